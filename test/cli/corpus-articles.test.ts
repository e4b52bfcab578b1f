import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { parley } from '../support/terminal.ts';
import { aWebServer } from '../support/web-server.ts';

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

  test('removes a faulty article too', async () => {
    const folder = aFolder({ 'bad.md': 'Text.' });
    expect((await run(folder, 'remove', 'bad')).code).toBe(0);
    expect(readFileSync(join(folder, '.removed/bad.md'), 'utf8')).toBe('Text.');
  });
});

describe('parley corpus update', () => {
  const SAID =
    'Mara Lindqvist called the meeting a start, and said that no more than that was meant.';
  const page = (paragraphs: readonly string[], head = ''): string =>
    `<html lang="en-GB"><head><title>Another title</title>${head}</head><body><article>${paragraphs
      .map((text) => `<p>${text}</p>`)
      .join('')}</article></body></html>`;
  const old = anArticle({
    id: 'own',
    url: 'https://harbour.example/own',
    body: ['The fleets met at Gull House on Tuesday and talked for two hours.', SAID],
    asked: [[], ['what did Lindqvist say?']],
  });
  const changed = ['The fleets met at Gull House on Monday and talked for two long hours.', SAID];

  test('shows what changed word by word, keeps fields and phrasings, and notes the old date', async () => {
    const meta = '<meta property="article:modified_time" content="2024-05-04T10:00:00Z">';
    const folder = aFolder({
      'c/own.md': formatArticle(old),
      'new.html': page(changed, meta),
    });
    const words = ['--from', join(folder, 'new.html'), 'own'];
    const corpusFolder = join(folder, 'c');
    const file = join(corpusFolder, 'own.md');
    const dry = await run(corpusFolder, 'update', '--dry-run', ...words);
    expect(dry.err).toEqual([`${file}: not written`]);
    expect(readFileSync(file, 'utf8')).toBe(formatArticle(old));
    const { code, out, err } = await run(corpusFolder, 'update', ...words);
    expect({ code, err }).toEqual({ code: 0, err: [`${file}: updated`] });
    expect(out).toEqual([
      'The fleets met at Gull House on [-Tuesday-]{+Monday+} and talked for two {+long+} hours.',
      '',
    ]);
    const today = new Date().toISOString().slice(0, 10);
    expect(readFileSync(file, 'utf8')).toBe(
      formatArticle({
        ...anArticle({
          id: 'own',
          url: 'https://harbour.example/own',
          published: '2024-05-04',
          body: changed,
          asked: [[], ['what did Lindqvist say?']],
        }),
        language: 'en-GB',
        note: `Updated on ${today}; the text before was of 2024-05-01.`,
      }),
    );
    expect((await run(corpusFolder, 'update', ...words)).err).toEqual([`${file}: unchanged`]);
  });

  test('fetches from the address of the article, and says what it cannot', async () => {
    const { host } = await aWebServer((_, response) => response.writeHead(410).end());
    const folder = aFolder({
      'own.md': formatArticle({ ...old, url: `https://${host}/own` }),
      'no-url.md': formatArticle(anArticle({ id: 'no-url' })),
      'coast-wire.md': formatArticle(COAST_WIRE),
    });
    const { code, err } = await run(
      folder,
      'update',
      '--allow-loopback',
      ...['own', 'no-url', 'coast-wire'],
    );
    expect(code).toBe(1);
    expect(err).toEqual([
      `parley: ${join(folder, 'own.md')}: expected a whole answer from ${host}, got something that is not TLS`,
      `parley: ${join(folder, 'no-url.md')}: expected an article with a url, or --from FILE, got neither`,
      `parley: ${join(folder, 'coast-wire.md')}: expected an article in full, got a digest, which somebody retold`,
    ]);
  });
});
