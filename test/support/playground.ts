import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { openCorpus } from '../../src/compose.ts';
import { readPlaygroundConfig } from '../../src/config.ts';
import { type ActResult, PEOPLE, type Update } from '../../src/playground/protocol.ts';
import type { PageAct } from '../../src/playground/requests.ts';
import { startPlayground } from '../../src/playground/start.ts';
import { aFolder } from './folders.ts';

/** Who acts unless a test says otherwise. */
export const [ROBIN, SAM, ALEX] = PEOPLE;

/** A playground and what its page does with it. */
export interface RunningPlayground {
  readonly address: string;
  /** The folder of articles. */
  readonly corpus: string;
  /** Sends a request as the page does, from its own origin. */
  send(method: string, path: string, body?: unknown): Promise<Response>;
  act(
    act: PageAct,
    by?: { readonly person?: string; readonly locale?: string },
  ): Promise<ActResult>;
  /** Everything that a page is told from now on, the newest last; resolves once it can use commands. */
  listen(): Promise<readonly Update[]>;
}

/** The article of the playground's folder, as its file. */
export const BOATS = `---
title: Boats are back
publisher: Harbour Daily
published: 2025-06-03
---

Eight boats came back to the harbour on Monday.
<!-- asked: How many boats came back? -->

Captain Ahab led the boats, and thanked the town for its help.

The boats carried twelve tons of herring to the market.

The harbour master counted the boats and closed the gate.
`;

/** A playground of one article, or of these files, that is closed after the test. */
export async function aPlayground(
  files: Readonly<Record<string, string>> = { 'boats.md': BOATS },
  { port = 0, logLevel = 'silent' }: { readonly port?: number; readonly logLevel?: string } = {},
): Promise<RunningPlayground> {
  const corpus = aFolder(files);
  const page = aFolder({ 'index.html': '<html>', 'page.js': '', 'style.css': '', 'icon.svg': '' });
  const playground = await startPlayground({
    openCorpus: () => openCorpus(corpus),
    settings: readPlaygroundConfig({}),
    logLevel,
    logTo: { write: () => undefined },
    port,
    pageFolder: pathToFileURL(join(page, '/')),
  });
  onTestFinished(() => playground.close());
  const { address } = playground;

  const send = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(new URL(path, address), {
      method,
      headers: { origin: new URL(address).origin },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    address,
    corpus,
    send,
    act: async (act, { person = ROBIN.id, locale = 'en-GB' } = {}) => {
      const response = await send('POST', '/api/act', { person, locale, act });
      return response.json() as Promise<ActResult>;
    },
    listen: async () => {
      const updates: Update[] = [];
      void readEvents(address, (update) => updates.push(update));
      // The bot registers its commands a moment after it is there.
      await expect.poll(() => updates.some(({ commands = [] }) => commands.length > 0)).toBe(true);
      return updates;
    },
  };
}

/** Reads the stream of events until the test is finished. */
async function readEvents(address: string, heard: (update: Update) => void): Promise<void> {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await fetch(new URL('/api/updates', address), { signal: stop.signal });
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const bytes of response.body ?? []) {
      const events = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) heard(JSON.parse(event.replace(/^data: /u, '')));
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
}
