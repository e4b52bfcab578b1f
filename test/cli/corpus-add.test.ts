import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { aPageOn, paragraphsOn } from '../support/pages.ts';
import { parley } from '../support/terminal.ts';

const add = (corpus: string, ...words: readonly string[]) =>
  parley(['corpus', 'add', '--corpus', corpus, ...words]);

describe('parley corpus add of a saved page', () => {
  test('takes every field from the page, and says where from', async () => {
    const folder = aFolder({ 'a page.txt': aPageOn('nets') });
    const page = join(folder, 'a page.txt');
    const corpus = join(folder, 'corpus');
    const { code, out, err } = await add(corpus, page);
    const written = join(corpus, 'harbour-daily-talks-on-nets.md');
    expect({ code, out }).toEqual({ code: 0, out: [written] });
    expect(err).toEqual([
      `${page}: title "Talks on nets" from h1, publisher "Harbour Daily" from meta og:site_name, published "2024-05-02" from meta article:published_time, language "en-GB" from html lang`,
      `${page}: 3 paragraphs kept, 0 lines dropped`,
    ]);
    expect(readFileSync(written, 'utf8')).toBe(
      `---\ntitle: Talks on nets\npublisher: Harbour Daily\npublished: 2024-05-02\nlanguage: en-GB\nkind: full\n---\n\n${paragraphsOn('nets').join('\n\n')}\n`,
    );
  });

  test('lets options win, and tells a link that it writes with https or leaves out', async () => {
    const link = '<link rel="canonical" href="http://harbour.example/nets">';
    const folder = aFolder({ 'a.html': aPageOn('nets', { head: link }) });
    const page = join(folder, 'a.html');
    const { err } = await add(folder, '--id', 'mine', '--published', '3 May 2024', page);
    expect(err).toContain(
      `${page}: link rel=canonical: "http://harbour.example/nets" was written with https`,
    );
    const text = readFileSync(join(folder, 'mine.md'), 'utf8');
    expect(text).toContain('url: https://harbour.example/nets\n');
    expect(text).toContain('published: 2024-05-03\n');
    const local = '<link rel="canonical" href="http://127.0.0.1:8080/nets">';
    const again = aFolder({ 'a.html': aPageOn('nets', { head: local }) });
    const left = await add(again, join(again, 'a.html'));
    expect(left.err.join('\n')).toContain('is no https address, so it was left out');
  });

  test('cleans a page below front matter, whose fields win', async () => {
    const page = `---\ntitle: Mine\npublisher: Me\npublished: 2024\n---\n${aPageOn('nets')}`;
    const folder = aFolder({ 'a.md': page });
    expect((await add(join(folder, 'c'), join(folder, 'a.md'))).code).toBe(0);
    expect(readFileSync(join(folder, 'c/a.md'), 'utf8')).toBe(
      `---\ntitle: Mine\npublisher: Me\npublished: "2024"\nlanguage: en-GB\nkind: full\n---\n\n${paragraphsOn('nets').join('\n\n')}\n`,
    );
  });

  test('says of an empty page and of empty input that it has no text, and asks for no field', async () => {
    const folder = aFolder({ 'a.html': '' });
    const page = join(folder, 'a.html');
    expect(await add(folder, page)).toEqual({
      code: 1,
      out: [],
      err: [`parley: ${page}: expected paragraphs of an article, got none`],
    });
    const { err } = await parley(['corpus', 'add', '--corpus', folder, '-'], { input: '' });
    expect(err).toEqual(['parley: standard input: expected paragraphs of an article, got none']);
  });

  test('reads what is piped in', async () => {
    const folder = aFolder();
    const { code } = await parley(['corpus', 'add', '--corpus', folder, '-'], {
      input: aPageOn('nets'),
    });
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['harbour-daily-talks-on-nets.md']);
  });

  test.each([
    ['a PDF', '%PDF-1.7 …', 'a PDF (copy its text into a text file)'],
    ['a picture', '\u0089PNG\r\n', 'an image'],
    ['a Word file', 'PK\u0003\u0004', 'a ZIP archive, as Word and OpenDocument files are'],
    ['JSON', '{"a": 1}', 'JSON'],
  ])('refuses %s as what it is', async (_, content, came) => {
    const folder = aFolder({ 'page.html': Buffer.from(content, 'latin1') });
    const page = join(folder, 'page.html');
    const { code, err } = await add(folder, page);
    expect(code).toBe(1);
    expect(err).toEqual([
      expect.stringContaining(
        `parley: ${page}: expected a web page, plain text or Markdown, got ${came}`,
      ),
    ]);
  });
});

