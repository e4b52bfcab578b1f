import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { HARBOUR_DAILY } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { aPageOn, paragraphsOn } from '../support/pages.ts';
import { parley } from '../support/terminal.ts';
import { aWebServer } from '../support/web-server.ts';

const add = (corpus: string, ...words: readonly string[]) =>
  parley(['corpus', 'add', '--corpus', corpus, ...words]);

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
    const { address } = await aSite(() => ({ '/nets.html': aPageOn('nets') }));
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
    const russian = aPageOn('nets').replace('said officials', 'сказали “чиновники” в понедельник');
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

  const TITLES = ['nets', 'boats', 'quotas'];
  const shortFeed = (address: string): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Daily</title>${TITLES.map(
      (topic) => `<item><title>${topic}</title><link>${address}/${topic}.html</link></item>`,
    ).join('')}</channel></rss>`;
  const aFeedSite = () =>
    aSite((own) => ({
      '/feed.xml': shortFeed(own),
      '/none.xml': '<rss version="2.0"><channel><title>Harbour Daily</title></channel></rss>',
      ...Object.fromEntries(TITLES.map((topic) => [`/${topic}.html`, aPageOn(topic)])),
    }));

  test('takes a feed twice: the second time all is unchanged', async () => {
    const { address } = await aFeedSite();
    const folder = aFolder();
    const first = await add(folder, '--allow-loopback', `${address}/feed.xml`);
    expect({ code: first.code, last: first.err.at(-1) }).toEqual({
      code: 0,
      last: 'added              3',
    });
    expect(await add(folder, '--allow-loopback', `${address}/feed.xml`)).toEqual({
      code: 0,
      out: [],
      err: ['unchanged          3'],
    });
  });

  test.each([
    ['--id', 'mine'],
    ['--title', 'T'],
    ['--published', '2024'],
    ['--url', 'https://harbour.example/a'],
  ])(
    'refuses %s, which is for one article, for a feed, even with --force',
    async (option, value) => {
      const { address } = await aFeedSite();
      const folder = aFolder();
      const feed = `${address}/feed.xml`;
      expect(await add(folder, '--allow-loopback', '--force', option, value, feed)).toEqual({
        code: 2,
        out: [],
        err: [`parley: ${feed}: ${option}: expected only with one article, got a feed of 3`],
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('gives all of a feed the publisher that is given', async () => {
    const { address } = await aFeedSite();
    const folder = aFolder();
    const words = ['--allow-loopback', '--publisher', 'North Post', `${address}/feed.xml`];
    expect((await add(folder, ...words)).code).toBe(0);
    expect(readdirSync(folder)).toEqual(
      TITLES.toSorted().map((one) => `north-post-talks-on-${one}.md`),
    );
  });

  test('refuses a feed without articles', async () => {
    const { address } = await aFeedSite();
    const feed = `${address}/none.xml`;
    expect(await add(aFolder(), '--allow-loopback', feed)).toEqual({
      code: 1,
      out: [],
      err: [`parley: ${feed}: expected a feed with articles, got an empty one`],
    });
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
      '/nets.html': aPageOn('nets', {
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
