import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { parley } from '../support/terminal.ts';

const FILES = {
  'harbour-daily.md': formatArticle(HARBOUR_DAILY),
  'coast-wire.md': formatArticle(COAST_WIRE),
  // With synonyms of its own, however few, a folder does not read the shipped ones.
  'synonyms.txt': '',
};

const ask = (words: readonly string[], options = {}) =>
  parley(['ask', '--corpus', aFolder(FILES), ...words], options);

describe('parley ask', () => {
  test('prints the passages with their sources', async () => {
    const { code, out, err } = await ask(['--limit', '2', 'how', 'many', 'nets', 'each', 'side']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toEqual([
      "1. Parley's summary of Coast Wire's report: Key points from the fishing talks",
      '   May 2024 · paragraph 1',
      '   The fleets agreed to return 3,000 nets, 1,500 for each side.',
      '',
      '2. Harbour Daily: Fishing fleets meet over the northern banks',
      '   2 May 2024 · paragraph 4 · What was offered',
      '   https://harbour.example/talks',
      '   About 1,500 nets are to be returned, said Okafor.',
      '',
      'Articles up to 2 May 2024.',
    ]);
  });

  test('prints the answering sentence in bold where the terminal has colours', async () => {
    const { out } = await ask(['--limit', '1', 'how many boats sank'], { hasColors: true });
    expect(out.join('\n')).toContain('\u001b[1mA storm sank 12 boats on Sunday.\u001b[22m It was');
  });

  test('says so where the articles do not answer, and exits 0', async () => {
    const { code, out } = await ask(['harpsichord lessons in Portree']);
    expect(code).toBe(0);
    expect(out).toEqual([
      'The articles do not answer this. In no article: “harpsichord”, “lessons”. Articles up to 2 May 2024.',
    ]);
  });

  test('prints the nearest passage where it is on the subject', async () => {
    const { out } = await ask(['how old is the island team of Mara Lindqvist']);
    expect(out.slice(0, 4)).toEqual([
      expect.stringMatching(/^The articles mention this, but do not say what you ask\./u),
      '',
      'Nearest passage, not an answer:',
      'Harbour Daily: Fishing fleets meet over the northern banks',
    ]);
  });

  test('prints what each paragraph tells where the question asks for the whole', async () => {
    const { out } = await ask(['what happened?']);
    expect(out[0]).toBe(
      '- The island and mainland fleets met at Gull House in Portree on Tuesday. (Harbour Daily, 2 May 2024, paragraph 1)',
    );
    expect(out.filter((line) => line.startsWith('- ')).length).toBeGreaterThan(1);
  });

  test('gives one JSON object with just the fields that others rely on', async () => {
    const { out } = await ask(['--json', '--limit', '1', 'how many boats sank?']);
    expect(out).toHaveLength(1);
    const answer = JSON.parse(out[0] ?? '');
    expect(answer).toEqual({
      question: 'how many boats sank?',
      outcome: 'found',
      reason: null,
      confidence: expect.any(Number),
      missing: [],
      passages: [
        {
          id: COAST_WIRE.paragraphs[2]?.id,
          article: {
            id: 'coast-wire',
            title: 'Key points from the fishing talks',
            publisher: 'Coast Wire',
            published: '2024-05',
            url: null,
            kind: 'digest',
          },
          section: null,
          paragraph: 3,
          text: 'A storm sank 12 boats on Sunday. It was the worst since 1998.',
          answer: [0, 32],
          highlights: [
            [8, 12],
            [16, 21],
          ],
          score: expect.any(Number),
        },
      ],
      nearest: [],
      mentions: { by: ['Coast Wire'], notBy: ['Harbour Daily'] },
      figures: null,
      corrected: [],
      language: 'en',
      elapsedMs: expect.any(Number),
    });
  });

  test('says in one line that it does not read a language', async () => {
    const { code, out } = await ask(['--json', 'wie viele Netze wurden zurückgegeben?']);
    expect(code).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      outcome: 'abstained',
      reason: 'language',
      language: 'other',
      confidence: 0,
      missing: [],
      nearest: [],
    });
    const { out: lines } = await ask([], { input: 'wie viele Netze wurden zurückgegeben?' });
    expect(lines).toEqual([
      'I do not read this language. Please ask in English, Ukrainian, Russian, Turkish, French or Chinese.',
    ]);
  });

  test.each([
    [[], 'en'],
    [['--locale', 'tr'], 'tr'],
    [['--locale', 'fr-CA'], 'fr'],
    // A language that is known, but not read.
    [['--locale', 'de'], 'en'],
  ])('with %j reads a question that may be in several languages as %s', async (words, language) => {
    const { out } = await ask(['--json', ...words, 'harpsichord?']);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ language });
  });

  test('gives the nearest passages in JSON where it abstains', async () => {
    const { out } = await ask(['--json', 'harpsichord lessons in Portree']);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      outcome: 'abstained',
      reason: 'subject-missing',
      missing: ['harpsichord', 'lessons'],
      passages: [],
      nearest: [{ paragraph: 1 }],
    });
  });

  test('explains itself, readably and in JSON', async () => {
    const { out } = await ask(['--explain', 'how many nets and harpsichord']);
    const start = out.indexOf('Read as: en, asks how-many');
    expect(out.slice(start + 1)).toEqual([
      'Words, their idf, and the terms searched for each:',
      expect.stringMatching(/^ {2}nets {12} {2}\d\.\d {2}net$/u),
      expect.stringMatching(/^ {2}harpsichord {5} {2}\d\.\d {2}in no article$/u),
      expect.stringMatching(
        /^Decision: abstained, subject-missing \(confidence 0\.\d\d, needed 0\.\d+\)$/u,
      ),
      expect.stringMatching(/^ {2}bm25 0\.\d\d .* gap 0\.\d\d/u),
      'Candidates, best first:',
      expect.stringMatching(/^ {3}\d\.\d\d {2}\S+ ¶\d$/u),
      expect.stringMatching(/^ {9}bm25 0\.\d\d .*sentence 0\.\d\d .*kind 1\.00/u),
      expect.stringMatching(/^ {3}\d\.\d\d {2}\S+ ¶\d$/u),
      expect.stringMatching(/^ {9}bm25 0\.\d\d/u),
    ]);
    const { out: json } = await ask(['--explain', '--json', 'how many nets']);
    expect(JSON.parse(json[0] ?? '')).toMatchObject({
      explain: { language: 'en', kind: 'how-many', words: [{ typed: 'nets', known: true }] },
    });
  });

  test('answers one piped question a line, blank ones too, in order', async () => {
    const input = 'how many boats sank\r\n\r\nhello\ncook rice';
    const { code, out } = await ask([], { input });
    expect(code).toBe(0);
    expect(out).toEqual([
      "A storm sank 12 boats on Sunday. (Parley's summary of Coast Wire's report, May 2024, paragraph 3)",
      `There is no question here. Please ask one. For example: ${COAST_WIRE.title}`,
      `Hello! Ask me something that the articles may answer. For example: ${COAST_WIRE.title}`,
      'The articles do not answer this. In no article: “cook”, “rice”. Articles up to 2 May 2024.',
    ]);
    const { out: json } = await ask(['--json'], { input });
    expect(json.map((line) => JSON.parse(line).reason)).toEqual([
      null,
      'empty',
      'small-talk',
      'no-known-word',
    ]);
    expect(json.map((line) => JSON.parse(line).question)).toEqual([
      'how many boats sank',
      '',
      'hello',
      'cook rice',
    ]);
  });

  test('looks in one source only', async () => {
    const { out } = await ask(['--json', '--source', 'harbour-daily', 'nets']);
    const ids = JSON.parse(out[0] ?? '').passages.map(
      (one: { article: { id: string } }) => one.article.id,
    );
    expect(new Set(ids)).toEqual(new Set(['harbour-daily']));
  });

  test.each<[readonly string[], string]>([
    [[], 'expected a question, got none'],
    [['--limit', '0', 'x'], '--limit: expected a whole number from 1 to 100, got "0"'],
    [['--limit', '101', 'x'], '--limit: expected a whole number from 1 to 100, got "101"'],
    [['--limit', 'many', 'x'], '--limit: expected a whole number from 1 to 100, got "many"'],
    [
      ['--source', 'nobody', 'x'],
      '--source: expected one of coast-wire, harbour-daily, got "nobody"',
    ],
    ...['xx', 'klingonish', 'fr_FR', 'not a tag', ''].map((tag): [string[], string] => [
      ['--locale', tag, 'x'],
      `--locale: expected the BCP 47 tag of a language, such as fr or zh-CN, got "${tag}"`,
    ]),
  ])('reports %j as a usage error with exit code 2', async (words, message) => {
    const { code, out, err } = await ask(words);
    expect({ code, out, err: err[0] }).toEqual({ code: 2, out: [], err: `parley: ${message}` });
  });

  test('refuses an unknown option with exit code 2', async () => {
    const { code, err } = await ask(['--loud', 'x']);
    expect(code).toBe(2);
    expect(err[0]).toMatch(/^parley: expected --json, .*--corpus, got "--loud"$/u);
  });

  test('exits 1 on a corpus with faults and names them', async () => {
    const folder = aFolder({ 'a.md': 'Text.' });
    const { code, out, err } = await parley(['ask', 'x'], { env: { CORPUS_DIR: folder } });
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toEqual([
      `parley: ${join(folder, 'a.md')}:1: expected front matter that opens with ---, got "Text."`,
    ]);
  });
});
