import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { anArticle, COAST_WIRE } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { parley } from '../support/terminal.ts';
import { aWebServer } from '../support/web-server.ts';

const run = (folder: string, command: string, ...words: readonly string[]) =>
  parley(['corpus', command, '--corpus', folder, ...words]);

describe('parley corpus update', () => {
  const KEY = '[-these words-] went, {+these+} came';
  const SAID =
    'Mara Lindqvist called the meeting a start, and said that no more than that was meant.';
  const BODY = ['The fleets met at Gull House on Tuesday and talked for two hours.', SAID];
  const page = (paragraphs: readonly string[], head = ''): string =>
    `<html lang="en-GB"><head><title>Another title</title>${head}</head><body><article>${paragraphs
      .map((text) => `<p>${text}</p>`)
      .join('')}</article></body></html>`;
  const old = anArticle({
    id: 'own',
    url: 'https://harbour.example/own',
    body: BODY,
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
    expect(dry.err).toEqual([`${file}: 1 line changed; ${KEY}`, `${file}: not written`]);
    expect(readFileSync(file, 'utf8')).toBe(formatArticle(old));
    const { code, out, err } = await run(corpusFolder, 'update', ...words);
    expect({ code, err }).toEqual({
      code: 0,
      err: [`${file}: 1 line changed; ${KEY}`, `${file}: updated`],
    });
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

  test('keeps the phrasings of a paragraph that was reworded, and names those that are lost', async () => {
    const asked = [['where did they meet?'], ['what did Lindqvist say?']];
    const folder = aFolder({
      'c/own.md': formatArticle({ ...anArticle({ ...old, body: BODY, asked }), language: 'en-GB' }),
      'new.html': page([
        'The fleets met at Gull House on Monday and talked for two long hours.',
        'A storm sank twelve boats on Sunday; it was the worst of them since 1998.',
      ]),
    });
    const file = join(folder, 'c/own.md');
    const { err } = await run(
      join(folder, 'c'),
      'update',
      '--from',
      join(folder, 'new.html'),
      'own',
    );
    expect(err).toEqual([
      `${file}: 2 lines changed; ${KEY}`,
      `${file}: the phrasing "what did Lindqvist say?" went with its paragraph`,
      `${file}: updated`,
    ]);
    expect(readFileSync(file, 'utf8')).toContain(
      'on Monday and talked for two long hours.\n<!-- asked:\n- where did they meet?\n-->\n',
    );
  });

  test('says twice on one day only once that it was updated', async () => {
    const folder = aFolder({
      'c/own.md': formatArticle(old),
      'new.html': page(changed),
      'old.html': page(BODY),
    });
    for (const name of ['new.html', 'old.html']) {
      await run(join(folder, 'c'), 'update', '--from', join(folder, name), 'own');
    }
    const text = readFileSync(join(folder, 'c/own.md'), 'utf8');
    expect(text.match(/Updated on/gu)).toHaveLength(1);
  });

  test('goes on behind an id that is not there, and says why a file cannot be read', async () => {
    const folder = aFolder({ 'own.md': formatArticle(old), 'bad.md': 'Text.' });
    const file = join(folder, 'own.md');
    const none = join(folder, 'none.html');
    expect((await run(folder, 'update', 'other', 'bad', 'own')).err).toEqual([
      `parley: ${folder}: expected the id of an article, got "other"; parley corpus list names them`,
      `parley: ${join(folder, 'bad.md')}:1: expected front matter that opens with ---, got "Text."`,
      expect.stringMatching(`^parley: ${file}: expected .*harbour.example`),
    ]);
    expect(await run(folder, 'update', '--from', none, 'own')).toEqual({
      code: 1,
      out: [],
      err: [`parley: ${file}: --from: expected a file to read, got no such file`],
    });
    expect((await run(folder, 'update')).code).toBe(2);
    expect((await run(folder, 'update', '--from', none, 'own', 'bad')).err[0]).toBe(
      'parley: --from: expected only with one article, got 2 articles',
    );
  });
});
