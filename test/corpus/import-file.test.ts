import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openPageImport } from '../../src/compose.ts';
import { formatFault } from '../../src/corpus/fault.ts';
import { importFile as importWith } from '../../src/corpus/import-file.ts';
import { aPageReading } from '../support/pages.ts';
import { CGTN_RAW, HAS_RAW_ARTICLES, PRESSBEE_RAW, RAW_ARTICLES_NOTE } from '../support/shared.ts';

const PAGE = [
  'Home',
  'We use cookies. Accept all cookies to go on.',
  'The fleets met at Gull House on Tuesday and talked for two hours.',
  'What comes next',
  'A further round is planned for the autumn, both sides said after the talks.',
].join('\n');

const GIVEN = { title: 'Fleets meet', publisher: 'Harbour Daily', published: '2024-05-01' };

const importPage = openPageImport();

interface Request {
  readonly file: string;
  readonly text: string;
  readonly given: Readonly<Record<string, string>>;
  readonly id?: string;
}

function importFile({ file, text, ...request }: Request) {
  return importWith({ name: file, reading: aPageReading(text), importPage, ...request });
}

function importText(text: string, options: Partial<Parameters<typeof importFile>[0]> = {}) {
  return importFile({ file: 'page.txt', text, given: GIVEN, ...options });
}

describe('importing a file', () => {
  test('makes an article of a page: paragraphs under their headings, the rest dropped', () => {
    expect(importText(PAGE)).toMatchObject({
      outcome: 'imported',
      article: {
        id: 'harbour-daily-fleets-meet',
        title: 'Fleets meet',
        kind: 'full',
        paragraphs: [
          { number: 1, section: null },
          { number: 2, section: 'What comes next' },
        ],
      },
      dropped: [{ line: 1 }, { line: 2 }],
    });
  });

  test('takes the id that is given', () => {
    expect(importText(PAGE, { id: 'mine' })).toHaveProperty('article.id', 'mine');
  });

  test('makes an id of whole words, 48 characters at most, and of the date where a title has no Latin letters', () => {
    const titled = (title: string) => importText(PAGE, { given: { ...GIVEN, title } });
    expect(titled('Überfahrt nach Çeşme: a very long headline about the fleets')).toHaveProperty(
      'article.id',
      'harbour-daily-uberfahrt-nach-cesme-a-very-long',
    );
    const nameless = { ...GIVEN, title: 'Переговоры' };
    expect(importText(PAGE, { given: nameless })).toHaveProperty(
      'article.id',
      'harbour-daily-2024-05-01',
    );
  });

  test('takes an article file as it is, under its own name, and lets what is given win', () => {
    const file =
      '---\ntitle: Old\npublisher: P\npublished: 2024\n---\n\nOne.\n\n## S\n\nTwo.\n<!-- asked: q? -->\n';
    const result = importFile({
      file: 'in/old-one.md',
      text: file,
      given: { title: 'New' },
    });
    expect(result).toMatchObject({
      outcome: 'imported',
      article: {
        id: 'old-one',
        title: 'New',
        publisher: 'P',
        paragraphs: [{}, { section: 'S', asked: [{ text: 'q?', language: null }] }],
      },
      dropped: [],
    });
  });

  test('keeps the phrasings of an article whose text has marks of Markdown', () => {
    const text =
      '---\ntitle: T\npublisher: P\npublished: 2024-05\n---\n\nSee **this** [treaty](https://a.example).\n<!-- asked: q? -->\n';
    expect(importFile({ file: 'in/own.md', text, given: {} })).toMatchObject({
      article: {
        paragraphs: [
          { text: 'See **this** [treaty](https://a.example).', asked: [{ text: 'q?' }] },
        ],
      },
    });
  });

  test('names every field that neither the file nor the operator gives', () => {
    const result = importText(PAGE, { given: { title: 'T' } });
    expect(result).toMatchObject({
      outcome: 'wrong-options',
      faults: [{ key: 'publisher' }, { key: 'published' }],
    });
  });

  test.each<[string, string, string]>([
    [
      'nothing but menus',
      'Home\nNews\n',
      'page.txt: expected paragraphs of an article, got none: all 2 lines were dropped',
    ],
    ['an empty file', '', 'page.txt: expected paragraphs of an article, got none'],
    [
      'front matter with a slip',
      '---\ntitel: T\n---\n\nText.\n',
      'page.txt:2: expected a known key (did you mean "title"?), got "titel"',
    ],
    [
      'a date in the file that is none',
      '---\ntitle: T\npublisher: P\npublished: June\n---\n\nText.\n',
      'page.txt:4: expected a date as YYYY-MM-DD, YYYY-MM or YYYY, got "June"',
    ],
    [
      'a paragraph that no corpus takes',
      `The page is long. ${'It goes on and on. '.repeat(2_800)}`,
      'page.txt: expected a paragraph of at most 50000 characters (is a blank line missing?), got 53217',
    ],
  ])('refuses %s', (_, text, fault) => {
    const given = text.startsWith('---') ? {} : GIVEN;
    const result = importFile({ file: 'page.txt', text, given });
    expect(result.outcome === 'faults' && result.faults.map(formatFault)).toEqual([fault]);
  });
});

describe.skipIf(!HAS_RAW_ARTICLES)(`importing ${RAW_ARTICLES_NOTE}`, () => {
  test.each([
    [CGTN_RAW, 19, 3],
    [PRESSBEE_RAW, 32, 4],
  ])('%s gives its paragraphs and headings', (file, paragraphs, headings) => {
    const result = importFile({ file, text: readFileSync(file, 'utf8'), given: GIVEN });
    if (result.outcome !== 'imported') throw new Error(result.outcome);
    const sections = new Set(result.article.paragraphs.map(({ section }) => section));
    expect(result.article.paragraphs).toHaveLength(paragraphs);
    expect(sections.size - 1).toBe(headings);
  });
});
