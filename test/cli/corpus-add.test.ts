import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { anArticle, HARBOUR_DAILY } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { parley } from '../support/terminal.ts';
import { aWebServer } from '../support/web-server.ts';

/** Three paragraphs that no other page has: what is in them depends on the topic. */
function paragraphsOn(topic: string): readonly string[] {
  return [
    `The talks on ${topic} took two hours: ${topic} matter to all, said officials, and ${topic} of others too.`,
    `Mara Lindqvist called it a start on ${topic}, a good day for ${topic}, and no more than ${topic} now.`,
    `A further round on ${topic} will come when ${topic} allow it, or ${topic} will have to wait, she said.`,
  ];
}

interface HtmlOptions {
  readonly head?: string;
  readonly title?: string;
}

function html(topic: string, { title = `Talks on ${topic}`, head = '' }: HtmlOptions = {}): string {
  return `<!doctype html><html lang="en-GB"><head><title>${title} | Harbour Daily</title>
<meta property="og:site_name" content="Harbour Daily"><meta property="og:type" content="article">
<meta property="article:published_time" content="2024-05-02T10:00:00Z">${head}</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>${title}</h1>
${paragraphsOn(topic)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}
</article><aside>Related: storms</aside><footer>© 2024 Harbour Daily</footer></body></html>`;
}

const add = (corpus: string, ...words: readonly string[]) =>
  parley(['corpus', 'add', '--corpus', corpus, ...words]);

