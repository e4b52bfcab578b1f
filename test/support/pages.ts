import {
  type ArticleSource,
  asArticleSource,
  FROM_FILE,
  readPage,
} from '../../src/corpus/pages/read-page.ts';

/** Reads a text, or bytes, as a file without a name would be read. Throws where it is no page. */
export function aPageReading(text: string | Uint8Array): ArticleSource {
  const page = asArticleSource(readPage(Buffer.from(text), FROM_FILE));
  if ('refused' in page) throw new Error(page.refused);
  return page.source;
}
