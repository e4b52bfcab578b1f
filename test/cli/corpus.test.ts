import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { parley } from '../support/terminal.ts';

const PAGE = 'Home\nThe fleets met at Gull House on Tuesday and talked for two hours.\n';
const ABOUT = [
  '--title',
  'Fleets meet',
  '--publisher',
  'Harbour Daily',
  '--published',
  '2024-05-01',
];

describe('parley corpus add', () => {
  const add = (folder: string, words: readonly string[]) =>
    parley(['corpus', 'add', '--corpus', folder, ...words]);

  test('writes the article, prints its path and says what it dropped and why', async () => {
    const folder = aFolder({ 'in/page.txt': PAGE });
    const corpus = join(folder, 'corpus');
    const page = join(folder, 'in/page.txt');
    const { code, out, err } = await add(corpus, [
      ...ABOUT,
      '--url',
      'https://a.example',
      '--kind',
      'digest',
      page,
    ]);
    const written = join(corpus, 'harbour-daily-fleets-meet.md');
    expect({ code, out }).toEqual({ code: 0, out: [written] });
    expect(err).toEqual([
      expect.stringMatching(/page\.txt:1: dropped "Home": .+ \([a-z-]+\)$/u),
      '1 paragraphs under 0 headings kept, 1 lines dropped. Restart a running bot to use the article.',
    ]);
    expect(readFileSync(written, 'utf8')).toBe(
      '---\ntitle: Fleets meet\npublisher: Harbour Daily\npublished: 2024-05-01\nurl: https://a.example\nkind: digest\n---\n\nThe fleets met at Gull House on Tuesday and talked for two hours.\n',
    );
    expect(readdirSync(corpus)).toEqual(['harbour-daily-fleets-meet.md']);
  });

  test('leaves an article of the same id alone unless it is forced', async () => {
    const folder = aFolder({ 'page.txt': PAGE, 'corpus/mine.md': 'old' });
    const words = [...ABOUT, '--id', 'mine', join(folder, 'page.txt')];
    const refused = await add(join(folder, 'corpus'), words);
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: [] });
    expect(refused.err.at(-1)).toMatch(
      /mine\.md: expected an id that is not taken, got "mine"; --force replaces/u,
    );
    expect(readFileSync(join(folder, 'corpus/mine.md'), 'utf8')).toBe('old');

    expect((await add(join(folder, 'corpus'), ['--force', ...words])).code).toBe(0);
    expect(readFileSync(join(folder, 'corpus/mine.md'), 'utf8')).toContain('Gull House');
  });

  test('takes several article files at once; one that fails does not stop the others', async () => {
    const folder = aFolder({
      'in/harbour-daily.md': formatArticle(HARBOUR_DAILY),
      'in/coast-wire.md': formatArticle(COAST_WIRE),
    });
    const files = ['harbour-daily.md', 'none.md', 'coast-wire.md'].map((name) =>
      join(folder, 'in', name),
    );
    const { code, out, err } = await add(join(folder, 'corpus'), files);
    expect(code).toBe(1);
    expect(out).toHaveLength(2);
    expect(err).toContain(`parley: ${files[1]}: expected a file to read, got ENOENT`);
    expect(readFileSync(join(folder, 'corpus/coast-wire.md'), 'utf8')).toBe(
      formatArticle(COAST_WIRE),
    );
  });

  test('exits 1 on a folder in place of a file', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'dir'));
    const { code, err } = await add(folder, [...ABOUT, join(folder, 'dir')]);
    expect({ code, err }).toEqual({
      code: 1,
      err: [`parley: ${join(folder, 'dir')}: expected a file to read, got EISDIR`],
    });
  });

  test.each<[readonly string[], RegExp]>([
    [[], /^parley: expected a file, got none$/u],
    [
      ['--title', 'T', 'PAGE'],
      /page\.txt: --publisher: expected a publisher, got none; --published: expected a date/u,
    ],
    [
      [...ABOUT, '--published', 'June', 'PAGE'],
      /--published: expected a date as YYYY-MM-DD, YYYY-MM or YYYY, got "June"/u,
    ],
    [[...ABOUT, '--url', 'ftp://a', 'PAGE'], /--url: expected an https address, got "ftp:\/\/a"/u],
    [[...ABOUT, '--kind', 'half', 'PAGE'], /--kind: expected "full" or "digest", got "half"/u],
    [
      [...ABOUT, '--id', 'Mine', 'PAGE'],
      /--id: expected lower-case letters, digits and hyphens, 48 at most, got "Mine"/u,
    ],
    [[...ABOUT, 'PAGE', 'PAGE'], /--title: expected with one file, got 2 files/u],
  ])('refuses the words %j with exit code 2 and writes nothing', async (words, message) => {
    const folder = aFolder({ 'page.txt': PAGE });
    const { code, err } = await add(
      join(folder, 'corpus'),
      words.map((word) => (word === 'PAGE' ? join(folder, 'page.txt') : word)),
    );
    expect(code).toBe(2);
    expect(err[0]).toMatch(message);
    expect(readdirSync(folder)).toEqual(['page.txt']);
  });
});

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
        ['did the tapir sleep in the hall?', 'why did it rain?'],
      ],
    });
    const folder = aFolder({ 'own.md': formatArticle(article) });
    const { code, err } = await parley(['corpus', 'check', '--corpus', folder]);
    expect(code).toBe(1);
    const file = join(folder, 'own.md');
    expect(err).toEqual([
      `${file}:12: expected "did the tapir sleep in the hall?" to be answered first by paragraph 2 of own, got paragraph 1 of own`,
      `${file}:12: expected "why did it rain?" to be answered first by paragraph 2 of own, got no answer`,
    ]);
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
      `${join(folder, 'own.md')}:12: expected "What did the TAPIR do!" on one paragraph alone, got it on paragraph 1 of own too`,
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

  test('finds no fault in what is shipped', async () => {
    const folder = join(import.meta.dirname, '../../corpus');
    expect(await parley(['corpus', 'check', '--corpus', folder])).toMatchObject({
      code: 0,
      err: [],
    });
  });
});

describe('parley sources', () => {
  const folder = () =>
    aFolder({
      'harbour-daily.md': formatArticle(HARBOUR_DAILY),
      'coast-wire.md': formatArticle(COAST_WIRE),
    });

  test('lists the articles with where they come from', async () => {
    expect(await parley(['sources', '--corpus', folder()])).toEqual({
      code: 0,
      out: [
        'Coast Wire: Key points from the fishing talks',
        '   May 2024 · 3 paragraphs · retold by Parley · coast-wire',
        'Harbour Daily: Fishing fleets meet over the northern banks',
        '   2 May 2024 · 4 paragraphs · full text · harbour-daily',
        '   https://harbour.example/talks',
        'Articles up to 2 May 2024.',
      ],
      err: [],
    });
  });

  test('gives one JSON array', async () => {
    const { out } = await parley(['sources', '--json', '--corpus', folder()]);
    expect(JSON.parse(out[0] ?? '')).toEqual([
      {
        id: 'coast-wire',
        title: 'Key points from the fishing talks',
        publisher: 'Coast Wire',
        published: '2024-05',
        url: null,
        kind: 'digest',
        paragraphs: 3,
      },
      expect.objectContaining({ id: 'harbour-daily', kind: 'full', paragraphs: 4 }),
    ]);
  });
});