describe('parley corpus add of many', () => {
  test('takes a folder, sorts out what is no page, and closes with a table', async () => {
    const folder = aFolder({
      'in/nets.html': aPageOn('nets'),
      'in/sub/boats.html': aPageOn('boats'),
      'in/nets_files/script.js': 'x',
      'in/.hidden.html': aPageOn('quotas'),
      'in/scan.pdf': '%PDF-1.7',
    });
    const { code, out, err } = await add(join(folder, 'c'), join(folder, 'in'));
    expect(code).toBe(1);
    expect(out).toHaveLength(2);
    expect(err.slice(-3)).toEqual([
      'added              2',
      'refused            1',
      `  ${join(folder, 'in/scan.pdf')}: expected a web page, plain text or Markdown, got a PDF (copy its text into a text file)`,
    ]);
  });

  test('adds what is new alone: the same page twice is unchanged, another text is refused', async () => {
    const folder = aFolder({ 'in/nets.html': aPageOn('nets') });
    const [page, corpus] = [join(folder, 'in/nets.html'), join(folder, 'c')];
    expect((await add(corpus, page, page)).err.slice(-2)).toEqual([
      'added              1',
      'unchanged          1',
    ]);
    writeFileSync(page, aPageOn('nets').replace('two hours', 'three hours'));
    const changed = await add(corpus, page);
    expect(changed.code).toBe(1);
    expect(changed.err.at(-1)).toBe(
      `parley: ${page}: expected a new article, got another text of "harbour-daily-talks-on-nets"; --force replaces it, corpus update shows what changed`,
    );
    const forced = await add(corpus, '--force', page);
    expect(forced.code).toBe(0);
    expect(readFileSync(join(corpus, 'harbour-daily-talks-on-nets.md'), 'utf8')).toContain(
      'three hours',
    );
  });

  test('gives colliding ids a number', async () => {
    const title = 'A very long headline on the talks of the fleets at Gull House';
    const folder = aFolder({
      'in/a.html': aPageOn('nets', { title: `${title} and nets` }),
      'in/b.html': aPageOn('boats', { title: `${title} and boats` }),
    });
    await add(join(folder, 'c'), join(folder, 'in'));
    expect(readdirSync(join(folder, 'c'))).toEqual([
      'harbour-daily-a-very-long-headline-on-the-2.md',
      'harbour-daily-a-very-long-headline-on-the-talks.md',
    ]);
  });

  test('tells near-duplicates with the share of overlap and the other article', async () => {
    const copy = aPageOn('nets').replaceAll('Harbour Daily', 'Coast Wire');
    const folder = aFolder({ 'in/a.html': aPageOn('nets'), 'in/b.html': copy });
    const { code, out, err } = await add(join(folder, 'c'), join(folder, 'in'));
    expect({ code, added: out.length }).toEqual({ code: 0, added: 2 });
    expect(err.slice(-2)).toEqual([
      'near-duplicate     1',
      `  ${join(folder, 'in/b.html')}: added, but 100 % of its wording is in harbour-daily-talks-on-nets too`,
    ]);
  });

  test('takes fields from a table, whose mistakes are usage errors', async () => {
    const folder = aFolder({
      'in/nets.html': aPageOn('nets'),
      'in/boats.html': aPageOn('boats'),
      'meta.csv':
        '\uFEFFfile;publisher;note;id\nnets.html;"North; Post";seen;mine\nnone.html;x;;\n',
      'bad.csv': 'file,publischer\na,b\n',
    });
    const corpus = join(folder, 'c');
    const meta = join(folder, 'meta.csv');
    const { code, err } = await add(corpus, '--meta', meta, join(folder, 'in'));
    expect(code).toBe(0);
    expect(err[0]).toBe(`${meta}:3: not used, as "none.html" is none of the files and addresses`);
    expect(readFileSync(join(corpus, 'mine.md'), 'utf8')).toMatch(
      /^---\ntitle: Talks on nets\npublisher: North; Post\n[\s\S]*note: seen\n/u,
    );
    const bad = await add(corpus, '--meta', join(folder, 'bad.csv'), join(folder, 'in'));
    expect(bad.code).toBe(2);
    expect(bad.err[0]).toContain('bad.csv:1: expected a column of file, id, title');
    expect(bad.err[0]).toContain('(did you mean "publisher"?), got "publischer"');
  });

  test('exits 2 where a field is missing, and adds the others', async () => {
    const folder = aFolder({
      'in/a.html': aPageOn('nets'),
      'in/b.txt': paragraphsOn('boats').join('\n'),
    });
    const { code, out, err } = await add(join(folder, 'c'), join(folder, 'in'));
    expect({ code, added: out.length }).toEqual({ code: 2, added: 1 });
    expect(err.slice(-2)).toEqual([
      `  ${join(folder, 'in/b.txt')}: --title: expected a title, got none; --publisher: expected a publisher, got none; --published: expected a date, got none`,
      'fields of many pages: --meta FILE.csv, with the columns file, title, publisher, published',
    ]);
  });
});

