import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These want a browser: npm run test:browser.
    exclude: ['test/browser/**'],
    testTimeout: 15_000,
    // No module of the tests keeps state, so that discord.js need not be loaded anew for each file.
    isolate: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/main.ts', 'src/playground/main.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 90, branches: 85 },
    },
  },
});