describe('parley corpus add of a saved page', () => {
  test('takes every field from the page, and says where from', async () => {
    const folder = aFolder({ 'a page.txt': html('nets') });
    const page = join(folder, 'a page.txt');
    const corpus = join(folder, 'corpus');
    const { code, out, err } = await add(corpus, page);
    const written = join(corpus, 'harbour-daily-talks-on-nets.md');
    expect({ code, out }).toEqual({ code: 0, out: [written] });
    expect(err).toEqual([
      `${page}: title "Talks on nets" from h1, publisher "Harbour Daily" from meta og:site_name, published "2024-05-02" from meta article:published_time, language "en-GB" from html lang`,
      `${page}: 3 paragraphs under 0 headings kept, 0 lines dropped`,
    ]);
    expect(readFileSync(written, 'utf8')).toBe(
      `---\ntitle: Talks on nets\npublisher: Harbour Daily\npublished: 2024-05-02\nlanguage: en-GB\nkind: full\n---\n\n${paragraphsOn('nets').join('\n\n')}\n`,
    );
  });

  test('lets options win, and tells a link that it writes with https or leaves out', async () => {
    const link = '<link rel="canonical" href="http://harbour.example/nets">';
    const folder = aFolder({ 'a.html': html('nets', { head: link }) });
    const page = join(folder, 'a.html');
    const { err } = await add(folder, '--id', 'mine', '--published', '3 May 2024', page);
    expect(err).toContain(
      `${page}: link rel=canonical: "http://harbour.example/nets" was written with https`,
    );
    const text = readFileSync(join(folder, 'mine.md'), 'utf8');
    expect(text).toContain('url: https://harbour.example/nets\n');
    expect(text).toContain('published: 2024-05-03\n');
    const local = '<link rel="canonical" href="http://127.0.0.1:8080/nets">';
    const again = aFolder({ 'a.html': html('nets', { head: local }) });
    const left = await add(again, join(again, 'a.html'));
    expect(left.err.join('\n')).toContain('is no https address, so it was left out');
  });

  test('cleans a page below front matter, whose fields win', async () => {
    const page = `---\ntitle: Mine\npublisher: Me\npublished: 2024\n---\n${html('nets')}`;
    const folder = aFolder({ 'a.md': page });
    expect((await add(join(folder, 'c'), join(folder, 'a.md'))).code).toBe(0);
    expect(readFileSync(join(folder, 'c/a.md'), 'utf8')).toBe(
      `---\ntitle: Mine\npublisher: Me\npublished: "2024"\nlanguage: en-GB\nkind: full\n---\n\n${paragraphsOn('nets').join('\n\n')}\n`,
    );
  });

  test('reads what is piped in', async () => {
    const folder = aFolder();
    const { code } = await parley(['corpus', 'add', '--corpus', folder, '-'], {
      input: html('nets'),
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
      'in/nets.html': html('nets'),
      'in/sub/boats.html': html('boats'),
      'in/nets_files/script.js': 'x',
      'in/.hidden.html': html('quotas'),
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
    const folder = aFolder({ 'in/nets.html': html('nets') });
    const [page, corpus] = [join(folder, 'in/nets.html'), join(folder, 'c')];
    expect((await add(corpus, page, page)).err.slice(-2)).toEqual([
      'added              1',
      'unchanged          1',
    ]);
    writeFileSync(page, html('nets').replace('two hours', 'three hours'));
    const changed = await add(corpus, page);
    expect(changed.code).toBe(1);
    expect(changed.err.at(-1)).toBe(
      `parley: ${page}: expected an article that is new, got "harbour-daily-talks-on-nets" with another text; --force replaces it, --id gives another id`,
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
      'in/a.html': html('nets', { title: `${title} and nets` }),
      'in/b.html': html('boats', { title: `${title} and boats` }),
    });
    await add(join(folder, 'c'), join(folder, 'in'));
    expect(readdirSync(join(folder, 'c'))).toEqual([
      'harbour-daily-a-very-long-headline-on-the-2.md',
      'harbour-daily-a-very-long-headline-on-the-talks.md',
    ]);
  });

  test('tells near-duplicates with the share of overlap and the other article', async () => {
    const copy = html('nets').replaceAll('Harbour Daily', 'Coast Wire');
    const folder = aFolder({ 'in/a.html': html('nets'), 'in/b.html': copy });
    const { code, out, err } = await add(join(folder, 'c'), join(folder, 'in'));
    expect({ code, added: out.length }).toEqual({ code: 0, added: 2 });
    expect(err.slice(-2)).toEqual([
      'near-duplicate     1',
      `  ${join(folder, 'in/b.html')}: added, but 100 % of its wording is in harbour-daily-talks-on-nets too`,
    ]);
  });

  test('takes fields from a table, whose mistakes are usage errors', async () => {
    const folder = aFolder({
      'in/nets.html': html('nets'),
      'in/boats.html': html('boats'),
      'meta.csv':
        '\uFEFFfile;publisher;note;id\nnets.html;"North; Post";seen;mine\nnone.html;x;;\n',
      'bad.csv': 'file,publischer\na,b\n',
    });
    const corpus = join(folder, 'c');
    const meta = join(folder, 'meta.csv');
    const { code, err } = await add(corpus, '--meta', meta, join(folder, 'in'));
    expect(code).toBe(0);
    expect(err[0]).toBe(`${meta}:3: no file or address "none.html" was given`);
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
      'in/a.html': html('nets'),
      'in/b.txt': paragraphsOn('boats').join('\n'),
    });
    const { code, out, err } = await add(join(folder, 'c'), join(folder, 'in'));
    expect({ code, added: out.length }).toEqual({ code: 2, added: 1 });
    expect(err.at(-1)).toBe(
      `  ${join(folder, 'in/b.txt')}: --title: expected a title, got none; --publisher: expected a publisher, got none; --published: expected a date, got none`,
    );
  });
});

