import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { brotliCompressSync, createGzip, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { createFetchPage, type FetchOptions } from '../../../src/corpus/fetch/fetch-page.ts';
import { createFindAddresses } from '../../../src/corpus/fetch/host-addresses.ts';
import { SELF_SIGNED } from '../../support/self-signed.ts';
import { aSocketServer, aWebServer, listening } from '../../support/web-server.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A site whose every page answers so, but for robots.txt, which it has none of. */
function aSite(answer: Answer) {
  return aWebServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else answer(response, request);
  });
}

/** As {@link aSite}, but it does as it pleases with the socket. */
function aRudeSite(answer: (socket: Socket) => void) {
  return aSocketServer((socket, request) => {
    if (request.startsWith('GET /robots.txt ')) socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    else answer(socket);
  });
}

/** A page of a local site. */
function fetchFrom({ host }: { readonly host: string }, options: FetchOptions = {}) {
  return createFetchPage({ allowsLoopback: true, timeoutMs: 2_000, ...options })(
    `http://${host}/page`,
  );
}

const OK_HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

/** Writes this to a socket again and again until it closes. */
function repeat(socket: Socket | ServerResponse, text: string, everyMs: number): void {
  const timer = setInterval(() => socket.write(text), everyMs);
  socket.on('close', () => clearInterval(timer));
}

