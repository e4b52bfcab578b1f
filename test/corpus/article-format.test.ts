import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatArticle, makeArticle, readArticle } from '../../src/corpus/article-file.ts';
import { httpsLink } from '../support/arbitraries.ts';

const FIELDS = {
  title: 'T',
  publisher: 'P',
  published: '2024',
  url: null,
  author: null,
  language: null,
  note: null,
  kind: 'full' as const,
};

describe('writing', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));
  const paragraphText = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    line.map((text) => `<!-- ${text}`),
    line.map((text) => `\\${text}`),
  );
  const phrase = fc
    .record({
      text: fc.oneof(
        line,
        line.map((text) => `- ${text}`),
      ),
      language: fc.constantFrom(null, 'tr', 'zh-Hans'),
    })
    // What no file can hold: the marks that end a phrasing or the comment, a second language.
    .map(({ text, language }) => ({ text: text.replace(/-->|[|[]/gu, 'x'), language }));
  const paragraph = fc.record({
    section: fc.constant(null),
    text: paragraphText,
    asked: fc.array(phrase, { maxLength: 2 }),
  });
  const body = fc.tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 4 }),
    line,
    fc.array(paragraph, { maxLength: 4 }),
  );
  const fields = fc.record({
    title: line,
    publisher: line,
    published: fc.constantFrom('2024', '2024-02', '2024-02-29'),
    url: fc.option(httpsLink),
    author: fc.option(line),
    language: fc.option(line),
    note: fc.option(line),
    kind: fc.constantFrom('full' as const, 'digest' as const),
  });

  test('gives phrasings one a line, with their languages', () => {
    const article = makeArticle('written', FIELDS, [
      {
        section: null,
        text: 'The ice held.',
        asked: [
          { text: 'did it hold?', language: null },
          { text: 'buz dayandı mı?', language: 'tr' },
        ],
      },
    ]);
    expect(formatArticle(article)).toContain(
      'The ice held.\n<!-- asked:\n- did it hold?\n- [tr] buz dayandı mı?\n-->\n',
    );
  });

  test('gives a file that reads back as the same article', () => {
    fc.assert(
      fc.property(fields, body, (given, [first, heading, second]) => {
        const rest = second.map((one) => ({ ...one, section: heading }));
        const article = makeArticle('written', given, [...first, ...rest]);
        expect(readArticle('written.md', formatArticle(article))).toEqual({ article });
      }),
      { numRuns: 300 },
    );
  });
});
