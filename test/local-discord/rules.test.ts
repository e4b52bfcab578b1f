import { ApplicationCommandOptionType, InteractionType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import {
  callbackRules,
  choicesRules,
  judgedCallback,
  judgedChoices,
  judgedModal,
  modalRules,
} from '../../src/local-discord/rules/callbacks.ts';
import { commandRules, judgedCommands } from '../../src/local-discord/rules/commands.ts';
import {
  channelMessageRules,
  judgedChannelMessage,
  judgedMessage,
  messageRules,
} from '../../src/local-discord/rules/messages.ts';
import { judge, type Rule } from '../../src/local-discord/rules/rule.ts';
import { refusedCommands } from './refused-commands.ts';
import { type MessageCase, refusedMessages } from './refused-messages.ts';
import { refusedModals } from './refused-modals.ts';

const refusedChoices: Readonly<Record<string, readonly unknown[]>> = {
  'autocomplete-choice-count': [
    {},
    { choices: Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` })) },
  ],
  'autocomplete-choice': [
    { choices: [{ name: '', value: 'x' }] },
    { choices: [{ name: 'x'.repeat(101), value: 'x' }] },
    { choices: [{ name: 'x', value: 'x'.repeat(101) }] },
    { choices: [{ name: 'x', value: 1 }] },
  ],
  'camel-case-key': [{ choices: [{ name: 'x', value: 'x', nameLocalizations: {} }] }],
};

const refusedCallbacks: Readonly<Record<string, readonly unknown[]>> = {
  'callback-type': [{ type: 1 }, { type: 6 }, { type: 8 }, {}],
};

/** Messages to a channel that holds one message: 300000000000000001. */
const refusedChannelMessages: Readonly<Record<string, readonly object[]>> = {
  'ephemeral-without-interaction': [
    { content: 'x', flags: 64 },
    { content: 'x', flags: 64 | 4 },
  ],
  'replies-unknown-message': [
    { content: 'x', message_reference: { message_id: '300000000000000002' } },
    {
      content: 'x',
      message_reference: { message_id: '300000000000000002', fail_if_not_exists: true },
    },
    { content: 'x', message_reference: {} },
  ],
};

const messageOf = (each: MessageCase) => judgedMessage(each);
const channelMessageOf = (body: object) =>
  judgedChannelMessage({ body, holds: (id) => id === '300000000000000001' });
const modalOf = (data: unknown) => judgedModal(data);
const choicesOf = (data: unknown) => judgedChoices(data, ApplicationCommandOptionType.String);
const callbackOf = (body: unknown) => judgedCallback(body, InteractionType.ApplicationCommand);

everyRuleRefuses('messages', messageRules, refusedMessages, messageOf);
everyRuleRefuses(
  'messages to a channel',
  channelMessageRules,
  refusedChannelMessages,
  channelMessageOf,
);
everyRuleRefuses('commands', commandRules, refusedCommands, judgedCommands);
everyRuleRefuses('modals', modalRules, refusedModals, modalOf);
everyRuleRefuses('autocomplete results', choicesRules, refusedChoices, choicesOf);
everyRuleRefuses('callbacks', callbackRules, refusedCallbacks, callbackOf);

test.each([
  { content: 'x' },
  { content: 'x', flags: 4, message_reference: null },
  { content: 'x', message_reference: { message_id: '300000000000000001' } },
  {
    content: 'x',
    message_reference: { message_id: '300000000000000002', fail_if_not_exists: false },
  },
])('a good message to a channel passes: %j', (body) => {
  expect(judge(channelMessageRules, channelMessageOf(body))).toEqual([]);
});

test('every rule names a page that states it', () => {
  const sources = [
    messageRules,
    channelMessageRules,
    commandRules,
    modalRules,
    choicesRules,
    callbackRules,
  ]
    .flatMap((rules) => rules.map(({ source }) => source))
    .map((source) => new URL(source).origin);
  expect([...new Set(sources)].sort()).toEqual(['https://docs.discord.com', 'https://github.com']);
});

/** Each rule has payloads that it refuses, and each of those payloads is refused by that rule. */
function everyRuleRefuses<Case, Payload>(
  kind: string,
  rules: readonly Rule<Payload>[],
  refused: Readonly<Record<string, readonly Case[]>>,
  prepare: (each: Case) => Payload,
): void {
  test(`every rule for ${kind} has a payload that it must refuse`, () => {
    const names = rules.map(({ name }) => name);
    expect(Object.keys(refused).sort()).toEqual([...names].sort());
  });

  const cases = Object.entries(refused).flatMap(([name, list]) =>
    list.map((each, index) => ({ name, index, each })),
  );
  test.each(cases)(`${kind}: $name refuses payload $index`, ({ name, each }) => {
    const faults = judge(rules, prepare(each));
    expect(faults.map(({ rule }) => rule)).toContain(name);
  });
}
