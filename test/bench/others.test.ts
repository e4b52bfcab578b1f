import { describe, expect, test } from 'vitest';
import { otherArticles } from '../../bench/eval/others.ts';
import { encyclopedicArticle } from '../../bench/eval/wiki.ts';
import type { Article } from '../../src/domain/article.ts';

const long = encyclopedicArticle(
  'long',
  'Long',
  Array.from({ length: 24 }, (_, at) => `Long ${at} begins. Long ${at} ends.`),
);
const short = Array.from({ length: 10 }, (_, at) =>
  encyclopedicArticle(`short${at}`, `Short ${at}`, [`Short ${at} is all.`]),
);
const sources = [long, ...short];
const textsOf = (of: readonly Article[]) =>
  of.map(({ paragraphs }) => paragraphs.map(({ text }) => text));

describe('articles of other subjects', () => {
  test('are whole pieces of the given ones first: tens of a long one, ten short ones', () => {
    const all = textsOf(sources).flat();
    const pieces = textsOf(otherArticles(sources, 3)).toSorted();
    expect(pieces).toEqual([all.slice(0, 10), all.slice(10, 20), all.slice(24)].toSorted());
  });

  test('are dealt from all sentences where the pieces run out', () => {
    const [dealt] = textsOf(otherArticles(sources, 4).slice(3));
    const sentences = new Set(
      textsOf(sources)
        .flat()
        .flatMap((text) => text.split(/(?<=\.) /u)),
    );
    expect(dealt).toHaveLength(10);
    const used = dealt?.flatMap((text) => text.split(/(?<=\.) /u)) ?? [];
    expect(used.filter((one) => !sentences.has(one))).toEqual([]);
    expect(new Set(used).size).toBe(used.length);
  });

  test('are the same each time, and the first ones the same for any count', () => {
    expect(otherArticles(sources, 30)).toEqual(otherArticles(sources, 40).slice(0, 30));
    expect(new Set(otherArticles(sources, 40).map(({ id }) => id)).size).toBe(40);
    expect(otherArticles(sources, 0)).toEqual([]);
  });
});
