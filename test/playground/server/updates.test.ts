import { expect, test } from 'vitest';
import { aPlayground, BOATS } from '../../support/playground.ts';

const ASK = { kind: 'slash', name: 'ask', options: { question: 'boats harbour' } } as const;

test('a page is told everything once, and from then on what changed', async () => {
  const { act, listen } = await aPlayground();
  const early = await listen();
  await expect.poll(() => early.flatMap(({ commands = [] }) => commands).length).toBe(6);
  await act(ASK);
  await expect.poll(() => early.at(-1)?.changed?.length).toBe(1);
  expect(Object.keys(early.at(-1) ?? {})).toEqual(['fresh', 'changed']);

  const [late] = await listen();
  expect(late).toMatchObject({ fresh: true, isOnline: true });
  expect(late?.commands).toHaveLength(6);
  expect(late?.changed).toHaveLength(1);
  expect(late?.articles).toEqual([
    {
      id: 'boats',
      title: 'Boats are back',
      publisher: 'Harbour Daily',
      isDraft: false,
      revision: 0,
    },
  ]);
});

test('an edited message comes again, a deleted one is named', async () => {
  const { act, listen } = await aPlayground();
  const updates = await listen();
  await act(ASK);
  await expect.poll(() => updates.at(-1)?.changed?.length).toBe(1);
  const message = updates.at(-1)?.changed?.[0];
  const press = async (action: RegExp) => {
    const [customId = ''] = action.exec(JSON.stringify(message?.components)) ?? [];
    await act({ kind: 'press', message: message?.id ?? '', customId });
  };
  await press(/page:1:[^"]+/u);
  await expect.poll(() => updates.at(-1)?.changed?.[0]?.edited_timestamp).toMatch(/^20/u);
  expect(updates.at(-1)?.changed?.map(({ id }) => id)).toEqual([message?.id]);
  await press(/delete:\d+/u);
  await expect.poll(() => updates.at(-1)?.deleted).toEqual([message?.id]);
});

test('the log is told line by line, to a later page its last lines, and the token to none', async () => {
  const { act, listen } = await aPlayground(undefined, { logLevel: 'debug' });
  const updates = await listen();
  const lines = () => updates.flatMap(({ logged = [] }) => logged);
  await act(ASK);
  await expect.poll(() => lines().some((line) => JSON.parse(line).msg === 'answered')).toBe(true);
  const [late] = await listen();
  const told = late?.logged ?? [];
  expect(told.length).toBeGreaterThan(0);
  await expect.poll(() => lines().slice(0, told.length)).toEqual(told);
  expect(lines().join('\n')).not.toMatch(/[\w-]{20,}\.[\w-]{6}\.[\w-]{38}/u);
});

test('a restart is told, and what was answered before can still be pressed', async () => {
  const { act, listen, send } = await aPlayground();
  const updates = await listen();
  await act(ASK);
  await expect.poll(() => updates.at(-1)?.changed?.length).toBe(1);
  const message = updates.at(-1)?.changed?.[0];
  const restarts = await Promise.all([send('POST', '/api/restart'), send('POST', '/api/restart')]);
  expect(restarts.map(({ status }) => status)).toEqual([200, 200]);
  await expect
    .poll(() => updates.flatMap(({ isOnline }) => isOnline ?? []))
    .toEqual([true, false, true]);
  const [customId = ''] = /context:[^"]+/u.exec(JSON.stringify(message?.components)) ?? [];
  const press = { kind: 'press', message: message?.id ?? '', customId } as const;
  expect(await act(press)).toMatchObject({ outcome: 'done' });
  await expect.poll(() => updates.at(-1)?.changed?.length).toBe(1);
});

test('nothing is told where nothing changed, and of a draft the articles alone', async () => {
  const { act, listen, send } = await aPlayground();
  const updates = await listen();
  const before = updates.length;
  await act({ kind: 'complete', name: 'ask', option: 'question', typed: 'boats', others: {} });
  await send('PUT', '/api/articles/boats', { text: BOATS.replace('Eight', 'Nine') });
  await act({ kind: 'say', content: 'hello', replyTo: null });
  await expect.poll(() => updates.at(-1)?.changed?.length).toBe(1);
  expect(updates.slice(before).map((update) => Object.keys(update))).toEqual([
    ['fresh', 'articles'],
    ['fresh', 'changed'],
  ]);
});
