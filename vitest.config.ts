import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These want a browser: npm run test:browser.
    exclude: ['test/browser/**'],
    testTimeout: 15_000,
    // Vitest's default leaves a core to itself: on two cores, all files would wait for one worker.
    maxWorkers: '100%',
    // No test file leaves state behind in a module, so a worker loads discord.js only once.
    isolate: false,
    // Most of what is polled for comes within 10 ms; Vitest's default is to look every 50 ms.
    expect: { poll: { interval: 5 } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/main.ts', 'src/playground/main.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 90, branches: 85 },
    },
  },
});
