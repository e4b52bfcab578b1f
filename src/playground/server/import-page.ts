import { formatArticle } from '../../corpus/article-file.ts';
import { formatFault, quoted } from '../../corpus/fault.ts';
import { type ImportResult, importFile } from '../../corpus/import-file.ts';
import type { DraftResult, ImportedPage, PageText } from '../protocol.ts';

/** Makes an article file of a page's text, as `parley corpus add` does, and keeps it nowhere. */
export function importPage(id: string, { text, url, ...fields }: PageText): ImportedPage {
  const given = { ...fields, ...(url !== '' && { url }) };
  const result = importFile({ file: PASTED, bytes: Buffer.from(text), given, id });
  if (result.outcome !== 'imported') return { text, faults: faultsOf(result), dropped: [] };
  return {
    text: formatArticle(result.article),
    faults: [],
    dropped: result.dropped.map(({ text: line, reason }) => `${quoted(line)}: ${reason}`),
  };
}

/** What a fault names in place of a file. */
const PASTED = 'the pasted text';

function faultsOf(result: Exclude<ImportResult, { outcome: 'imported' }>): DraftResult['faults'] {
  return result.outcome === 'faults'
    ? result.faults.map((fault) => ({ line: fault.line, said: formatFault(fault) }))
    : result.faults.map(({ key, expected, came }) => ({
        line: null,
        said: `${key}: expected ${expected}, got ${came}`,
      }));
}
