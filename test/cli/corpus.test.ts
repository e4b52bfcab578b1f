import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
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
      `${page}: 1 paragraph under 0 headings kept, 1 line dropped`,
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
      /page\.txt: expected an id that is not taken, got "mine"; --force replaces/u,
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
    expect(err.slice(-3)).toEqual([
      'added              2',
      'refused            1',
      `  ${files[1]}: expected a file to read, got no such file`,
    ]);
    expect(readFileSync(join(folder, 'corpus/coast-wire.md'), 'utf8')).toBe(
      formatArticle(COAST_WIRE),
    );
  });

  test('exits 1 on an empty folder', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'dir'));
    const { code, err } = await add(folder, [...ABOUT, join(folder, 'dir')]);
    expect({ code, err }).toEqual({
      code: 1,
      err: [`parley: ${join(folder, 'dir')}: expected a folder with files, got none`],
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
    [[...ABOUT, 'PAGE', 'PAGE'], /--title: expected only with one file, got 2 files/u],
  ])('reports %j as a usage error with exit code 2, and writes nothing', async (words, message) => {
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

  test('reads the articles alone: names each faulty one, and no faulty word list', async () => {
    const faulty = { 'words/en/grammar.txt': '[oops', 'synonyms.txt': 'a =>', 'subject.yaml': '[' };
    const sound = aFolder({ ...faulty, 'coast-wire.md': formatArticle(COAST_WIRE) });
    expect(await parley(['sources', '--corpus', sound])).toMatchObject({ code: 0, err: [] });
    const broken = aFolder({ ...faulty, 'a.md': 'Text.', 'b.md': 'Text.' });
    const expected = (name: string) =>
      expect.stringMatching(`^parley: ${join(broken, name)}:1: expected .*front matter`);
    expect(await parley(['sources', '--corpus', broken])).toEqual({
      code: 1,
      out: [],
      err: [expected('a.md'), expected('b.md')],
    });
  });
});
