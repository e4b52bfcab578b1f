import { openCorpus } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import { asOfSentence } from '../render/message.ts';
import { noWords, parseWords } from './arguments.ts';
import { LOCALE } from './passage-text.ts';
import { print, type Terminal } from './terminal.ts';

/** `parley sources`: every article with where it comes from; as one JSON array with `--json`. */
export function sources(words: readonly string[], terminal: Terminal): 0 {
  const { values, positionals } = parseWords(words, {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
  });
  noWords(positionals);
  const library = openCorpus(values.corpus || loadCorpusDir(terminal.env)).library;
  const articles = library.articles();
  if (values.json) {
    const list = articles.map(({ id, title, publisher, published, url, kind, paragraphs }) => {
      return { id, title, publisher, published, url, kind, paragraphs: paragraphs.length };
    });
    print(terminal, JSON.stringify(list));
    return 0;
  }
  for (const { id, title, publisher, published, url, kind, paragraphs } of articles) {
    const told = kind === 'digest' ? 'retold by Parley' : 'full text';
    print(terminal, `${publisher}: ${title}`);
    print(
      terminal,
      `   ${LOCALE.date(published)} · ${paragraphs.length} paragraphs · ${told} · ${id}`,
    );
    if (url !== null) print(terminal, `   ${url}`);
  }
  print(terminal, asOfSentence(library.asOf(), LOCALE));
  return 0;
}