describe('parley corpus add at a terminal', () => {
  const pasted = [
    'Home',
    'The fleets meet at Gull House',
    'By Ana Keller',
    'Published 4 March 2024, 09:15 GMT',
    ...paragraphsOn('nets'),
    '© 2024 The Harn Courier. All rights reserved.',
  ].join('\n');

  test('asks for what is missing or only likely, with what was found as the default', async () => {
    const folder = aFolder({ 'page.txt': pasted.replace(/\n©.*/u, '') });
    const page = join(folder, 'page.txt');
    const { code, err } = await parley(['corpus', 'add', '--corpus', folder, page], {
      typed: ['', 'Harn Courier', '', ''],
    });
    expect(code).toBe(0);
    const asked = err.join('\n');
    expect(asked).toContain(`${page}: publisher: `);
    expect(asked).toContain(`${page}: title [The fleets meet at Gull House, from line 2]: `);
    expect(asked).toContain(`${page}: published [2024-03-04, from line 4]: `);
    const written = readFileSync(
      join(folder, 'harn-courier-the-fleets-meet-at-gull-house.md'),
      'utf8',
    );
    expect(written).toContain('publisher: Harn Courier\npublished: 2024-03-04\n');
    expect(written).toContain('author: Ana Keller\n');
  });

  test('takes the end of the input for no answer', async () => {
    const folder = aFolder({ 'page.txt': paragraphsOn('nets').join('\n') });
    const page = join(folder, 'page.txt');
    const { code, err } = await parley(['corpus', 'add', '--corpus', folder, page], { typed: [] });
    expect(code).toBe(2);
    expect(err.at(-1)).toContain('--title: expected a title, got none');
  });

  test('takes what the lines of a pasted page say where nobody can be asked', async () => {
    const folder = aFolder({ 'page.txt': pasted });
    const page = join(folder, 'page.txt');
    const { code, err } = await add(folder, page);
    expect(code).toBe(0);
    expect(err[0]).toBe(
      `${page}: title "The fleets meet at Gull House" from line 2 (a guess), publisher "The Harn Courier" from line 8 (a guess), published "2024-03-04" from line 4 (a guess), author "Ana Keller" from line 3 (a guess)`,
    );
  });
});

