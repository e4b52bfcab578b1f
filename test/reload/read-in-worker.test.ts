import { getEventListeners } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSoundParts } from '../../src/compose.ts';
import { openInWorker } from '../../src/reload/read-in-worker.ts';

const SHIPPED = join(import.meta.dirname, '../../corpus');

test('a folder that is opened in a worker answers as one that is opened here', async () => {
  const here = openSoundParts(SHIPPED).library;
  const { library, faults } = await openInWorker(SHIPPED, new AbortController().signal);
  expect(faults).toEqual([]);
  expect(library.articles()).toEqual(here.articles());
  for (const question of ['how many bodies will be returned?', 'what was agreed?', 'rutte?']) {
    const { elapsedMs: _, ...answer } = await here.ask(question);
    expect(await library.ask(question)).toMatchObject(answer);
  }
});

test('a reading leaves no listener behind, which would keep its passages in memory', async () => {
  const stopping = new AbortController();
  await openInWorker(SHIPPED, stopping.signal);
  expect(getEventListeners(stopping.signal, 'abort')).toEqual([]);
});

test('a reading ends when it is stopped, and does not begin after that', async () => {
  const stopping = new AbortController();
  const reading = openInWorker(SHIPPED, stopping.signal);
  stopping.abort();
  await expect(reading).rejects.toThrow('the reading was stopped');
  await expect(openInWorker(SHIPPED, stopping.signal)).rejects.toThrow('aborted');
});
