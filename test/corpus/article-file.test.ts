import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatArticle, makeArticle, readArticle } from '../../src/corpus/article-file.ts';
import { formatFault } from '../../src/corpus/fault.ts';

const HEAD = ['---', 'title: A title', 'publisher: A paper', 'published: 2024-05-01', '---', ''];

function read(lines: readonly string[], file = 'corpus/a.md') {
  return readArticle(file, Buffer.from(lines.join('\n')));
}

function articleOf(lines: readonly string[]) {
  const reading = read(lines);
  if ('faults' in reading) throw new Error(reading.faults.map(formatFault).join('\n'));
  return reading.article;
}

function faultsOf(lines: readonly string[], file?: string): readonly string[] {
  const reading = read(lines, file);
  return 'faults' in reading ? reading.faults.map(formatFault) : [];
}

describe('an article file', () => {
  test('gives its fields, sections and numbered paragraphs', () => {
    const article = articleOf([
      '---',
      'title: "Talks: the second round"',
      'publisher: A paper',
      'published: 2024-05',
      'url: https://paper.example/talks',
      'author: Somebody',
      'language: en',
      'note: Retold.',
      'kind: digest',
      '---',
      '',
      'First paragraph,',
      'on two lines.',
      '',
      '## A heading',
      'Second paragraph.',
      '',
      'Third paragraph.',
    ]);
    expect(article).toMatchObject({
      id: 'a',
      title: 'Talks: the second round',
      publisher: 'A paper',
      published: '2024-05',
      url: 'https://paper.example/talks',
      author: 'Somebody',
      language: 'en',
      note: 'Retold.',
      kind: 'digest',
    });
    expect(article.paragraphs.map(({ number, section, text }) => [number, section, text])).toEqual([
      [1, null, 'First paragraph, on two lines.'],
      [2, 'A heading', 'Second paragraph.'],
      [3, 'A heading', 'Third paragraph.'],
    ]);
  });

  test('is full and without link, author, language and note where it does not say', () => {
    expect(articleOf([...HEAD, 'Text.'])).toMatchObject({
      url: null,
      author: null,
      language: null,
      note: null,
      kind: 'full',
    });
  });

  test('keeps a year as text', () => {
    expect(
      articleOf(HEAD.map((line) => line.replace('2024-05-01', '2024')).concat('Text.')),
    ).toMatchObject({
      published: '2024',
    });
  });

  test('attaches asked-as phrases to the paragraph above and skips other comments', () => {
    const { paragraphs } = articleOf([
      ...HEAD,
      '<!-- a remark',
      'on two lines -->',
      'First.',
      '<!-- asked: who came? | the guests -->',
      '',
      'Second.',
    ]);
    expect(paragraphs.map(({ text, asked }) => [text, asked])).toEqual([
      ['First.', ['who came?', 'the guests']],
      ['Second.', []],
    ]);
  });

  test('takes one backslash off a paragraph that begins like markup', () => {
    const { paragraphs } = articleOf([
      ...HEAD,
      '\\## No heading',
      '',
      '\\<!-- no comment',
      '',
      '\\\\o/',
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual([
      '## No heading',
      '<!-- no comment',
      '\\o/',
    ]);
  });

  test('leaves markup that is not at the start of a line alone', () => {
    const { paragraphs } = articleOf([...HEAD, 'A ## b <!-- c --> *d* \\e', '# not a section']);
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'A ## b <!-- c --> *d* \\e # not a section',
    ]);
  });

  test('survives a byte order mark and Windows line ends', () => {
    const reading = readArticle('a.md', Buffer.from(`\ufeff${[...HEAD, 'Text.'].join('\r\n')}`));
    expect(reading).toHaveProperty('article.paragraphs.0.text', 'Text.');
  });

  test('gives a paragraph an id of its article and text alone', () => {
    const [first, second] = articleOf([...HEAD, 'Same.', '', 'Other.']).paragraphs;
    expect(first?.id).toMatch(/^[\w-]{8}$/u);
    expect(second?.id).not.toBe(first?.id);
    expect(articleOf([...HEAD, 'Other.', '', 'Same.']).paragraphs[1]?.id).toBe(first?.id);
  });
});