describe('parley corpus add from the web', () => {
  const TYPES: Readonly<Record<string, string>> = {
    html: 'text/html; charset=utf-8',
    xml: 'application/rss+xml',
  };

  /** A site with these pages; everything else is a 404. */
  async function aSite(pages: (address: string) => Readonly<Record<string, string>>) {
    const requests: string[] = [];
    const { host } = await aWebServer((request, response) => {
      const path = request.url ?? '';
      requests.push(path);
      const content = pages(`http://${request.headers.host}`)[path];
      const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain';
      response.writeHead(content === undefined ? 404 : 200, { 'content-type': type });
      response.end(content);
    });
    return { address: `http://${host}`, requests };
  }

  test('fetches a page by its address', async () => {
    const { address } = await aSite(() => ({ '/nets.html': html('nets') }));
    const folder = aFolder();
    const page = `${address}/nets.html`;
    const { code, err } = await add(folder, '--allow-loopback', page);
    expect(code).toBe(0);
    expect(err).toContain(
      `${page}: its address: "${page}" is no https address, so it was left out`,
    );
    expect(readdirSync(folder)).toEqual(['harbour-daily-talks-on-nets.md']);
  });

  test('reads a page that its server names another encoding for', async () => {
    const russian = html('nets').replace('said officials', 'сказали “чиновники” в понедельник');
    const { host } = await aWebServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        iconv.encode(
          russian.replace('<head>', '<head><meta charset="windows-1251">'),
          'windows-1251',
        ),
      );
    });
    const folder = aFolder();
    const page = `http://${host}/nets.html`;
    expect((await add(folder, '--allow-loopback', page)).code).toBe(0);
    const text = readFileSync(join(folder, 'harbour-daily-talks-on-nets.md'), 'utf8');
    expect(text).toContain('сказали “чиновники” в понедельник');
  });

  test('refuses what a server sends in place of an article, each as what it is', async () => {
    const login =
      '<title>Log in to Harbour Daily</title><form><input type="password"></form><p>Please log in to read this article on the talks.</p>';
    const sent = {
      '/login.html': login,
      '/gone.html': '<title>Page not found</title><p>Sorry, we could not find that page.</p>',
      '/robot.html': '<title>Just a moment...</title><p>Checking your browser.</p>',
      '/text': '%PDF-1.7',
    };
    const { address } = await aSite(() => sent);
    const pages = Object.keys(sent).map((path) => `${address}${path}`);
    const meta = aFolder({
      'm.csv': `file,title,publisher,published\n${pages.map((page) => `${page},T,P,2024`).join('\n')}`,
    });
    const { code, err } = await add(
      aFolder(),
      '--allow-loopback',
      ...['--meta', join(meta, 'm.csv')],
      ...pages,
    );
    expect(code).toBe(1);
    expect(err).toEqual([
      'refused            4',
      `  ${pages[0]}: expected paragraphs of an article, got a login page`,
      `  ${pages[1]}: expected paragraphs of an article, got an error page`,
      `  ${pages[2]}: expected paragraphs of an article, got a page that checks whether its reader is a person`,
      `  ${pages[3]}: expected a web page, plain text or Markdown, got a PDF (copy its text into a text file)`,
    ]);
  });

  test('says why a page cannot be had', async () => {
    const { address } = await aSite(() => ({}));
    const { code, err } = await add(aFolder(), '--allow-loopback', `${address}/none.html`);
    expect({ code, err }).toEqual({
      code: 1,
      err: [`parley: ${address}/none.html: expected a page (200 OK), got 404 Not Found`],
    });
    const refused = await add(aFolder(), `${address}/none.html`);
    expect(refused.err[0]).toContain('expected an address on the public internet');
  });

  test('takes from a feed what is new, and fetches no article that is there', async () => {
    const item = (topic: string, link: string, more = ''): string =>
      `<item><title>Talks on ${topic}</title><link>${link}</link><pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate>${more}</item>`;
    const whole = [...paragraphsOn('herring'), ...paragraphsOn('quotas'), ...paragraphsOn('storms')]
      .flatMap((text) => [text, text.replace('talks', 'rows')])
      .map((text) => `<p>${text}</p>`)
      .join('');
    const feed = (address: string): string =>
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Daily</title>
${item('nets', `${address}/nets.html`)}
${item('quotas', 'https://harbour.example/quotas', `<content:encoded><![CDATA[${whole}]]></content:encoded>`)}
${item('known', 'https://harbour.example/talks')}
${item('gone', `${address}/gone.html`)}</channel></rss>`;
    const { address, requests } = await aSite((own) => ({
      '/feed.xml': feed(own),
      '/nets.html': html('nets', {
        head: '<link rel="canonical" href="https://harbour.example/nets">',
      }),
    }));
    const folder = aFolder({ 'harbour-daily.md': formatArticle(HARBOUR_DAILY) });
    const { code, out, err } = await add(folder, '--allow-loopback', `${address}/feed.xml`);
    expect({ code, added: out.length }).toEqual({ code: 1, added: 2 });
    expect(err.slice(-4)).toEqual([
      'added              2',
      'unchanged          1',
      'refused            1',
      `  ${address}/gone.html: expected a page (200 OK), got 404 Not Found`,
    ]);
    expect(requests).toEqual(['/robots.txt', '/feed.xml', '/nets.html', '/gone.html']);
    const quotas = readFileSync(join(folder, 'harbour-daily-talks-on-quotas.md'), 'utf8');
    expect(quotas).toContain('url: https://harbour.example/quotas\n');
    expect(quotas).toContain('published: 2024-05-02\n');
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
  mkdirSync(join(folder, 'x'));
  const { code } = await add(
    join(folder, 'c'),
    '--force',
    ...['--id', 'mine', '--title', 'T', '--publisher', 'P', '--published', '2024'],
    join(folder, 'page.txt'),
  );
  expect(code).toBe(0);
  const text = readFileSync(join(folder, 'c/mine.md'), 'utf8');
  expect(text).toContain(`${first}\n<!-- asked:\n- where did they meet?\n-->`);
  expect(text).not.toContain('what goes away?');
});
