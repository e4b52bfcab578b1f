import { openPageImport } from '../../compose.ts';
import { formatArticle } from '../../corpus/article-file.ts';
import { quoted } from '../../corpus/fault.ts';
import { type ImportResult, importFile } from '../../corpus/import-file.ts';
import { decodePage } from '../../corpus/pages/decode.ts';
import { asArticleSource, FROM_FILE, readPage } from '../../corpus/pages/read-page.ts';
import type { ImportedPage, SeenPage } from '../protocol.ts';
import type { PageText } from '../requests.ts';
import { shownFault } from './drafts.ts';

/** Looks at a file or a pasted text: what it is, and what it says of itself. */
export function lookAtPage(bytes: Uint8Array): SeenPage {
  const text = decodePage(bytes, null)?.text ?? '';
  const result = importBytes(bytes, {});
  if ('refused' in result) return { text: '', found: {}, refused: result.refused };
  return { text, found: result.outcome === 'faults' ? {} : result.found, refused: null };
}

/** Makes an article file from a page's text, as `parley corpus add` does, without keeping it. */
export function importPage(id: string, { text, ...fields }: PageText): ImportedPage {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const result = importBytes(Buffer.from(text), given, id);
  if ('refused' in result) {
    return { text, faults: [{ line: null, said: result.refused }], dropped: [] };
  }
  switch (result.outcome) {
    case 'imported': {
      const dropped = result.dropped.map(({ text: line, reason }) => `${quoted(line)}: ${reason}`);
      return { text: formatArticle(result.article), faults: [], dropped };
    }
    case 'faults':
      return { text, faults: result.faults.map(shownFault), dropped: [] };
    case 'wrong-options': {
      const faults = result.faults.map(({ key, expected, came }) => {
        return { line: null, said: `${key}: expected ${expected}, got ${came}` };
      });
      const notes = result.notes.map((said) => ({ line: null, said }));
      return { text, faults: [...faults, ...notes], dropped: [] };
    }
    default:
      return result satisfies never;
  }
}

function importBytes(
  bytes: Uint8Array,
  given: Readonly<Record<string, string>>,
  id?: string,
): ImportResult | { readonly refused: string } {
  const page = asArticleSource(readPage(bytes, FROM_FILE));
  if ('refused' in page) return page;
  const importPage = openPageImport();
  return importFile({
    name: 'the page',
    reading: page.source,
    given,
    importPage,
    ...(id && { id }),
  });
}
