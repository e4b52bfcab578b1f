import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../support/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser is reached in which every test opens a context of its own. */
    readonly browserAddress: string;
  }
}

/** Starts that browser before the first test; what it gives ends the browser after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('expected a Chromium on this machine, got none');
  // Its sandbox refuses to run as root, which is who runs in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const server = await chromium.launchServer({ executablePath, args });
  provide('browserAddress', server.wsEndpoint());
  return () => server.close();
}
