import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Explained, Preview } from '../../../src/playground/protocol.ts';
import type { PageAct } from '../../../src/playground/requests.ts';
import { textsOf } from '../../support/payloads.ts';
import { aPlayground, BOATS, ROBIN } from '../../support/playground.ts';

/** Acts, and gives what stands behind the message that came of it. */
async function explained(act: PageAct): Promise<{ message: APIMessage; body: Explained | null }> {
  const { listen, send, ...playground } = await aPlayground();
  const updates = await listen();
  await playground.act(act);
  await expect.poll(() => updates.at(-1)?.changed?.length).toBe(1);
  const message = updates.at(-1)?.changed?.[0];
  if (message === undefined) throw new Error('expected a message, got none');
  const response = await send('GET', `/api/messages/${message.id}/explanation`);
  return { message, body: (await response.json()) as Explained | null };
}

function ask(question: string): PageAct {
  return { kind: 'slash', name: 'ask', options: { question } };
}

test('an answer is explained with every candidate and where it stands', async () => {
  const { body } = await explained(ask('how many boats came back'));
  expect(body).toMatchObject({
    question: 'how many boats came back',
    source: null,
    missing: [],
  });
  const [best] = body?.explanation.candidates ?? [];
  expect(best).toMatchObject({ article: 'boats', paragraph: 1 });
  expect(body?.places[best?.id ?? '']).toEqual({
    publisher: 'Harbour Daily',
    text: 'Eight boats came back to the harbour on Monday.',
  });
});

test('an abstention is explained with its reason and the words that are missing', async () => {
  const { body } = await explained(ask('what did rutte say'));
  expect(body).toMatchObject({
    missing: ['rutte'],
    explanation: {
      candidates: [],
      decision: expect.stringMatching(/^abstained, no-known-word /u),
    },
  });
});

test('a message that answers no question has no explanation, one that is not there is not found', async () => {
  const { body } = await explained({ kind: 'slash', name: 'sources', options: {} });
  expect(body).toBeNull();
  const { send } = await aPlayground();
  expect((await send('GET', '/api/messages/1/explanation')).status).toBe(404);
});

test('a preview says what the channel would be told', async () => {
  const { message } = await explained({
    kind: 'slash',
    name: 'ask',
    options: { question: 'how many boats', private: true },
  });
  const { send } = await aPlayground();
  const asked = { question: 'how many boats', locale: 'en-GB', asker: ROBIN.id };
  const response = await send('POST', '/api/preview', asked);
  const preview = (await response.json()) as Preview;
  expect(textsOf(preview)).toEqual(textsOf(message));
});

test('an answer is explained as the articles stand now, with the source that it was put to', async () => {
  const { send, act, listen } = await aPlayground();
  const updates = await listen();
  const options = { question: 'how many boats came back', source: 'Harbour Daily' };
  await act({ kind: 'slash', name: 'ask', options });
  await expect.poll(() => updates.at(-1)?.changed?.length).toBe(1);
  const id = updates.at(-1)?.changed?.[0]?.id;
  await send('PUT', '/api/articles/boats', { text: BOATS.replace('Eight', 'Nine') });
  const response = await send('GET', `/api/messages/${id}/explanation`);
  const body = (await response.json()) as Explained;
  expect(body.source).toBe('Harbour Daily');
  const [best] = body.explanation.candidates;
  expect(body.places[best?.id ?? '']?.text).toBe('Nine boats came back to the harbour on Monday.');
});

test.each(['how many boats came back', 'what did rutte say'])(
  'a preview of %j has the texts of the answer that everyone sees',
  async (question) => {
    const { message } = await explained(ask(question));
    const { send } = await aPlayground();
    const asked = { question, locale: 'en-GB', asker: ROBIN.id };
    const response = await send('POST', '/api/preview', asked);
    expect(textsOf((await response.json()) as Preview)).toEqual(textsOf(message));
  },
);
