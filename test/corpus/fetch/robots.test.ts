import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createFetchPage } from '../../../src/corpus/fetch/fetch-page.ts';
import { aWebServer } from '../../support/web-server.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A site with this robots.txt, whose every page is text; with what was asked of it, in order. */
async function aSite(robots: string | Handler) {
  const asked: string[] = [];
  const { host } = await aWebServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url !== '/robots.txt') response.end(`page ${request.url}`);
    else if (typeof robots === 'string') response.end(robots);
    else robots(request, response);
  });
  return { origin: `http://${host}`, asked };
}

const fetchPage = () => createFetchPage({ allowsLoopback: true, timeoutMs: 2_000 });

const status =
  (code: number): Handler =>
  (_, response) => {
    response.writeHead(code).end('User-agent: *\nDisallow: /\n');
  };

describe('robots.txt', () => {
  test('forbids a page, which is then not asked for', async () => {
    const { origin, asked } = await aSite('User-agent: *\nAllow: /open\nDisallow: /\n');
    const fetch = fetchPage();
    expect(await fetch(`${origin}/closed?id=1`)).toEqual({
      refused: {
        expected: 'a page that robots.txt lets Parley read',
        came: `one that line 3 of ${origin}/robots.txt forbids`,
      },
    });
    expect(await fetch(`${origin}/open`)).toMatchObject({ page: { address: `${origin}/open` } });
    expect(asked).toEqual(['/robots.txt', '/open']);
  });

  test('has rules for Parley that win over those for all', async () => {
    const { origin } = await aSite(
      'User-agent: *\nDisallow: /\n\nUser-agent: parley\nDisallow: /x\n',
    );
    const fetch = fetchPage();
    expect(await fetch(`${origin}/a`)).toHaveProperty('page');
    expect(await fetch(`${origin}/x`)).toHaveProperty('refused');
  });

  test('is fetched once for an origin, also for pages asked for at the same time', async () => {
    const { origin, asked } = await aSite('');
    const fetch = fetchPage();
    await Promise.all([fetch(`${origin}/a`), fetch(`${origin}/b`)]);
    await fetch(`${origin}/c`);
    expect(asked).toEqual(['/robots.txt', '/a', '/b', '/c']);
  });

  test('is also asked of the origin that a page redirects to', async () => {
    const other = await aSite('User-agent: *\nDisallow: /there\n');
    const { host } = await aWebServer((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else response.writeHead(301, { location: `${other.origin}/there` }).end();
    });
    expect(await fetchPage()(`http://${host}/here`)).toEqual({
      refused: {
        expected: 'a page that robots.txt lets Parley read',
        came: `one that line 2 of ${other.origin}/robots.txt forbids, after a redirect to "${other.origin}/there"`,
      },
    });
    expect(other.asked).toEqual(['/robots.txt']);
  });

  test('is followed where it redirects, and holds for the origin that was asked', async () => {
    const other = await aSite('User-agent: *\nDisallow: /a\n');
    const { origin } = await aSite((_, response) => {
      response.writeHead(302, { location: `${other.origin}/robots.txt` }).end();
    });
    const fetch = fetchPage();
    expect(await fetch(`${origin}/a`)).toHaveProperty('refused');
    expect(await fetch(`${origin}/b`)).toHaveProperty('page');
  });

  test.each([400, 403, 404, 410, 429])('allows all where it is answered with %i', async (code) => {
    const { origin } = await aSite(status(code));
    expect(await fetchPage()(`${origin}/a`)).toHaveProperty('page');
  });

  test.each([
    [500, '500 Internal Server Error'],
    [503, '503 Service Unavailable'],
    [304, '304 Not Modified'],
  ])('forbids all where it is answered with %i', async (code, name) => {
    const { origin, asked } = await aSite(status(code));
    expect(await fetchPage()(`${origin}/a`)).toEqual({
      refused: {
        expected: 'a robots.txt, or 404 Not Found for none',
        came: `${name} for ${origin}/robots.txt`,
      },
    });
    expect(asked).toEqual(['/robots.txt']);
  });

  test('forbids all where the connection is closed over it', async () => {
    const { origin, asked } = await aSite((request) => request.socket.destroy());
    expect(await fetchPage()(`${origin}/a`)).toEqual({
      refused: {
        expected: `a whole answer from ${origin.replace('http://', '')}`,
        came: 'a connection that was closed early',
      },
    });
    expect(asked).toEqual(['/robots.txt']);
  });

  test('counts with its first 500 KiB where it is huge, less the line that is cut', async () => {
    // Of the last line only "Disallow: /" is left, which would forbid all.
    const last = 'Disallow: /last\n';
    const cut = 'Disallow: /cut\n';
    const padding = '#'.repeat(
      500 * 1024 - 'User-agent: *\n'.length - last.length - 'Disallow: /'.length - 1,
    );
    const robots = `User-agent: *\n${padding}\n${last}${cut}Disallow: /late\n`;
    const { origin } = await aSite((_, response) => {
      response.write(robots);
      // It never ends.
      const more = setInterval(() => response.write('#'.repeat(10_000)), 1);
      response.on('close', () => clearInterval(more));
    });
    const fetch = fetchPage();
    expect(await fetch(`${origin}/last`)).toHaveProperty('refused');
    expect(await fetch(`${origin}/cut`)).toHaveProperty('page');
    expect(await fetch(`${origin}/late`)).toHaveProperty('page');
  });

  test('is refused where its rules for each name would fill the memory', async () => {
    const { origin } = await aSite('User-agent: a\n'.repeat(2_000) + 'Allow: /\n'.repeat(2_000));
    expect(await fetchPage()(`${origin}/a`)).toEqual({
      refused: {
        expected: 'a robots.txt that can be read',
        came: `2000 names of programs in 4001 lines of ${origin}/robots.txt`,
      },
    });
  });
});
