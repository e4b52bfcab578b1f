import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { parley } from '../support/terminal.ts';

const corpus = () =>
  aFolder({
    'coast-wire.md': formatArticle(COAST_WIRE),
    'sub/harbour-daily.md': formatArticle(HARBOUR_DAILY),
  });

const run = (folder: string, command: string, ...words: readonly string[]) =>
  parley(['corpus', command, '--corpus', folder, ...words]);

describe('parley corpus list', () => {
  test('lists the articles by id, a line each', async () => {
    expect(await run(corpus(), 'list')).toEqual({
      code: 0,
      out: [
        'coast-wire     2024-05       3 ¶ digest  Coast Wire: Key points from the fishing talks',
        'harbour-daily  2024-05-02    4 ¶  Harbour Daily: Fishing fleets meet over the northern banks',
      ],
      err: [],
    });
  });

  test('gives one JSON array, with files', async () => {
    const folder = corpus();
    const { out } = await run(folder, 'list', '--json');
    expect(JSON.parse(out[0] ?? '')).toEqual([
      expect.objectContaining({ id: 'coast-wire', paragraphs: 3, kind: 'digest' }),
      expect.objectContaining({ file: join(folder, 'sub/harbour-daily.md'), paragraphs: 4 }),
    ]);
  });

  test('tells a faulty file beside the sound ones, and exits 1', async () => {
    const folder = corpus();
    writeFileSync(join(folder, 'bad.md'), 'Text.');
    const { code, out, err } = await run(folder, 'list');
    expect({ code, lines: out.length }).toEqual({ code: 1, lines: 2 });
    expect(err).toEqual([expect.stringContaining('bad.md:1: expected front matter')]);
  });
});

describe('parley corpus show', () => {
  test('gives one JSON object with the file, and the faults of an article that has some', async () => {
    const folder = corpus();
    writeFileSync(join(folder, 'bad.md'), 'Text.');
    const { out } = await run(folder, 'show', '--json', 'coast-wire');
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      id: 'coast-wire',
      file: join(folder, 'coast-wire.md'),
      paragraphs: [{ number: 1 }, { number: 2 }, { number: 3 }],
    });
    expect(await run(folder, 'show', 'bad')).toEqual({
      code: 1,
      out: [],
      err: [
        `parley: ${join(folder, 'bad.md')}:1: expected front matter that opens with ---, got "Text."`,
      ],
    });
  });

  test('shows fields, headings, numbered paragraphs and phrasings', async () => {
    const article = anArticle({
      id: 'own',
      body: ['The tapir slept in the hall.', '## What came next', 'It rained.'],
      asked: [['where did the tapir sleep?']],
    });
    const folder = aFolder({ 'own.md': formatArticle(article) });
    expect(await run(folder, 'show', 'own')).toEqual({
      code: 0,
      out: [
        join(folder, 'own.md'),
        'title: The harbour talks',
        'publisher: Harbour Daily',
        'published: 2024-05-01',
        'kind: full',
        '',
        '  1  The tapir slept in the hall.',
        '       asked: where did the tapir sleep?',
        '',
        '## What came next',
        '',
        '  2  It rained.',
      ],
      err: [],
    });
  });

  test('says what reads like a slip, and which id there is none of', async () => {
    const folder = aFolder({
      'own.md': formatArticle(anArticle({ id: 'own', published: '2999' })),
    });
    expect((await run(folder, 'show', 'own')).err).toEqual([
      `${join(folder, 'own.md')}:4: 2999 is yet to come`,
    ]);
    expect(await run(folder, 'show', 'other')).toEqual({
      code: 1,
      out: [],
      err: [
        `parley: ${folder}: expected the id of an article, got "other"; parley corpus list names them`,
      ],
    });
    expect((await run(folder, 'show')).code).toBe(2);
  });
});

describe('parley corpus remove', () => {
  test('takes articles out and keeps their files; a slip in one id removes none', async () => {
    const folder = corpus();
    const slip = await run(folder, 'remove', 'coast-wire', 'coast-wyre');
    expect(slip.code).toBe(1);
    expect(existsSync(join(folder, 'coast-wire.md'))).toBe(true);
    const { code, out, err } = await run(folder, 'remove', 'coast-wire');
    expect({ code, out, err }).toEqual({
      code: 0,
      out: [join(folder, 'coast-wire.md')],
      err: [`removed; kept as ${join(folder, '.removed/coast-wire.md')}`],
    });
    writeFileSync(join(folder, 'coast-wire.md'), formatArticle(COAST_WIRE));
    await run(folder, 'remove', 'coast-wire');
    expect(readdirSync(join(folder, '.removed'))).toEqual(['coast-wire.2.md', 'coast-wire.md']);
    expect((await run(folder, 'list')).out).toHaveLength(1);
  });

  test('takes an id that is named twice for one', async () => {
    const folder = corpus();
    const { code, out } = await run(folder, 'remove', 'coast-wire', 'coast-wire');
    expect({ code, out }).toEqual({ code: 0, out: [join(folder, 'coast-wire.md')] });
  });

  test('without an id is a usage error', async () => {
    expect(await run(corpus(), 'remove')).toMatchObject({
      code: 2,
      err: ['parley: expected the id of an article, got none', expect.anything()],
    });
  });

  test('removes a faulty article too', async () => {
    const folder = aFolder({ 'bad.md': 'Text.' });
    expect((await run(folder, 'remove', 'bad')).code).toBe(0);
    expect(readFileSync(join(folder, '.removed/bad.md'), 'utf8')).toBe('Text.');
  });
});