describe('a fault', () => {
  test.each<[string, readonly string[], string]>([
    [
      'an unknown key with the nearest known one',
      ['---', 'title: T', 'publsher: P', 'publisher: P', 'published: 2024', '---', 'Text.'],
      'corpus/a.md:3: expected a known key (did you mean "publisher"?), got "publsher"',
    ],
    [
      'an unknown key that is near none, with all of them',
      ['---', 'title: T', 'topping: P', 'publisher: P', 'published: 2024', '---', 'Text.'],
      'corpus/a.md:3: expected one of the keys title, publisher, published, url, author, language, note, kind, got "topping"',
    ],
    [
      'a missing title',
      ['---', 'publisher: P', 'published: 2024', '---', 'Text.'],
      'corpus/a.md:1: expected a title, got none',
    ],
    [
      'a day that does not exist',
      ['---', 'title: T', 'publisher: P', 'published: 2024-02-30', '---', 'Text.'],
      'corpus/a.md:4: expected a date as YYYY-MM-DD, YYYY-MM or YYYY, got "2024-02-30"',
    ],
    [
      'a date in words',
      ['---', 'title: T', 'publisher: P', 'published: 3 June', '---', 'Text.'],
      'corpus/a.md:4: expected a date as YYYY-MM-DD, YYYY-MM or YYYY, got "3 June"',
    ],
    [
      'a link that is not https',
      [
        '---',
        'title: T',
        'publisher: P',
        'published: 2024',
        'url: http://a.example',
        '---',
        'Text.',
      ],
      'corpus/a.md:5: expected an https address, got "http://a.example"',
    ],
    [
      'an unknown kind',
      ['---', 'title: T', 'publisher: P', 'published: 2024', 'kind: short', '---', 'Text.'],
      'corpus/a.md:5: expected "full" or "digest", got "short"',
    ],
    [
      'a list in place of text',
      ['---', 'title: T', 'publisher: P', 'published: 2024', 'note: [a, b]', '---', 'Text.'],
      'corpus/a.md:5: expected text for note, got something else than text',
    ],
    [
      'a key that stands twice',
      ['---', 'title: T', 'title: U', 'publisher: P', 'published: 2024', '---', 'Text.'],
      'corpus/a.md:3: expected title once, got it again',
    ],
    [
      'no front matter',
      ['Just text.'],
      'corpus/a.md:1: expected front matter that opens with ---, got "Just text."',
    ],
    [
      'front matter that does not close',
      ['---', 'title: T', 'Text.'],
      'corpus/a.md:1: expected a second --- that closes the front matter, got none',
    ],
    [
      'a line of front matter without a key',
      ['---', 'title: T', 'publisher: P', 'published: 2024', 'oops', '---', 'Text.'],
      'corpus/a.md:5: expected "key: text", got "oops"',
    ],
    [
      'an empty body',
      HEAD,
      'corpus/a.md:6: expected at least one paragraph under the front matter, got none',
    ],
    [
      'a heading without words',
      [...HEAD, '## ', 'Text.'],
      'corpus/a.md:7: expected a heading after ##, got none',
    ],
    [
      'a comment that does not end',
      [...HEAD, 'Text.', '', '<!-- asked: who'],
      "corpus/a.md:9: expected --> at the comment's end, got none",
    ],
    [
      'text behind a comment',
      [...HEAD, 'Text.', '<!-- a --> more'],
      'corpus/a.md:8: expected nothing after -->, got "more"',
    ],
    [
      'phrases without a paragraph',
      [...HEAD, '<!-- asked: who -->', 'Text.'],
      'corpus/a.md:7: expected a paragraph above asked:, got none',
    ],
    [
      'an asked line without phrases',
      [...HEAD, 'Text.', '<!-- asked: | -->'],
      'corpus/a.md:8: expected phrases after asked:, got none',
    ],
    [
      'a paragraph over 20,000 characters',
      [...HEAD, 'a'.repeat(20_001)],
      'corpus/a.md:7: expected a paragraph of at most 20000 characters (is a blank line missing?), got 20001',
    ],
    [
      'a control character',
      [...HEAD, 'A bell\u0007 rings'],
      'corpus/a.md:7: expected text without control characters and line separators, got U+0007 in "A bell\\u0007 rings"',
    ],
    [
      'a paragraph of which nothing can be seen',
      [...HEAD, '\u200b\u200b'],
      'corpus/a.md:7: expected a paragraph with visible characters, got "\u200b\u200b"',
    ],
  ])('names %s', (_, lines, fault) => {
    expect(faultsOf(lines)).toEqual([fault]);
  });

  test('points at the line of broken YAML, and at what is wrong on the others', () => {
    expect(
      faultsOf([
        '---',
        'title: Talks: round two',
        'publsher: P',
        'published: June',
        '---',
        'Text.',
      ]),
    ).toEqual([
      'corpus/a.md:2: expected text in quotes where it holds ": " or starts with a mark, got "title: Talks: round two"',
      'corpus/a.md:3: expected a known key (did you mean "publisher"?), got "publsher"',
      'corpus/a.md:1: expected a publisher, got none',
      'corpus/a.md:4: expected a date as YYYY-MM-DD, YYYY-MM or YYYY, got "June"',
    ]);
  });

  test('names a line break in a title', () => {
    expect(
      faultsOf(['---', 'title: "Two\\nlines"', 'publisher: P', 'published: 2024', '---', 'Text.']),
    ).toEqual([
      'corpus/a.md:2: expected text without control characters and line separators, got U+000A in "Two lines"',
    ]);
  });

  test.each(['Upper.md', '-dash.md', `${'a'.repeat(49)}.md`, 'a b.md', 'a.MD'])(
    'names the file name %s',
    (name) => {
      expect(faultsOf([...HEAD, 'Text.'], `corpus/${name}`)).toEqual([
        `corpus/${name}: expected a name of lower-case letters, digits and hyphens, 48 at most, that starts with a letter or digit, then .md, got ${JSON.stringify(name)}`,
      ]);
    },
  );

  test('names the line of bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from([...HEAD, 'Good.', ''].join('\n')),
      Buffer.from([0x93, 0x0a]),
    ]);
    const reading = readArticle('a.md', bytes);
    expect('faults' in reading && reading.faults.map(formatFault)).toEqual([
      'a.md:8: expected UTF-8, got bytes of another encoding',
    ]);
  });

  test('comes with every other fault of the file', () => {
    expect(
      faultsOf(
        ['---', 'titel: T', 'published: June', 'kind: x', '---', '## ', '<!-- asked: a -->'],
        'B.md',
      ),
    ).toEqual([
      expect.stringMatching(/^B\.md: expected a name/u),
      'B.md:2: expected a known key (did you mean "title"?), got "titel"',
      'B.md:1: expected a title, got none',
      'B.md:1: expected a publisher, got none',
      'B.md:3: expected a date as YYYY-MM-DD, YYYY-MM or YYYY, got "June"',
      'B.md:4: expected "full" or "digest", got "x"',
      'B.md:6: expected a heading after ##, got none',
      'B.md:7: expected a paragraph above asked:, got none',
    ]);
  });
});

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
  const phrase = line.map((text) => text.replace(/[|<>-]/gu, 'x'));
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
    url: fc.option(fc.webUrl({ validSchemes: ['https'] })),
    author: fc.option(line),
    language: fc.option(line),
    note: fc.option(line),
    kind: fc.constantFrom('full' as const, 'digest' as const),
  });

  test('gives a file that reads back as the same article', () => {
    fc.assert(
      fc.property(fields, body, (given, [first, heading, second]) => {
        const rest = second.map((one) => ({ ...one, section: heading }));
        const article = makeArticle('written', given, [...first, ...rest]);
        expect(readArticle('written.md', Buffer.from(formatArticle(article)))).toEqual({ article });
      }),
      { numRuns: 300 },
    );
  });
});
