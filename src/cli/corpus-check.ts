import { loadCorpusDir } from '../config.ts';
import { readCorpus } from '../corpus/corpus-folder.ts';
import { formatFault } from '../corpus/fault.ts';
import { noWords, parseWords } from './arguments.ts';
import { print, remark, type Terminal } from './terminal.ts';

/** `parley corpus check`: every fault of every article file; exits 1 where there is any. */
export function corpusCheck(words: readonly string[], terminal: Terminal): 0 | 1 {
  const { values, positionals } = parseWords(words, {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
  });
  noWords(positionals);
  const { articles, faults } = readCorpus(values.corpus || loadCorpusDir(terminal.env));
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  if (values.json) {
    print(terminal, JSON.stringify({ articles: articles.length, paragraphs, faults }));
  } else {
    for (const fault of faults) remark(terminal, formatFault(fault));
    print(
      terminal,
      `${articles.length} sound articles, ${paragraphs} paragraphs, ${faults.length} faults`,
    );
  }
  return faults.length === 0 ? 0 : 1;
}
