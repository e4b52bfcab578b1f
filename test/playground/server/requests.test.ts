import { expect, test } from 'vitest';
import { aPlayground } from '../../support/playground.ts';

test('what is no JSON, or of another shape, is refused with what was expected', async () => {
  const { address, send } = await aPlayground();
  const { origin } = new URL(address);
  const garbled = await fetch(new URL('/api/act', address), {
    method: 'POST',
    headers: { origin },
    body: '{',
  });
  expect(garbled.status).toBe(400);
  const odd = await send('POST', '/api/act', { person: 'me', locale: 'en', act: {} });
  expect(odd.status).toBe(400);
  expect(await odd.text()).toMatch(/^Invalid type: Expected .* but received "me"\n$/u);
});

test('more than any article could hold is refused', async () => {
  const { send } = await aPlayground();
  const { status } = await send('PUT', '/api/articles/x', { text: 'x'.repeat(6 * 1024 * 1024) });
  expect(status).toBe(413);
});

test('an article that no file could be called by is refused', async () => {
  const { send } = await aPlayground();
  const response = await send('PUT', '/api/articles/..%2Fodd', { text: 'x' });
  expect(response.status).toBe(400);
  expect(await response.text()).toBe('expected the id of an article\n');
});
