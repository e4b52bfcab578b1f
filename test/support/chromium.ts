import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** What a Chromium is called where it is on the PATH. */
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where installers put one that is not on the PATH. */
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium on this machine, or null where there is none. */
export function findChromium(): string | null {
  const { PATH = '' } = process.env;
  const folders = PATH.split(delimiter);
  const programs = PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...programs, ...PLACES].find((program) => existsSync(program)) ?? null;
}

/** A headless Chromium; throws where there is none. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('expected a Chromium on this machine, got none');
  // Its sandbox refuses to run as root, which is who runs in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}
