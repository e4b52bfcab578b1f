import { expect, test } from 'vitest';
import { seenBy } from '../../../src/playground/page/state/channel.ts';
import { localeFor } from '../../../src/render/locale.ts';
import { textsOf } from '../../support/payloads.ts';
import { ALEX, aPlayground, ROBIN, SAM } from '../../support/playground.ts';

const ASK = { kind: 'slash', name: 'ask', options: { question: 'how many boats' } } as const;

/** A playground, and what its channel holds as the page was told. */
async function aChannel() {
  const playground = await aPlayground();
  const updates = await playground.listen();
  const messages = () => {
    const deleted = new Set(updates.flatMap((update) => update.deleted ?? []));
    const changed = updates.flatMap((update) => update.changed ?? []);
    return [...new Map(changed.map((message) => [message.id, message])).values()].filter(
      ({ id }) => !deleted.has(id),
    );
  };
  /** Waits for so many messages, and gives the last. */
  const newest = async (count: number) => {
    await expect.poll(() => messages().length).toBe(count);
    const message = messages().at(-1);
    if (message === undefined) throw new Error('expected a message, got none');
    return message;
  };
  const pressOn = async (count: number, action: RegExp) => {
    const message = await newest(count);
    const [customId = ''] = action.exec(JSON.stringify(message.components)) ?? [];
    return { kind: 'press', message: message.id, customId } as const;
  };
  return { ...playground, messages, newest, pressOn };
}

test('a command is answered, by whom it was used and in their language', async () => {
  const { act, newest } = await aChannel();
  expect(await act(ASK, { locale: 'tr', person: SAM.id })).toEqual({
    outcome: 'done',
    choices: [],
    form: null,
  });
  const message = await newest(1);
  expect(message.interaction).toMatchObject({
    name: 'ask',
    user: { id: SAM.id, global_name: 'Sam' },
  });
  const texts = textsOf(message);
  expect(texts[0]).toBe('-# how many boats');
  expect(texts[1]).toMatch(/^> \*\*Eight boats came back to the harbour on Monday\.\*\*\n/u);
  expect(JSON.stringify(message.components)).toContain(localeFor('tr').say('button.delete'));
});

test('an option is completed by the bot', async () => {
  const { act } = await aChannel();
  const typing = { name: 'ask', option: 'question', typed: 'how many bo', others: {} };
  const result = await act({ kind: 'complete', ...typing });
  expect(result).toMatchObject({
    outcome: 'done',
    choices: [
      { name: 'how many bo', value: 'how many bo' },
      { name: 'How many boats came back?', value: 'How many boats came back?' },
    ],
  });
});

test('what cannot be done is told in a line', async () => {
  const { act } = await aChannel();
  expect(await act({ kind: 'slash', name: 'ask', options: {} })).toEqual({
    outcome: 'failed',
    line: 'option "question" is required',
  });
  expect(await act({ kind: 'slash', name: 'dance', options: {} })).toMatchObject({
    outcome: 'failed',
    line: 'no command "dance" is registered here: there is ask, sources, quote, help',
  });
  expect(await act({ kind: 'press', message: '1', customId: 'x' })).toEqual({
    outcome: 'failed',
    line: 'there is no message 1 (any more)',
  });
});

test('an answer is deleted by a moderator, and not by another member', async () => {
  const { act, messages, newest, pressOn } = await aChannel();
  await act(ASK);
  const press = await pressOn(1, /delete:\d+/u);
  expect(press.customId).toBe(`delete:${ROBIN.id}`);
  await act(press, { person: SAM.id });
  await newest(2);
  await act(press, { person: ALEX.id });
  await expect
    .poll(() => messages().map(({ interaction }) => interaction?.name))
    .toEqual([undefined]);
});

