import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { anArticle, COAST_WIRE } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { parley } from '../support/terminal.ts';

describe('parley corpus check', () => {
  test('counts a sound corpus', async () => {
    const folder = aFolder({ 'coast-wire.md': formatArticle(COAST_WIRE) });
    expect(await parley(['corpus', 'check', '--corpus', folder])).toEqual({
      code: 0,
      out: ['1 sound article, 3 paragraphs, 0 faults'],
      err: [],
    });
  });

  test('names every fault and exits 1', async () => {
    const folder = aFolder({ 'coast-wire.md': formatArticle(COAST_WIRE), 'b.md': 'Text.' });
    const { code, out, err } = await parley(['corpus', 'check', '--corpus', folder]);
    expect({ code, out }).toEqual({ code: 1, out: ['1 sound article, 3 paragraphs, 1 fault'] });
    expect(err).toEqual([
      `${join(folder, 'b.md')}:1: expected front matter that opens with ---, got "Text."`,
    ]);
  });

  test('gives JSON or annotations, not both', async () => {
    const words = ['corpus', 'check', '--json', '--annotations', '--corpus', aFolder()];
    expect(await parley(words)).toMatchObject({
      code: 2,
      out: [],
      err: ['parley: --annotations: expected without --json, got both', expect.anything()],
    });
  });

  test('warns of articles that are nearly the same with the share and the other one', async () => {
    const body = Array.from(
      { length: 6 },
      (_, at) =>
        `Skipper ${at} of the island said that ${at}00 nets of the mainland were torn by ice.`,
    );
    const folder = aFolder({
      'a.md': formatArticle(anArticle({ id: 'a', body })),
      'b.md': formatArticle(anArticle({ id: 'b', publisher: 'Coast Wire', body })),
    });
    expect(await parley(['corpus', 'check', '--corpus', folder])).toEqual({
      code: 0,
      out: ['2 sound articles, 12 paragraphs, 0 faults, 1 warning'],
      err: [
        'articles that are nearly the same: 1',
        `  ${join(folder, 'b.md')}: 100 % of its wording is in ${join(folder, 'a.md')} too; they count as one voice`,
      ],
    });
  });

  test('names a folder that is not there or empty', async () => {
    const folder = aFolder();
    const check = (path: string) => parley(['corpus', 'check', '--corpus', path]);
    const expected = 'expected a folder with at least one article (<id>.md)';
    expect(await check(folder)).toMatchObject({
      code: 1,
      err: [`${folder}: ${expected}, got none`],
    });
    const none = join(folder, 'none');
    expect(await check(none)).toMatchObject({
      code: 1,
      err: [`${none}: ${expected}, got no such folder`],
    });
  });

  test('gives one JSON object', async () => {
    const folder = aFolder({ 'b.md': 'Text.' });
    const { code, out } = await parley(['corpus', 'check', '--json', '--corpus', folder]);
    expect(code).toBe(1);
    expect(JSON.parse(out[0] ?? '')).toEqual({
      articles: 0,
      paragraphs: 0,
      faults: [
        {
          file: join(folder, 'b.md'),
          line: 1,
          expected: 'front matter that opens with ---',
          came: '"Text."',
        },
      ],
      warnings: [],
      remarks: [],
    });
  });

  test('warns of a phrasing that another paragraph answers, or none, and exits 0', async () => {
    const article = anArticle({
      id: 'own',
      body: ['The tapir slept in the hall.', 'Okafor counted 12 nets.'],
      asked: [
        ['where did the tapir sleep?'],
        ['did the tapir sleep in the hall?', 'when did it rain?'],
      ],
    });
    const folder = aFolder({ 'own.md': formatArticle(article) });
    const { code, out, err } = await parley(['corpus', 'check', '--corpus', folder]);
    expect({ code, out }).toEqual({
      code: 0,
      out: ['1 sound article, 2 paragraphs, 0 faults, 2 warnings'],
    });
    const file = join(folder, 'own.md');
    expect(err).toEqual([
      'phrasings that their paragraph does not answer first: 2',
      `  ${file}:15: "did the tapir sleep in the hall?" of paragraph 2 of own is answered first by paragraph 1 of own`,
      `  ${file}:16: "when did it rain?" of paragraph 2 of own is answered by none`,
    ]);
  });

  test('asks a phrasing in the language that it names', async () => {
    const article = anArticle({ id: 'own', asked: [[]] });
    const text = formatArticle(article).trimEnd();
    const folder = aFolder({ 'own.md': `${text}\n<!-- asked:\n- [tr] tapir ne yaptı?\n-->\n` });
    expect(await parley(['corpus', 'check', '--corpus', folder])).toMatchObject({ code: 0 });
  });

  test('names a phrasing that stands on two paragraphs, however it is written', async () => {
    const article = anArticle({
      id: 'own',
      body: ['The tapir slept.', 'It rained.'],
      asked: [['what did the tapir do'], ['What did the TAPIR do!']],
    });
    const folder = aFolder({ 'own.md': formatArticle(article) });
    const { code, err } = await parley(['corpus', 'check', '--corpus', folder]);
    expect(code).toBe(1);
    expect(err).toEqual([
      `${join(folder, 'own.md')}:15: expected "What did the TAPIR do!" on one paragraph alone, got it on paragraph 1 of own too`,
    ]);
  });

  test('names a bad line of the folder’s own synonyms, and remarks on one that can never match', async () => {
    const folder = aFolder({
      'coast-wire.md': formatArticle(COAST_WIRE),
      'synonyms.txt': 'hurricane => storm\nzebra => tapir\nstorm, => gale\n',
    });
    const { code, out, err } = await parley(['corpus', 'check', '--corpus', folder]);
    expect({ code, out }).toEqual({
      code: 1,
      out: ['1 sound article, 3 paragraphs, 1 fault, 1 warning'],
    });
    const file = join(folder, 'synonyms.txt');
    expect(err).toEqual([
      `${file}:3: expected a word before and after each comma and =>, got "storm, => gale"`,
      'synonyms that can never match: 1',
      `  ${file}:2: can never match, no article holds tapir`,
    ]);
  });

  test('warns of synonyms of another subject at once', async () => {
    const rules = Array.from({ length: 30 }, (_, at) => `zebra${at} => tapir${at}`);
    const folder = aFolder({
      'coast-wire.md': formatArticle(COAST_WIRE),
      'synonyms.txt': [...rules, 'hurricane => storm'].join('\n'),
    });
    const { err } = await parley(['corpus', 'check', '--corpus', folder]);
    const file = join(folder, 'synonyms.txt');
    expect(err).toEqual([
      'synonyms that can never match: 31',
      `  ${file}: 30 of 31 lines can never match: are they for another subject?`,
      `  ${file}:1: can never match, no article holds tapir0`,
      `  ${file}:2: can never match, no article holds tapir1`,
      '  … and 28 more; --all lists them',
    ]);
  });

  test('names the file of words/ in which a line can never match', async () => {
    const folder = aFolder({
      'coast-wire.md': formatArticle(COAST_WIRE),
      'words/en/talks.synonyms.txt': 'hurricane => storm',
      'words/tr/names.synonyms.txt': '# Names.\nzebra => tapir',
    });
    const { code, err } = await parley(['corpus', 'check', '--corpus', folder]);
    expect({ code, err }).toEqual({
      code: 0,
      err: [
        'synonyms that can never match: 1',
        `  ${join(folder, 'words/tr/names.synonyms.txt')}:2: can never match, no article holds tapir`,
      ],
    });
  });

  test('warns of each kind with its count and the first three', async () => {
    const sentence = 'The fleets met at Gull House in Portree on Tuesday and talked for two hours.';
    const long = anArticle({
      id: 'long',
      url: 'https://harbour.example/?utm_source=mail',
      published: '2999-05-01',
      body: [
        sentence.repeat(25),
        'Skippers from both of the fleets said that they would',
        'meet again before the end of the winter.',
        'See **the whole text** of the treaty in the [archive](https://harbour.example/a).',
        'A ferry leaves the harbour at dawn on Tuesday. [Ines Roth/AP Photo]',
        'Sign up for our newsletter',
        ...Array.from({ length: 5 }, (_, at) => `Captain ${at} counted nets,`.repeat(2)),
      ],
    });
    const folder = aFolder({ 'long.md': formatArticle(long) });
    const { code, out, err } = await parley(['corpus', 'check', '--corpus', folder]);
    const file = join(folder, 'long.md');
    expect({ code, out }).toEqual({
      code: 0,
      out: ['1 sound article, 11 paragraphs, 0 faults, 12 warnings'],
    });
    expect(err).toEqual([
      'a link that may not lead to the article: 1',
      `  ${file}:5: https://harbour.example/?utm_source=mail has "utm_source", which tells who passed it on`,
      'a date in the future: 1',
      `  ${file}:4: 2999-05-01 is yet to come`,
      'paragraphs too long for an answer: 1',
      `  ${file}:9: ${sentence.length * 25} characters, where 1500 are readable`,
      'half sentences: 6',
      `  ${file}:13: "meet again before the end of the winter."`,
      `  ${file}:21: "Captain 0 counted nets,Captain 0 counted nets,"`,
      `  ${file}:23: "Captain 1 counted nets,Captain 1 counted nets,"`,
      '  … and 3 more; --all lists them',
      'paragraphs that look like captions: 1',
      `  ${file}:17: "A ferry leaves the harbour at dawn on Tuesday. [Ines Roth/AP…"`,
      'paragraphs that look like parts of a page: 1',
      `  ${file}:19: "Sign up for our newsletter"`,
      'marks of HTML or Markdown in the text: 1',
      `  ${file}:15: "See **the whole text** of the treaty in the [archive](https:…"`,
    ]);
    const all = await parley(['corpus', 'check', '--all', '--corpus', folder]);
    expect(all.err).toHaveLength(err.length + 2);
  });

  test('warns of articles that are nearly the same', async () => {
    const body = Array.from(
      { length: 6 },
      (_, at) =>
        `Skipper ${at} said that nets worth ${at}00 crowns were lost off the northern banks.`,
    );
    const folder = aFolder({
      'a.md': formatArticle(anArticle({ id: 'a', body })),
      'b.md': formatArticle(anArticle({ id: 'b', body: ['From our agency.', ...body] })),
    });
    const { err } = await parley(['corpus', 'check', '--corpus', folder]);
    expect(err).toEqual([
      'articles that are nearly the same: 1',
      `  ${join(folder, 'b.md')}: 100 % of its wording is in ${join(folder, 'a.md')} too; they count as one voice`,
    ]);
  });

  test('gives annotations as code hosts read them', async () => {
    const article = anArticle({ id: 'own', published: '2999' });
    const folder = aFolder({ 'own.md': formatArticle(article), 'b.md': 'Text, 100 %' });
    const { code, out } = await parley(['corpus', 'check', '--annotations', '--corpus', folder]);
    expect({ code, out }).toEqual({
      code: 1,
      out: [
        `::error file=${join(folder, 'b.md')},line=1,title=fault::expected front matter that opens with ---, got "Text, 100 %25"`,
        `::warning file=${join(folder, 'own.md')},line=4,title=a date in the future::2999 is yet to come`,
      ],
    });
  });

  test('finds no fault in what is shipped', async () => {
    const folder = join(import.meta.dirname, '../../corpus');
    expect(await parley(['corpus', 'check', '--corpus', folder])).toMatchObject({
      code: 0,
      err: [],
    });
  });
});