describe('a page', () => {
  test('is its bytes, its address, its content type and its status', async () => {
    const site = await aSite((response) => {
      response.writeHead(200, { 'content-type': 'Text/HTML; charset=windows-1254' });
      response.end(Buffer.from([0x3c, 0xfe, 0x00]));
    });
    const fetchPage = createFetchPage({ allowsLoopback: true });
    expect(await fetchPage(`http://${site.host}/a?b=ü#c`)).toEqual({
      page: {
        address: `http://${site.host}/a?b=%C3%BC`,
        bytes: Buffer.from([0x3c, 0xfe, 0x00]),
        contentType: 'Text/HTML; charset=windows-1254',
        status: 200,
      },
    });
  });

  test('is asked for by name, with no cookie and no condition', async () => {
    const site = await aSite((response, { rawHeaders }) => response.end(rawHeaders.join('\n')));
    const result = await fetchFrom(site);
    expect('page' in result && Buffer.from(result.page.bytes).toString().split('\n')).toEqual([
      'user-agent',
      `Parley/${manifest.version} (article import at an operator's request)`,
      'accept',
      'text/html, application/xhtml+xml, text/plain, application/xml;q=0.9, */*;q=0.1',
      'accept-encoding',
      'gzip, deflate, br',
      'Host',
      site.host,
      'Connection',
      'close',
    ]);
  });

  test.each([
    ['gzip', gzipSync('text')],
    ['x-gzip', gzipSync('text')],
    ['deflate', deflateSync('text')],
    ['br', brotliCompressSync('text')],
    ['identity', Buffer.from('text')],
  ])('is decompressed from %s', async (encoding, body) => {
    const site = await aSite((response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    expect(await fetchFrom(site)).toMatchObject({ page: { bytes: Buffer.from('text') } });
  });

  test.each([
    'text/html',
    'application/xhtml+xml',
    'text/plain',
    'text/markdown',
    'application/xml',
    'text/xml',
    'application/rss+xml',
    'application/atom+xml',
    'application/rdf+xml; charset=utf-8',
  ])('may be %s', async (type) => {
    const site = await aSite((response) => response.setHeader('content-type', type).end());
    expect(await fetchFrom(site)).toMatchObject({ page: { contentType: type } });
  });

  test('may have no content type', async () => {
    const site = await aSite((response) => response.end('text'));
    expect(await fetchFrom(site)).toMatchObject({ page: { contentType: null } });
  });

  test.each([
    ['application/pdf', 'application/pdf'],
    ['image/png', 'image/png'],
    ['Application/JSON; charset=utf-8', 'application/json'],
    ['application/feed+json', 'application/feed+json'],
    ['\u009b31m/x', 'a name that cannot be shown'],
  ])('may not be %j, whose body is not read', async (type, came) => {
    const site = await aSite((response) => {
      response.writeHead(200, { 'content-type': type });
      // It never ends.
      response.write('%PDF');
    });
    expect(await fetchFrom(site)).toEqual({
      refused: { expected: 'a web page, plain text or a feed', came },
    });
    await expect.poll(site.connections).toBe(0);
  });

  test.each([
    [204, '204 No Content'],
    [206, '206 Partial Content'],
    [300, '300 Multiple Choices'],
    [304, '304 Not Modified'],
    [401, '401 Unauthorized: the page wants a login'],
    [403, '403 Forbidden: the site does not give this page to programs'],
    [404, '404 Not Found'],
    [429, '429 Too Many Requests: the site wants fewer requests, try again later'],
    [500, '500 Internal Server Error'],
    [799, '799'],
  ])('is refused with the status %i', async (status, came) => {
    const site = await aSite((response) => {
      response.writeHead(status, 'What the server calls it').flushHeaders();
    });
    expect(await fetchFrom(site)).toEqual({ refused: { expected: 'a page (200 OK)', came } });
  });
});

describe('an address', () => {
  const fetchPage = createFetchPage();

  test.each(['', 'example.com/article', 'http://', 'http://a b/'])(
    'is refused where it is none: %j',
    async (address) => {
      expect(await fetchPage(address)).toEqual({
        refused: {
          expected: 'an address such as https://example.com/article',
          came: JSON.stringify(address),
        },
      });
    },
  );

  test.each([
    ['file:///etc/passwd', '"file:"'],
    ['ftp://example.com/', '"ftp:"'],
    ['data:text/html,x', '"data:"'],
    ['javascript:alert(1)', '"javascript:"'],
  ])('is refused where it is not of the web: %s', async (address, came) => {
    expect(await fetchPage(address)).toEqual({
      refused: { expected: 'an address that begins with http:// or https://', came },
    });
  });

  test.each([
    'http://user:secret@example.com/',
    'https://user@example.com/',
    'http://:pw@a.example/',
  ])('is refused with credentials, which are not repeated: %s', async (address) => {
    expect(await fetchPage(address)).toEqual({
      refused: { expected: 'an address without a user or password', came: 'one with them' },
    });
  });

  test('is refused where it is overlong', async () => {
    expect(await fetchPage(`https://example.com/${'a'.repeat(2_000)}`)).toEqual({
      refused: { expected: 'an address of at most 2000 characters', came: '2020' },
    });
  });

  test.each([
    ['127.0.0.1', '127.0.0.1 (loopback)'],
    ['127.1', '127.0.0.1 (loopback)'],
    ['0x7f.1', '127.0.0.1 (loopback)'],
    ['0177.0.0.01', '127.0.0.1 (loopback)'],
    ['2130706433', '127.0.0.1 (loopback)'],
    ['0x7f000001', '127.0.0.1 (loopback)'],
    ['127.0.0.1.', '127.0.0.1 (loopback)'],
    ['①②⑦.0.0.1', '127.0.0.1 (loopback)'],
    ['%31%32%37.0.0.1', '127.0.0.1 (loopback)'],
    ['[::1]', '::1 (loopback)'],
    ['[0:0:0:0:0:0:0:1]', '::1 (loopback)'],
    ['[::ffff:127.0.0.1]', '::ffff:7f00:1 (ipv4 mapped)'],
    ['[::ffff:7f00:1]', '::ffff:7f00:1 (ipv4 mapped)'],
    ['[::127.0.0.1]', '::7f00:1 (reserved)'],
    ['[64:ff9b::127.0.0.1]', '64:ff9b::7f00:1 (loopback)'],
    ['[2002:7f00:1::]', '2002:7f00:1:: (6to4)'],
    ['0', '0.0.0.0 (unspecified)'],
    ['10.0.0.1', '10.0.0.1 (private)'],
    ['169.254.169.254', '169.254.169.254 (link local)'],
  ])('is refused where it is not public, however it is spelt: %s', async (host, came) => {
    expect(await fetchPage(`http://${host}/`)).toEqual({
      refused: { expected: 'an address on the public internet', came },
    });
  });

  test('is refused where its name resolves to one that is not public', async () => {
    const result = await fetchPage('http://localhost/');
    expect('refused' in result && result.refused.came).toMatch(
      /^localhost, which is (?:127\.0\.0\.1|::1) \(loopback\)$/u,
    );
  });

  test('is connected to as it was checked, without a second look at the name', async () => {
    const site = await aSite((response, { headers }) => response.end(headers.host));
    const resolved = ['127.0.0.1', '127.0.0.1', '10.0.0.1'].map((address) => [
      { address, family: 4 },
    ]);
    const fetchPage = createFetchPage({
      // The name exists nowhere, so any other look at it would fail.
      findAddresses: createFindAddresses(true, async () => resolved.shift() ?? []),
    });
    const address = `http://rebinding.invalid:${site.host.split(':')[1]}/`;
    // One look for robots.txt, one for the page.
    expect(await fetchPage(address)).toMatchObject({ page: { address } });
    expect(await fetchPage(address)).toEqual({
      refused: {
        expected: 'an address on the public internet',
        came: 'rebinding.invalid, which is 10.0.0.1 (private)',
      },
    });
  });
});

describe('a redirect', () => {
  /** A site whose /page redirects to this address; its other pages are text. */
  const redirecting = (location: string, status = 302) =>
    aSite((response, { url }) => {
      if (url === '/page') response.writeHead(status, { location }).end();
      else response.end(url);
    });

  test.each([301, 302, 303, 307, 308])('is followed with the status %i', async (status) => {
    const site = await redirecting('/there#part', status);
    expect(await fetchFrom(site)).toEqual({
      page: {
        address: `http://${site.host}/there`,
        bytes: Buffer.from('/there'),
        contentType: null,
        status: 200,
      },
    });
  });

  test('is followed where it is UTF-8 as it stands', async () => {
    const site = await redirecting(Buffer.from('/ateşkes').toString('latin1'));
    expect(await fetchFrom(site)).toMatchObject({
      page: { address: `http://${site.host}/ate%C5%9Fkes` },
    });
  });

  test.each([
    ['file:///etc/passwd', 'an address that begins with http:// or https://', '"file:"'],
    ['ftp://example.com/a', 'an address that begins with http:// or https://', '"ftp:"'],
    ['http://10.0.0.1/', 'an address on the public internet', '10.0.0.1 (private)'],
    ['http://[fd00::1]/', 'an address on the public internet', 'fd00::1 (unique local)'],
  ])('to %s is refused', async (location, expected, came) => {
    expect(await fetchFrom(await redirecting(location))).toEqual({
      refused: { expected, came: `${came}, after a redirect to "${location}"` },
    });
  });

  test('with credentials is refused, and they are not repeated', async () => {
    expect(await fetchFrom(await redirecting('http://user:secret@example.com/'))).toEqual({
      refused: {
        expected: 'an address without a user or password',
        came: 'one with them, after a redirect to "http://example.com/"',
      },
    });
  });

  test.each(['127.0.0.1', 'localhost'])('from a public host to %s is refused', async (name) => {
    const inner = await aSite((response) => response.end('secret'));
    const target = `http://${name}:${inner.host.split(':')[1]}/`;
    const outer = await redirecting(target);
    const findPublic = createFindAddresses(false);
    const fetchPage = createFetchPage({
      // Stands for a public host.
      findAddresses: async (host) =>
        host === 'news.example' ? [{ address: '127.0.0.1', family: 4 }] : findPublic(host),
    });
    const result = await fetchPage(`http://news.example:${outer.host.split(':')[1]}/page`);
    const { expected, came } = 'refused' in result ? result.refused : { expected: '', came: '' };
    expect(expected).toBe('an address on the public internet');
    expect(came).toMatch(/\(loopback\), after a redirect to/u);
    expect(came).toContain(target);
  });

  test('without an address is refused', async () => {
    const site = await aSite((response) => response.writeHead(302).end());
    expect(await fetchFrom(site)).toEqual({
      refused: { expected: 'an address to go on to', came: '302 Found without one' },
    });
  });

  test('with an address that cannot be read is refused', async () => {
    expect(await fetchFrom(await redirecting('http://a b/', 301))).toEqual({
      refused: {
        expected: 'an address to go on to',
        came: '301 Moved Permanently with one that cannot be read',
      },
    });
  });

  test('in a loop is told as such', async () => {
    const site = await aSite((response, { url }) => {
      response.writeHead(302, { location: url === '/page' ? '/a' : '/page#again' }).end();
    });
    expect(await fetchFrom(site)).toEqual({
      refused: {
        expected: 'redirects that end',
        came: `a loop, after a redirect to "http://${site.host}/page"`,
      },
    });
  });

  test('is followed five times, and not a sixth time', async () => {
    const counting = (last: number) =>
      aSite((response, { url }) => {
        const at = Number(url?.slice(2)) || 0;
        if (at === last) response.end('the end');
        else response.writeHead(302, { location: `/p${at + 1}` }).end();
      });
    const five = await counting(5);
    expect(await fetchFrom(five)).toMatchObject({ page: { address: `http://${five.host}/p5` } });
    const six = await counting(6);
    expect(await fetchFrom(six)).toEqual({
      refused: {
        expected: 'at most 5 redirects',
        came: `more, after a redirect to "http://${six.host}/p6"`,
      },
    });
  });

  test('is named where the page behind it is refused', async () => {
    const gone = await aSite((response, { url }) => {
      if (url === '/page') response.writeHead(302, { location: '/gone' }).end();
      else response.writeHead(410).end();
    });
    expect(await fetchFrom(gone)).toEqual({
      refused: {
        expected: 'a page (200 OK)',
        came: `410 Gone, after a redirect to "http://${gone.host}/gone"`,
      },
    });
  });
});

describe('a host that misbehaves', () => {
  const TIMEOUT = { expected: 'a whole answer within 0.2 s', came: 'a timeout' };
  const wholeAnswer = ({ host }: { host: string }, came: string) => {
    return { refused: { expected: `a whole answer from ${host}`, came } };
  };

  test.each<[string, (socket: Socket) => void]>([
    ['never answers', () => undefined],
    ['drips its status', (socket) => socket.write('HTTP/1.1 200 O') && repeat(socket, 'K', 20)],
    ['drips its headers', (socket) => socket.write(OK_HEAD) && repeat(socket, 'A: b\r\n', 20)],
    ['drips its body', (socket) => socket.write(`${OK_HEAD}\r\n`) && repeat(socket, 'a', 20)],
    ['only promises', (socket) => repeat(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n', 20)],
  ])('and %s is left when the time is up', async (_, answer) => {
    const site = await aRudeSite(answer);
    expect(await fetchFrom(site, { timeoutMs: 200 })).toEqual({ refused: TIMEOUT });
    await expect.poll(site.connections).toBe(0);
  });

  test('has one time limit for all redirects', async () => {
    const site = await aSite((response, { url }) => {
      setTimeout(() => response.writeHead(302, { location: `${url}x` }).end(), 80);
    });
    const result = await fetchFrom(site, { timeoutMs: 200 });
    expect('refused' in result && result.refused).toEqual({
      expected: TIMEOUT.expected,
      came: expect.stringMatching(/^a timeout/u),
    });
  });

  test('is left when the name is not resolved in time', async () => {
    const fetchPage = createFetchPage({
      timeoutMs: 50,
      findAddresses: () => new Promise(() => undefined),
    });
    expect(await fetchPage('http://news.example/')).toEqual({
      refused: { expected: 'a whole answer within 0.05 s', came: 'a timeout' },
    });
  });

  const TOO_LONG = {
    refused: { expected: 'an answer of at most 0.1 MB, decompressed too', came: 'more' },
  };

  test('and sends a body without end is left at the limit', async () => {
    const site = await aRudeSite((socket) => {
      socket.write(`${OK_HEAD}\r\n`);
      repeat(socket, 'a'.repeat(10_000), 1);
    });
    expect(await fetchFrom(site, { mostBytes: 100_000 })).toEqual(TOO_LONG);
    await expect.poll(site.connections).toBe(0);
  });

  test('may send as much as the limit, and no byte more', async () => {
    const site = (length: number) => aSite((response) => response.end(Buffer.alloc(length, 'a')));
    expect(await fetchFrom(await site(100_000), { mostBytes: 100_000 })).toHaveProperty('page');
    expect(await fetchFrom(await site(100_001), { mostBytes: 100_000 })).toEqual(TOO_LONG);
  });

  test('and sends a bomb of gzip without end is left at the limit', async () => {
    const site = await aSite((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const zeros = new Readable({
        read() {
          this.push(Buffer.alloc(100_000));
        },
      });
      response.on('close', () => zeros.destroy());
      zeros.pipe(createGzip()).pipe(response);
    });
    expect(await fetchFrom(site, { mostBytes: 100_000 })).toEqual(TOO_LONG);
    await expect.poll(site.connections).toBe(0);
  });

  test('and sends compressed nothing without end is left at the limit', async () => {
    const nothings = Buffer.concat(Array.from({ length: 500 }, () => gzipSync('')));
    const site = await aSite((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const timer = setInterval(() => response.write(nothings), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(await fetchFrom(site, { mostBytes: 100_000 })).toEqual(TOO_LONG);
  });

  test.each([
    ['gzip', Buffer.from('plain text')],
    ['gzip', gzipSync('text'.repeat(1_000)).subarray(0, -10)],
    ['deflate', Buffer.from('plain text')],
    ['br', Buffer.from('plain text')],
    ['br', brotliCompressSync('text'.repeat(1_000)).subarray(0, -4)],
  ])('and sends broken %s is refused', async (encoding, body) => {
    const site = await aSite((response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    expect(await fetchFrom(site)).toEqual(wholeAnswer(site, 'a body that cannot be decompressed'));
  });

  test('and compresses otherwise is refused', async () => {
    const site = await aSite((response) => {
      response.writeHead(200, { 'content-encoding': 'zstd' }).end();
    });
    expect(await fetchFrom(site)).toEqual({
      refused: { expected: 'gzip, deflate, br or no compression', came: 'zstd' },
    });
  });

  const CLOSED = 'a connection that was closed early';

  test.each([
    ['before the status', '', CLOSED],
    ['in the headers', OK_HEAD, CLOSED],
    ['before the whole length', `${OK_HEAD}Content-Length: 100\r\n\r\npart`, CLOSED],
    ['before the last chunk', `${OK_HEAD}Transfer-Encoding: chunked\r\n\r\n4\r\npart\r\n`, CLOSED],
    ['after something else', 'SSH-2.0-OpenSSH_9.6\r\n', 'something that is not HTTP'],
    [
      'after headers without end',
      `${OK_HEAD}${`A: ${'b'.repeat(100)}\r\n`.repeat(200)}`,
      'too long headers',
    ],
  ])('and closes the connection %s is refused', async (_, sent, came) => {
    const site = await aRudeSite((socket) => socket.end(sent));
    expect(await fetchFrom(site)).toEqual(wholeAnswer(site, came));
  });

  test('and resets the connection in a body without a length is refused', async () => {
    const site = await aRudeSite((socket) => {
      socket.write(`${OK_HEAD}\r\npart`, () => setTimeout(() => socket.resetAndDestroy(), 20));
    });
    expect(await fetchFrom(site)).toEqual(wholeAnswer(site, CLOSED));
  });

  test('and switches to another protocol is refused', async () => {
    const site = await aRudeSite((socket) => {
      socket.write('HTTP/1.1 101 X\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n');
    });
    expect(await fetchFrom(site)).toEqual({
      refused: { expected: 'an HTTP answer', came: 'another protocol' },
    });
  });

  test('and takes no connection is refused', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new Promise((resolve) => server.close(resolve));
    expect(await fetchFrom({ host })).toEqual(wholeAnswer({ host }, 'a refused connection'));
  });

  test.each([
    ['ENOTFOUND', 'no such host'],
    ['EAI_AGAIN', 'no answer from the name server'],
    ['ENETUNREACH', 'no way to its network'],
    ['CERT_HAS_EXPIRED', 'a certificate that is not valid: it has expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'a certificate that is not valid: it is of another host'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'a certificate that is not valid'],
    ['EMFILE', 'the error EMFILE'],
  ])('and fails with %s is refused in plain words', async (code, came) => {
    const findAddresses = async () => {
      throw Object.assign(new Error(code), { code });
    };
    expect(await createFetchPage({ findAddresses })('https://news.example/')).toEqual(
      wholeAnswer({ host: 'news.example' }, came),
    );
  });

  test('and vouches for itself is refused', async () => {
    const site = await listening(createTlsServer(SELF_SIGNED, (_, response) => response.end()));
    const fetchPage = createFetchPage({ allowsLoopback: true });
    expect(await fetchPage(`https://${site.host}/`)).toEqual(
      wholeAnswer(site, 'a certificate that is not valid: it is self-signed'),
    );
  });

  test('and speaks no TLS is refused', async () => {
    const site = await aSite((response) => response.end());
    const fetchPage = createFetchPage({ allowsLoopback: true });
    expect(await fetchPage(`https://${site.host}/`)).toEqual(
      wholeAnswer(site, 'something that is not TLS'),
    );
  });
});

describe('requests at the same time', () => {
  /** A site that answers after a while; with the most requests that it ever had at once. */
  async function aSlowSite(afterMs: number) {
    let open = 0;
    let mostOpen = 0;
    const { host } = await aSite((response) => {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      setTimeout(() => {
        open -= 1;
        response.end();
      }, afterMs);
    });
    return { host, mostOpen: () => mostOpen };
  }

  test('wait for each other at one host', async () => {
    const site = await aSlowSite(20);
    const fetchPage = createFetchPage({ allowsLoopback: true });
    const pages = ['a', 'b', 'c'].map((page) => fetchPage(`http://${site.host}/${page}`));
    for (const result of await Promise.all(pages)) expect(result).toHaveProperty('page');
    expect(site.mostOpen()).toBe(1);
  });

  test('do not count the wait as time of their own', async () => {
    const site = await aSlowSite(300);
    const fetchPage = createFetchPage({ allowsLoopback: true, timeoutMs: 800 });
    const pages = ['a', 'b', 'c'].map((page) => fetchPage(`http://${site.host}/${page}`));
    for (const result of await Promise.all(pages)) expect(result).toHaveProperty('page');
  });

  test('go on after one that is refused', async () => {
    const site = await aSite((response, { url }) => {
      response.writeHead(url === '/a' ? 500 : 200).end();
    });
    const fetchPage = createFetchPage({ allowsLoopback: true });
    const pages = ['a', 'b'].map((page) => fetchPage(`http://${site.host}/${page}`));
    const [first, second] = await Promise.all(pages);
    expect(first).toHaveProperty('refused');
    expect(second).toHaveProperty('page');
  });

  test('do not wait for each other at two hosts', async () => {
    const waiting: ServerResponse[] = [];
    const site = await aSite((response) => {
      waiting.push(response);
      // Each is answered only once both are there.
      if (waiting.length === 2) for (const each of waiting) each.end();
    });
    const fetchPage = createFetchPage({
      timeoutMs: 2_000,
      findAddresses: async () => [{ address: '127.0.0.1', family: 4 }],
    });
    const port = site.host.split(':')[1];
    const pages = ['a.example', 'b.example'].map((host) => fetchPage(`http://${host}:${port}/`));
    for (const result of await Promise.all(pages)) expect(result).toHaveProperty('page');
  });
});