test('a message is said, answered where it mentions the bot, and looked up', async () => {
  const { act, newest, messages } = await aChannel();
  await act({ kind: 'say', content: 'Ten boats came back.', replyTo: null });
  const said = await newest(1);
  expect(said).toMatchObject({ content: 'Ten boats came back.', author: { id: ROBIN.id } });
  await act({ kind: 'message-command', name: 'Find sources', message: said.id });
  const found = await newest(2);
  expect(textsOf(found).join('\n')).toContain('Eight boats came back');

  const content = '<@1100000000000000001> how many boats?';
  await act({ kind: 'say', content, replyTo: said.id }, { person: SAM.id });
  const answer = await newest(4);
  expect(messages()[2]?.referenced_message?.id).toBe(said.id);
  expect(answer.author.bot).toBe(true);
  expect(textsOf(answer)[0]).toBe('-# how many boats?');
});

test('what is not there is told in a line, with what there is', async () => {
  const { act, newest } = await aChannel();
  const asked = { kind: 'slash', name: 'ask', options: { question: 'boats', odd: 'x' } } as const;
  expect(await act(asked)).toEqual({
    outcome: 'failed',
    line: 'command "ask" has no option "odd"',
  });
  await act({ kind: 'say', content: 'Ten boats.', replyTo: null });
  const { id: message } = await newest(1);
  expect(await act({ kind: 'press', message, customId: 'x' })).toEqual({
    outcome: 'failed',
    line: `message ${message} has no button "x": there is none`,
  });
});

test('whoever may not delete an answer is told so alone, in their language', async () => {
  const { act, newest, pressOn } = await aChannel();
  await act(ASK);
  await act(await pressOn(1, /delete:\d+/u), { person: SAM.id, locale: 'fr' });
  const told = await newest(2);
  expect(textsOf(told)[0]).toBe(localeFor('fr').say('notice.not-yours'));
  const seeing = [ROBIN, SAM].filter(({ id }) => seenBy(id, [told], new Set()).length > 0);
  expect(seeing).toEqual([SAM]);
});

test('a press that opens a form brings the form, which is then sent', async () => {
  const { act, newest, pressOn } = await aChannel();
  await act(ASK);
  const opened = await act(await pressOn(1, /bad:[^"]+/u), { person: SAM.id, locale: 'tr' });
  if (opened.outcome !== 'done' || opened.form === null) throw new Error('expected a form');
  const { id: form, modal } = opened.form;
  expect(modal.title).toBe(localeFor('tr').say('feedback.title'));
  const submit = { kind: 'submit', form } as const;
  expect(await act({ ...submit, values: {} }, { person: SAM.id })).toEqual({
    outcome: 'failed',
    line: 'field "reason" is required',
  });
  const values = { reason: 'other', comment: 'Which boats?' };
  await act({ ...submit, values }, { person: SAM.id, locale: 'tr' });
  const thanks = await newest(2);
  expect(textsOf(thanks)).toEqual([localeFor('tr').say('notice.noted')]);
});

test('an article is opened from the menu of a list', async () => {
  const { act, newest } = await aChannel();
  await act({ kind: 'slash', name: 'sources', options: {} });
  const list = await newest(1);
  const [customId = ''] = /menu:[^"]+/u.exec(JSON.stringify(list.components)) ?? [];
  const select = { kind: 'select', message: list.id, customId } as const;
  expect(await act({ ...select, value: 'x' })).toMatchObject({
    outcome: 'failed',
    line: expect.stringMatching(/ has no option "x": /u),
  });
  const [, value = ''] = /"value":"([^"]+)"/u.exec(JSON.stringify(list.components)) ?? [];
  expect(await act({ ...select, value })).toMatchObject({ outcome: 'done' });
  const texts = () => newest(1).then((message) => textsOf(message).join('\n'));
  await expect.poll(texts).toContain('4 paragraphs');
});

test('a reply to a message that is deleted brings it not back', async () => {
  const { act, messages, pressOn } = await aChannel();
  await act(ASK);
  const press = await pressOn(1, /delete:\d+/u);
  await act(press);
  await expect.poll(() => messages().length).toBe(0);
  const reply = { kind: 'say', content: 'Thanks!', replyTo: press.message } as const;
  expect(await act(reply, { person: SAM.id })).toEqual({
    outcome: 'failed',
    line: `there is no message ${press.message} (any more)`,
  });
});
