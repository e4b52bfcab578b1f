import fc from 'fast-check';
import type { Article } from '../../src/domain/article.ts';
import { anArticle } from './articles.ts';

const PIECES = [
  'Переговоры завершились. ',
  '会谈结束。',
  'مرحبا \u202eبكم. ',
  '🕊️👩‍👩‍👧 ',
  '@everyone <@123> <#4> ',
  '**bold** __u__ ~~s~~ ||x|| `c` ```\n ',
  '# head ',
  '- item ',
  '1. one ',
  '> quote ',
  '[a](https://evil.example) ',
  'https://evil.example/a_b_c ',
  ':smile: ',
  '\\',
  'U.S. ',
  'Mr. ',
  'no sentence end ',
];

/** Text as nobody would write it and somebody will paste it: scripts, emoji, markdown, mentions. */
export const strangeText = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...PIECES)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));

/** A text that an article file may hold: one line, something to see in it. */
const lineOf = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  text
    .map((one) => one.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .filter((one) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(one));

const longText = fc
  .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 4_000 }))
  .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length))
  .map((text) => text.toWellFormed());

/** One line of an article: long ones are one in three, since they take long to index. */
const anyLine = lineOf(fc.oneof({ weight: 2, arbitrary: strangeText }, longText));

/** An https link. Not fc.webUrl, which first maps every character of Unicode: that takes a second. */
export const httpsLink = fc
  .tuple(fc.domain(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
  .map(
    ([domain, path, query]) => `https://${domain}/${encodeURI(path)}?${encodeURIComponent(query)}`,
  );

/** Articles with the longest and strangest paragraphs, titles, publishers and links. */
const strangeArticle = fc
  .record({
    title: anyLine,
    publisher: anyLine,
    published: fc.constantFrom('2024', '2024-05', '2024-05-01'),
    url: fc.oneof(
      fc.constant(null),
      httpsLink,
      fc.constantFrom('https://приклад.example/стаття(1)', `https://a.example/${'x'.repeat(700)}`),
    ),
    kind: fc.constantFrom('full' as const, 'digest' as const),
    body: fc
      .array(anyLine, { minLength: 1, maxLength: 4 })
      // A paragraph that stands twice is one that a button cannot tell from the other.
      .map((body) => [...body, ...body.slice(0, 1)]),
  })
  .map((fields) => anArticle(fields));

/** Up to a dozen of them in one corpus. */
export const strangeCorpus: fc.Arbitrary<readonly Article[]> = fc
  .uniqueArray(strangeArticle, { minLength: 1, maxLength: 12, selector: ({ title }) => title })
  .map((articles) => articles.map((article, at) => ({ ...article, id: `article-${at}` })));
