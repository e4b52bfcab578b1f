import { join } from 'node:path';
import { makeArticle } from '../../src/corpus/article-file.ts';
import type { Article } from '../../src/domain/article.ts';
import { groupBy } from './group-by.ts';
import { readJsonLines } from './json.ts';

/** A line of an encyclopedic set's `passages.jsonl`; `pos` is the paragraph's 0-based number. */
interface WikiPassage {
  readonly doc: string;
  readonly pos: number;
  readonly title: string;
  readonly text: string;
}

/** Reads the articles of an encyclopedic set. */
export function wikiArticles(folder: string): readonly Article[] {
  const passages = readJsonLines<WikiPassage>(join(folder, 'passages.jsonl'));
  return [...groupBy(passages, ({ doc }) => doc)].map(([id, own]) =>
    encyclopedicArticle(
      id,
      own[0]?.title ?? id,
      own.toSorted((a, b) => a.pos - b.pos).map(({ text }) => text),
    ),
  );
}

/** Makes an article of an encyclopedia from its paragraphs' texts. */
export function encyclopedicArticle(id: string, title: string, texts: readonly string[]): Article {
  return makeArticle(
    id,
    {
      title,
      publisher: 'Wikipedia',
      published: '2016',
      url: null,
      author: null,
      language: 'en',
      note: null,
      kind: 'full',
    },
    texts.map((text) => ({ section: null, text: text.replace(/\s+/gu, ' ').trim(), asked: [] })),
  );
}
