import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJsonLines } from '../../bench/eval/json.ts';
import { newsArticle, newsIds } from '../../bench/eval/news.ts';
import { ROOT } from '../../bench/eval/parley.ts';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';

interface QuestionLine {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly answerable: boolean;
  readonly gold: readonly { readonly article: string; readonly paragraph: number }[];
  readonly answerMustMatch: string;
  readonly publishers?: readonly string[];
}

const linesOf = (name: string): readonly QuestionLine[] =>
  readJsonLines(join(ROOT, `bench/eval/${name}-questions.jsonl`));

describe.each(['talks', 'blind', 'news'])('the questions of %s', (name) => {
  const lines = linesOf(name);

  test('have an id each', () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  test('have gold and a readable pattern where they can be answered, and only there', () => {
    for (const { id, answerable, gold, answerMustMatch } of lines) {
      expect([id, gold.length > 0, answerMustMatch !== '']).toEqual([id, answerable, answerable]);
      expect(() => new RegExp(answerMustMatch, 'iu'), id).not.toThrow();
    }
  });

  test('refer to paragraphs that are there', () => {
    const { articles } = readCorpus(join(ROOT, 'corpus'));
    const ids = name === 'news' ? newsIds() : articles.map(({ id }) => id);
    const lengths = new Map(articles.map(({ id, paragraphs }) => [id, paragraphs.length]));
    for (const { article, paragraph } of lines.flatMap(({ gold }) => gold)) {
      expect(ids).toContain(article);
      expect(paragraph).toBeGreaterThan(0);
      expect(paragraph).toBeLessThanOrEqual(lengths.get(article) ?? Number.POSITIVE_INFINITY);
    }
  });
});

test('questions that several publishers may answer name those that do', () => {
  const several = linesOf('news').filter(({ kind }) => kind === 'several');
  expect(several.length).toBeGreaterThanOrEqual(30);
  for (const { id, publishers = [] } of several) expect(publishers.length, id).toBeGreaterThan(0);
});

describe('a news article', () => {
  const make = (url: string, html = '') =>
    newsArticle('0a1b2c3d', { url, articleBody: 'One  two.\n \n\nThree.' }, html);

  test('has a paragraph for each line that holds text', () => {
    const { paragraphs } = make('https://a.example/');
    expect(paragraphs.map(({ number, text }) => [number, text])).toEqual([
      [1, 'One two.'],
      [2, 'Three.'],
    ]);
  });

  test('is named as its page is', () => {
    const head = '<title>Other</title><meta property="og:title" content="R&amp;D&#39;s &#x2026;">';
    expect(make('https://www.a.example/x', head)).toMatchObject({
      title: "R&D's …",
      publisher: 'a.example',
    });
    expect(make('https://a.example/', '<title>Tea &unknown; cake\n</title>').title).toBe(
      'Tea &unknown; cake',
    );
  });

  test.each([
    ['https://a.example/2019/11/20/story', '2019-11-20'],
    ['https://a.example/2019/nov/19/story', '2019-11-19'],
    ['https://a.example/2018/10/story', '2018-10'],
    ['https://a.example/story-2019-11-19/', '2019-11-19'],
    ['https://a.example/201911181077/story-of-2020-2021', '2019-11'],
  ])('%s was published on %s', (url, date) => {
    expect(make(url).published).toBe(date);
  });
});
