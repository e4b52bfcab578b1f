import { openArticles } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import { asOfSentence } from '../render/message.ts';
import { ENGLISH } from './passage-text.ts';
import { parseArguments, print, refusePositionals, type Terminal } from './terminal.ts';

/** `parley sources`: lists every article with its origin; with `--json`, as one array. */
export function sources(args: readonly string[], terminal: Terminal): 0 {
  const { values, positionals } = parseArguments(args, {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
  });
  refusePositionals(positionals);
  const { articles: listed, asOf } = openArticles(values.corpus || loadCorpusDir(terminal.env));
  const articles = listed.map((article) => {
    const { id, title, publisher, published, url, kind, paragraphs } = article;
    return { id, title, publisher, published, url, kind, paragraphs: paragraphs.length };
  });
  if (values.json) {
    print(terminal, JSON.stringify(articles));
    return 0;
  }
  for (const { id, title, publisher, published, url, kind, paragraphs } of articles) {
    const extent = kind === 'digest' ? 'retold by Parley' : 'full text';
    const length = ENGLISH.say('sources.paragraphs', { count: paragraphs });
    const facts = [ENGLISH.date(published), length, extent, id];
    print(terminal, `${publisher}: ${title}`);
    print(terminal, `   ${facts.join(' · ')}`);
    if (url !== null) print(terminal, `   ${url}`);
  }
  print(terminal, asOfSentence(asOf, ENGLISH));
  return 0;
}
