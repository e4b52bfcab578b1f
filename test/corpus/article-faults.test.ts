import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/corpus/article-file.ts';
import { formatFault } from '../../src/corpus/fault.ts';
import { decodeText } from '../../src/corpus/text-file.ts';

const HEAD = ['---', 'title: A title', 'publisher: A paper', 'published: 2024-05-01', '---', ''];

function faultsOf(lines: readonly string[], file = 'corpus/a.md'): readonly string[] {
  const reading = readArticle(file, lines.join('\n'));
  return 'faults' in reading ? reading.faults.map(formatFault) : [];
}

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
      'corpus/a.md:5: expected text for note, got a list or a map',
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
      'a paragraph over 50,000 characters',
      [...HEAD, 'a'.repeat(50_001)],
      'corpus/a.md:7: expected a paragraph of at most 50000 characters (is a blank line missing?), got 50001',
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
    const decoded = decodeText('a.md', bytes);
    expect('fault' in decoded && formatFault(decoded.fault)).toBe(
      'a.md:8: expected UTF-8, got bytes of another encoding',
    );
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
