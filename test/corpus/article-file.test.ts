import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/corpus/article-file.ts';
import { formatFault } from '../../src/corpus/fault.ts';
import { decodeText } from '../../src/corpus/text-file.ts';

const HEAD = ['---', 'title: A title', 'publisher: A paper', 'published: 2024-05-01', '---', ''];

function articleOf(lines: readonly string[]) {
  const reading = readArticle('corpus/a.md', lines.join('\n'));
  if ('faults' in reading) throw new Error(reading.faults.map(formatFault).join('\n'));
  return reading.article;
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
    expect(paragraphs.map(({ text, asked }) => [text, asked.map((one) => one.text)])).toEqual([
      ['First.', ['who came?', 'the guests']],
      ['Second.', []],
    ]);
  });

  test('takes phrasings that stand one a line, each in its language where one is named', () => {
    const { paragraphs } = articleOf([
      ...HEAD,
      'First.',
      '<!-- asked:',
      '- who came?',
      '  the guests',
      '- [tr] kim geldi?',
      '',
      '[zh-Hans]  谁来了',
      '- [sic] | a [tr] b',
      '-->',
      'Second.',
      '<!-- asked:',
      'one | two -->',
      '<!-- asked: [fr] qui est venu | a phrasing',
      'on two lines -->',
    ]);
    expect(paragraphs.map(({ asked }) => asked)).toEqual([
      [
        { text: 'who came?', language: null },
        { text: 'the guests', language: null },
        { text: 'kim geldi?', language: 'tr' },
        { text: '谁来了', language: 'zh-Hans' },
        { text: '[sic]', language: null },
        { text: 'a [tr] b', language: null },
      ],
      [
        { text: 'one', language: null },
        { text: 'two', language: null },
        { text: 'qui est venu', language: 'fr' },
        { text: 'a phrasing on two lines', language: null },
      ],
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
    const bytes = Buffer.from(`\ufeff${[...HEAD, 'Text.'].join('\r\n')}`);
    const decoded = decodeText('a.md', bytes);
    expect('text' in decoded && readArticle('a.md', decoded.text)).toHaveProperty(
      'article.paragraphs.0.text',
      'Text.',
    );
  });

  test('gives a paragraph an id of its article and text alone', () => {
    const [first, second] = articleOf([...HEAD, 'Same.', '', 'Other.']).paragraphs;
    expect(first?.id).toMatch(/^[\w-]{8}$/u);
    expect(second?.id).not.toBe(first?.id);
    expect(articleOf([...HEAD, 'Other.', '', 'Same.']).paragraphs[1]?.id).toBe(first?.id);
  });
});
