import { defineConfig } from 'vitest/config';
import { findChromium } from './test/support/chromium.ts';

const hasChromium = findChromium() !== null;
if (!hasChromium) {
  console.error(
    '\nNO CHROMIUM FOUND: THE BROWSER TESTS DID NOT RUN. Install one (Debian: apt-get install chromium).\n',
  );
}

export default defineConfig({
  test: {
    include: hasChromium ? ['test/browser/**/*.test.ts'] : [],
    passWithNoTests: !hasChromium,
    testTimeout: 30_000,
    // Each test starts a browser, a bot and a server of its own.
    fileParallelism: false,
    // No module of the tests keeps state.
    isolate: false,
  },
});
