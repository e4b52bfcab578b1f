import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { aPlayground } from '../../support/playground.ts';

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

/** A request with headers that fetch would not let one set. */
function raw(
  address: string,
  {
    method = 'GET',
    headers,
    body: sentBody = '',
  }: { readonly method?: string; readonly headers: object; readonly body?: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers: { ...headers } }, (response) => {
      let body = '';
      response.on('data', (data) => {
        body += data;
      });
      response.on('end', () => resolve({ status: response.statusCode, body }));
    });
    sent.on('error', reject);
    sent.end(sentBody);
  });
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe('who may ask for the page', () => {
  test('refuses a foreign name that leads here, and says what was expected', async () => {
    const { address } = await aPlayground();
    const { host } = new URL(address);
    const answer = await raw(address, { headers: { host: 'evil.example' } });
    expect(answer).toEqual({
      status: 403,
      body: `expected ${host} or ${host.replace('127.0.0.1', 'localhost')} as the host, got evil.example\n`,
    });
  });

  test('takes localhost as a name of this machine', async () => {
    const { address } = await aPlayground();
    const host = new URL(address).host.replace('127.0.0.1', 'localhost');
    expect((await raw(address, { headers: { host } })).status).toBe(200);
  });

  test('refuses what another page sends, and what no page sends, where it would change anything', async () => {
    const { address, listen } = await aPlayground();
    const told = await listen();
    const url = new URL('/api/act', address).href;
    for (const headers of [{ origin: 'http://evil.example' }, { origin: 'null' }, {}]) {
      expect((await raw(url, { method: 'POST', headers })).status).toBe(403);
    }
    expect(told.flatMap(({ changed = [] }) => changed)).toEqual([]);
  });

  test('refuses a name of this machine with another port, or with none', async () => {
    const { address } = await aPlayground();
    for (const host of ['127.0.0.1', 'localhost', '127.0.0.1:1']) {
      expect((await raw(address, { headers: { host } })).status).toBe(403);
    }
  });

  test('listens at the loopback address alone', async () => {
    const { address } = await aPlayground();
    const port = Number(new URL(address).port);
    const own = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
    const outside = own.filter(({ internal, family }) => !internal && family === 'IPv4');
    expect(await canConnect('127.0.0.1', port)).toBe(true);
    for (const host of ['::1', ...outside.map((one) => one.address)]) {
      expect([host, await canConnect(host, port)]).toEqual([host, false]);
    }
  });

  test('lets no other page read along', async () => {
    const { address } = await aPlayground();
    const url = new URL('/api/updates', address).href;
    const answer = await raw(url, { headers: { origin: 'http://evil.example' } });
    expect(answer.status).toBe(403);
  });
});

describe('what the page may do', () => {
  test.each(['/', '/page.js', '/style.css', '/icon.svg'])(
    '%s comes with strict headers',
    async (path) => {
      const { address } = await aPlayground();
      const { headers, status } = await fetch(new URL(path, address));
      expect(status).toBe(200);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    },
  );

  test('another path is not found', async () => {
    const { address } = await aPlayground();
    expect((await fetch(new URL('/../package.json', address))).status).toBe(404);
  });
});

describe('what the page may send', () => {
  test.each([
    ['POST', '/api/act', {}, 'Invalid key: Expected "person" but received undefined\n'],
    ['PUT', '/api/articles/x', { text: 1 }, 'Invalid type: Expected string but received 1\n'],
    ['POST', '/api/preview', [], 'Invalid key: Expected "question" but received undefined\n'],
  ])('%s %s refuses another shape in a line', async (method, path, body, line) => {
    const { send } = await aPlayground();
    const response = await send(method, path, body);
    expect(response.status).toBe(400);
    expect(await response.text()).toBe(line);
  });

  test('refuses a large body also where its length is not told', async () => {
    const { address } = await aPlayground();
    const { href, origin } = new URL('/api/articles/x', address);
    const headers = { origin, 'transfer-encoding': 'chunked' };
    const body = JSON.stringify({ text: 'x'.repeat(6 * 1024 * 1024) });
    expect((await raw(href, { method: 'PUT', headers, body })).status).toBe(413);
  });
});
