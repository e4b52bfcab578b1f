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
      out: ['1 sound articles, 3 paragraphs, 0 faults'],
      err: [],
    });
  });

  test('names every fault and exits 1', async () => {
    const folder = aFolder({ 'coast-wire.md': formatArticle(COAST_WIRE), 'b.md': 'Text.' });
    const { code, out, err } = await parley(['corpus', 'check', '--corpus', folder]);
    expect({ code, out }).toEqual({ code: 1, out: ['1 sound articles, 3 paragraphs, 1 faults'] });
    expect(err).toEqual([
      `${join(folder, 'b.md')}:1: expected front matter that opens with ---, got "Text."`,
    ]);
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
      remarks: [],
    });
  });

  test('names a phrasing that another paragraph answers, or none, and exits 1', async () => {
    const article = anArticle({
      id: 'own',
      body: ['The tapir slept in the hall.', 'Okafor counted 12 nets.'],
      asked: [
        ['where did the tapir sleep?'],
        ['did the tapir sleep in the hall?', 'when did it rain?'],
      ],
    });
    const folder = aFolder({ 'own.md': formatArticle(article) });
    const { code, err } = await parley(['corpus', 'check', '--corpus', folder]);
    expect(code).toBe(1);
    const file = join(folder, 'own.md');
    expect(err).toEqual([
      `${file}:15: expected "did the tapir sleep in the hall?" to be answered first by paragraph 2 of own, got paragraph 1 of own`,
      `${file}:16: expected "when did it rain?" to be answered first by paragraph 2 of own, got no answer`,
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
    expect({ code, out }).toEqual({ code: 1, out: ['1 sound articles, 3 paragraphs, 1 faults'] });
    const file = join(folder, 'synonyms.txt');
    expect(err).toEqual([
      `${file}:3: expected a word before and after each comma and =>, got "storm, => gale"`,
      `${file}:2: can never match, no article holds tapir`,
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
        `${join(folder, 'words/tr/names.synonyms.txt')}:2: can never match, no article holds tapir`,
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
