import type { ImportRequest } from '../../src/corpus/import-file.ts';
import { readPage } from '../../src/corpus/pages/read-page.ts';

/** Reads a text, or bytes, as a file without a name would be read. Throws where it is no page. */
export function aPageReading(text: string | Uint8Array): ImportRequest['reading'] {
  const reading = readPage(Buffer.from(text), { contentType: null, address: null });
  if (reading.is === 'refused') throw new Error(reading.came);
  if (reading.is === 'feed') throw new Error('a feed');
  return reading;
}
