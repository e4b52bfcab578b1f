import { openSoundParts } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import { formatFault } from '../corpus/fault.ts';
import { noWords, parseWords } from './arguments.ts';
import { checkAsked } from './check-asked.ts';
import { print, remark, type Terminal } from './terminal.ts';

/**
 * `parley corpus check`: every fault of every article file and of the synonyms; exits 1 where there
 * is any. Synonyms that can never match are remarked on, and are no fault.
 */
export async function corpusCheck(words: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = parseWords(words, {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
  });
  noWords(positionals);
  const corpus = openSoundParts(values.corpus || loadCorpusDir(terminal.env));
  const { articles } = corpus;
  const remarks = corpus.remarks();
  const faults = [...corpus.faults, ...(await checkAsked(corpus))];
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  if (values.json) {
    print(terminal, JSON.stringify({ articles: articles.length, paragraphs, faults, remarks }));
  } else {
    for (const fault of faults) remark(terminal, formatFault(fault));
    for (const line of remarks) remark(terminal, line);
    print(
      terminal,
      `${articles.length} sound articles, ${paragraphs} paragraphs, ${faults.length} faults`,
    );
  }
  return faults.length === 0 ? 0 : 1;
}