test('an article that is replaced keeps the phrasings of the paragraphs that stay', async () => {
  const [first = '', second = ''] = paragraphsOn('nets');
  const old = anArticle({
    id: 'mine',
    title: 'T',
    body: [first, 'An old paragraph that goes away with the new text of it.'],
    asked: [['where did they meet?'], ['what goes away?']],
  });
  const folder = aFolder({ 'c/mine.md': formatArticle(old), 'page.txt': `${first}\n${second}` });
  const { code, err } = await add(
    join(folder, 'c'),
    '--force',
    ...['--id', 'mine', '--title', 'T', '--publisher', 'P', '--published', '2024'],
    join(folder, 'page.txt'),
  );
  expect(code).toBe(0);
  const text = readFileSync(join(folder, 'c/mine.md'), 'utf8');
  expect(text).toContain(`${first}\n<!-- asked:\n- where did they meet?\n-->`);
  expect(text).not.toContain('what goes away?');
  expect(err.at(-1)).toBe(
    `${join(folder, 'c/mine.md')}: the phrasing "what goes away?" went with its paragraph`,
  );
});

const PAGE = 'Home\nThe fleets met at Gull House on Tuesday and talked for two hours.\n';
const ABOUT = [
  '--title',
  'Fleets meet',
  '--publisher',
  'Harbour Daily',
  '--published',
  '2024-05-01',
];

describe('parley corpus add with a table of metadata', () => {
  test('leaves the table itself out where it lies among the pages', async () => {
    const folder = aFolder({
      'in/nets.html': aPageOn('nets'),
      'in/meta.csv': 'file,note\nnets.html,seen\n',
    });
    const meta = join(folder, 'in/meta.csv');
    const { code, err } = await add(join(folder, 'c'), '--meta', meta, join(folder, 'in'));
    expect(code).toBe(0);
    expect(err.at(-1)).toBe(`${join(folder, 'in/nets.html')}: 3 paragraphs kept, 0 lines dropped`);
  });

  test('names the line of a wrong cell, unless an option replaces it', async () => {
    const folder = aFolder({
      'nets.html': aPageOn('nets'),
      'meta.csv': 'file,published\nnets.html,Junee\n',
    });
    const meta = join(folder, 'meta.csv');
    const page = join(folder, 'nets.html');
    expect(await add(join(folder, 'c'), '--meta', meta, page)).toEqual({
      code: 2,
      out: [],
      err: [
        `parley: ${page}: ${meta}:2: published: expected a date as YYYY-MM-DD, YYYY-MM or YYYY, got "Junee"`,
      ],
    });
    const words = ['--published', '2024', '--meta', meta, page];
    expect((await add(join(folder, 'c'), ...words)).code).toBe(0);
  });

  test('takes a line for standard input', async () => {
    const folder = aFolder({ 'meta.csv': 'file,id\n-,mine\n' });
    const words = ['--corpus', join(folder, 'c'), '--meta', join(folder, 'meta.csv'), '-'];
    const { code } = await parley(['corpus', 'add', ...words], { input: aPageOn('nets') });
    expect({ code, files: readdirSync(join(folder, 'c')) }).toEqual({
      code: 0,
      files: ['mine.md'],
    });
  });
});

describe('parley corpus add into a folder', () => {
  test('that is a file is refused before anything is read', async () => {
    const folder = aFolder({ 'page.html': aPageOn('nets'), c: 'x' });
    const below = join(folder, 'c/d');
    expect(await add(below, join(folder, 'page.html'))).toEqual({
      code: 1,
      out: [],
      err: [`parley: ${below}: expected a folder to write to, got a file`],
    });
  });

  test('with a broken article leaves it alone, says so and adds beside it', async () => {
    const folder = aFolder({
      'page.html': aPageOn('nets'),
      'c/harbour-daily-talks-on-nets.md': 'Text.',
    });
    const corpus = join(folder, 'c');
    const { code, out, err } = await add(corpus, join(folder, 'page.html'));
    expect({ code, out }).toEqual({
      code: 0,
      out: [join(corpus, 'harbour-daily-talks-on-nets-2.md')],
    });
    expect(err[0]).toBe(
      `${corpus}: 1 article with faults, to which nothing is compared; corpus check lists the faults`,
    );
    expect(readFileSync(join(corpus, 'harbour-daily-talks-on-nets.md'), 'utf8')).toBe('Text.');
  });
});

test('a second time, only the table is told: nothing was made of the pages', async () => {
  const folder = aFolder({ 'in/a.html': aPageOn('nets'), 'in/b.html': aPageOn('boats') });
  await add(join(folder, 'c'), join(folder, 'in'));
  expect(await add(join(folder, 'c'), join(folder, 'in'))).toEqual({
    code: 0,
    out: [],
    err: ['unchanged          2'],
  });
  const page = join(folder, 'in/a.html');
  const file = join(folder, 'c/harbour-daily-talks-on-nets.md');
  expect((await add(join(folder, 'c'), page)).err).toEqual([
    `${page}: unchanged: ${file} has the same text`,
  ]);
});

test('a word that names no file is told as what it was meant for', async () => {
  const folder = aFolder();
  const { code, err } = await add(
    folder,
    ...['ftp://a.example/x', 'www.harbour.example/talks', 'no.html', folder],
  );
  expect({ code, err }).toEqual({
    code: 1,
    err: [
      'refused            4',
      '  ftp://a.example/x: expected an address that begins with http:// or https://, got "ftp://"',
      '  www.harbour.example/talks: expected a file or an address, got neither (did you mean https://www.harbour.example/talks?)',
      '  no.html: expected a file to read, got no such file',
      `  ${folder}: expected a folder with files, got none`,
    ],
  });
});

describe('parley corpus add of plain text and articles', () => {
  test('writes the article, prints its path and says what it dropped and why', async () => {
    const folder = aFolder({ 'in/page.txt': PAGE });
    const corpus = join(folder, 'corpus');
    const page = join(folder, 'in/page.txt');
    const { code, out, err } = await add(
      corpus,
      ...[...ABOUT, '--url', 'https://a.example', '--kind', 'digest', page],
    );
    const written = join(corpus, 'harbour-daily-fleets-meet.md');
    expect({ code, out }).toEqual({ code: 0, out: [written] });
    expect(err).toEqual([
      expect.stringMatching(/page\.txt:1: dropped "Home": .+ \([a-z-]+\)$/u),
      `${page}: 1 paragraph kept, 1 line dropped`,
    ]);
    expect(readFileSync(written, 'utf8')).toBe(
      '---\ntitle: Fleets meet\npublisher: Harbour Daily\npublished: 2024-05-01\nurl: https://a.example\nkind: digest\n---\n\nThe fleets met at Gull House on Tuesday and talked for two hours.\n',
    );
    expect(readdirSync(corpus)).toEqual(['harbour-daily-fleets-meet.md']);
  });

  test('leaves an article of the same id alone unless it is forced', async () => {
    const folder = aFolder({ 'page.txt': PAGE, 'corpus/mine.md': 'old' });
    const words = [...ABOUT, '--id', 'mine', join(folder, 'page.txt')];
    const refused = await add(join(folder, 'corpus'), ...words);
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: [] });
    expect(refused.err.at(-1)).toMatch(
      /page\.txt: expected an id that is not taken, got "mine"; --force replaces/u,
    );
    expect(readFileSync(join(folder, 'corpus/mine.md'), 'utf8')).toBe('old');

    expect((await add(join(folder, 'corpus'), ...['--force', ...words])).code).toBe(0);
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
    const { code, out, err } = await add(join(folder, 'corpus'), ...files);
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
    const { code, err } = await add(folder, ...[...ABOUT, join(folder, 'dir')]);
    expect({ code, err }).toEqual({
      code: 1,
      err: [`parley: ${join(folder, 'dir')}: expected a folder with files, got none`],
    });
  });

  test.each<[readonly string[], RegExp]>([
    [[], /^parley: expected a file, a folder, an address or -, got none$/u],
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
    [[...ABOUT, ''], /^parley: expected a file, a folder, an address or -, got ""$/u],
    [['-', '-'], /^parley: -: expected once, for standard input, got it again$/u],
    [
      ['--publised', 'P', 'PAGE'],
      /expected a known option \(did you mean --published\?\), got "--publised"$/u,
    ],
    [['PAGE', '--id'], /^parley: --id: expected a value, got none$/u],
    [['--id', '--force', 'PAGE'], /^parley: --id: expected a value, got another option$/u],
    [['--force=1', 'PAGE'], /^parley: --force: expected no value, got one$/u],
    [[...ABOUT, 'PAGE', 'PAGE'], /--title: expected only with one file, got 2 files/u],
  ])('reports %j as a usage error with exit code 2, and writes nothing', async (words, message) => {
    const folder = aFolder({ 'page.txt': PAGE });
    const { code, err } = await add(
      join(folder, 'corpus'),
      ...words.map((word) => (word === 'PAGE' ? join(folder, 'page.txt') : word)),
    );
    expect(code).toBe(2);
    expect(err[0]).toMatch(message);
    expect(readdirSync(folder)).toEqual(['page.txt']);
  });
});
