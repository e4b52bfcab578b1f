import {
  ApplicationCommandOptionType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
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
import { judgedMessage, messageRules } from '../../src/local-discord/rules/messages.ts';
import { judge } from '../../src/local-discord/rules/rule.ts';
import { command, commandOfSize, option } from './refused-commands.ts';
import {
  button,
  classic,
  layout,
  type MessageCase,
  row,
  section,
  select,
  text,
} from './refused-messages.ts';
import { input, label, modal } from './refused-modals.ts';

const many = (count: number, item: (index: number) => object): object[] =>
  Array.from({ length: count }, (_, index) => item(index));
const choice = (index: number): object => ({
  name: `${index}`.padStart(100, 'x'),
  value: `${index}`.padStart(100, 'x'),
});

const v2 = MessageFlags.IsComponentsV2;
const SETTABLE_BESIDES_V2 =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage;
const asked = { flags: v2, components: [text('x')] };
const closed = { allowed_mentions: { parse: [] } };

test.each<readonly [string, MessageCase]>([
  ['a text at its limit', classic({ content: 'ы'.repeat(2_000) })],
  [
    'a text at its limit in characters outside the basic plane',
    classic({ content: '𝒳'.repeat(2_000) }),
  ],
  [
    'five rows of buttons and a select',
    classic({
      components: [
        ...[1, 2, 3, 4].map((at) =>
          row(...[1, 2, 3, 4, 5].map((index) => button({ custom_id: `${at}:${index}` }))),
        ),
        row(select({ placeholder: 'x'.repeat(150), min_values: 0 })),
      ],
    }),
  ],
  ['4,000 characters of Cyrillic', layout(text('ы'.repeat(2_000)), text('ы'.repeat(2_000)))],
  [
    'a layout of 40 components',
    layout(
      ...Array.from({ length: 13 }, (_, at) =>
        section({ accessory: button({ custom_id: `${at}` }) }),
      ),
      text('x'),
    ),
  ],
  [
    'a section of three texts, a separator and a row',
    layout(
      section({ components: [text('a', 1), text('b'), text('c')] }),
      text('x', 0),
      { type: ComponentType.Separator, spacing: 2 },
      row(button({ custom_id: 'c:2' })),
    ),
  ],
  [
    'links to the web and into Discord, and an emoji for a label',
    classic({
      components: [
        row(
          { type: 2, style: 5, label: 'Web', url: 'https://example.org' },
          { type: 2, style: 5, label: 'App', url: 'discord://-/channels/@me' },
          { type: 2, style: 6, sku_id: '100000000000000001' },
          { type: 2, style: 1, emoji: { name: '🔎' }, custom_id: 'e' },
        ),
      ],
    }),
  ],
  [
    'an edit that says nothing of the flags',
    { body: { ...asked, flags: null, ...closed }, edited: asked },
  ],
  ['an edit that keeps what it does not name', { body: closed, edited: { content: 'x' } }],
  [
    'an edit that empties the old fields and turns to Components V2',
    { body: { ...asked, content: null, embeds: [], ...closed }, edited: { content: 'x' } },
  ],
  ['replied_user left out', classic({ allowed_mentions: { parse: [] } })],
  [
    'every flag that an app may set',
    { body: { ...asked, flags: v2 | SETTABLE_BESIDES_V2, ...closed } },
  ],
])('a good message passes: %s', (_, each) => {
  expect(judge(messageRules, judgedMessage(each))).toEqual([]);
});

test.each<readonly [string, readonly object[]]>([
  ['no commands', []],
  [
    'a command with all that an option can have',
    [
      command({
        name_localizations: { tr: 'sor', 'zh-CN': '问', hi: 'पूछें', 'es-419': null },
        description_localizations: { uk: 'Запитати' },
        default_member_permissions: '0',
        contexts: [0, 1, 2],
        integration_types: [0, 1],
        options: [
          option({ required: true, min_length: 1, max_length: 300 }),
          option({ name: "qu'est-ce", autocomplete: true }),
          option({ name: 'limit', type: 4, min_value: 1, max_value: 5 }),
          option({ name: 'order', choices: [{ name: 'Date', value: 'date' }] }),
          option({ name: 'share', type: 10, choices: [{ name: 'Half', value: 0.5 }] }),
        ],
      }),
    ],
  ],
  [
    'subcommands in groups',
    [
      command({
        options: [
          {
            type: 2,
            name: 'group',
            description: 'x',
            options: [{ type: 1, name: 'list', description: 'x', options: [option()] }],
          },
        ],
      }),
    ],
  ],
  [
    'the same name for commands of three types',
    [command(), { type: 2, name: 'ask' }, { type: 3, name: 'ask' }],
  ],
  [
    'menu commands with spaces and capitals',
    [{ type: 3, name: 'Check this Quote', description: '' }],
  ],
])('good commands pass: %s', (_, body) => {
  expect(judge(commandRules, judgedCommands(body))).toEqual([]);
});

test('good modals pass', () => {
  const good = [
    modal(),
    modal({ components: [text('Read this'), label({ component: select() })] }),
    modal({ components: [row(input({ label: 'Why?', value: 'x'.repeat(4_000) }))] }),
  ];
  expect(good.flatMap((data) => judge(modalRules, judgedModal(data)))).toEqual([]);
});

test('good choices pass, numbers for a number option', () => {
  const choices = Array.from({ length: 25 }, (_, at) => ({ name: `${at}`, value: at }));
  for (const type of [ApplicationCommandOptionType.Integer, ApplicationCommandOptionType.Number]) {
    expect(judge(choicesRules, judgedChoices({ choices }, type))).toEqual([]);
  }
  expect(
    judge(choicesRules, judgedChoices({ choices: [] }, ApplicationCommandOptionType.String)),
  ).toEqual([]);
});

test.each([
  [InteractionType.ApplicationCommand, [4, 5, 9]],
  [InteractionType.MessageComponent, [4, 5, 6, 7, 9]],
  [InteractionType.ApplicationCommandAutocomplete, [8]],
  [InteractionType.ModalSubmit, [4, 5, 6, 7]],
  [InteractionType.Ping, [1]],
])('an interaction of type %i is answered by its own kinds of answers', (type, allowed) => {
  const passed = [1, 4, 5, 6, 7, 8, 9].filter(
    (answer) => judge(callbackRules, judgedCallback({ type: answer }, type)).length === 0,
  );
  expect(passed).toEqual(allowed);
});

test.each<readonly [string, MessageCase]>([
  ['the longest label', classic({ components: [row(button({ label: 'x'.repeat(80) }))] })],
  ['the longest custom id', classic({ components: [row(button({ custom_id: 'x'.repeat(100) }))] })],
  [
    'the longest link',
    classic({
      components: [
        row({ type: 2, style: 5, label: 'x', url: 'https://example.org/'.padEnd(512, 'x') }),
      ],
    }),
  ],
  [
    'a select of 25 options at their longest',
    classic({
      components: [
        row(
          select({
            options: many(25, (index) => ({
              label: 'x'.repeat(100),
              value: `${index}`.padStart(100, 'x'),
              description: 'x'.repeat(100),
            })),
            min_values: 25,
            max_values: 25,
          }),
        ),
      ],
    }),
  ],
  ['the largest component id', layout(text('x', 2 ** 31 - 1))],
  ['one text of 10,170 bytes when processed', layout(text('字'.repeat(3_386)))],
  ['two texts of 10,170 bytes when processed', layout(text('字'.repeat(3_381)), text('字'))],
])('a message at the limit passes: %s', (_, each) => {
  const faults = judge(messageRules, judgedMessage(each));
  expect(faults).toEqual([]);
});

test.each<readonly [string, readonly object[]]>([
  ['100 slash commands', many(100, (index) => command({ name: `ask${index}` }))],
  [
    '15 of each kind of menu command',
    many(30, (index) => ({ type: 2 + (index % 2), name: `Menu ${index}` })),
  ],
  [
    'the longest name and description',
    [command({ name: 'x'.repeat(32), description: 'x'.repeat(100) })],
  ],
  ['the longest name of a menu command', [{ type: 3, name: 'X'.repeat(32) }]],
  ['25 options', [command({ options: many(25, (index) => option({ name: `o${index}` })) })]],
  [
    'the longest description and text of an option',
    [command({ options: [option({ description: 'x'.repeat(100), max_length: 6_000 })] })],
  ],
  ['25 choices at their longest', [command({ options: [option({ choices: many(25, choice) })] })]],
  [
    'the longest translations',
    [
      command({
        description_localizations: { tr: 'x'.repeat(100) },
        options: [
          option({
            choices: [{ name: 'x', value: 'x', name_localizations: { tr: 'x'.repeat(100) } }],
          }),
        ],
      }),
    ],
  ],
  ['8,000 characters', [commandOfSize(8_000)]],
])('commands at the limit pass: %s', (_, body) => {
  expect(judge(commandRules, judgedCommands(body))).toEqual([]);
});

test('a modal at its limits passes', () => {
  const longest = modal({
    title: 'x'.repeat(45),
    custom_id: 'x'.repeat(100),
    components: many(5, (index) =>
      label({
        label: 'x'.repeat(45),
        description: 'x'.repeat(100),
        component: input({
          custom_id: `${index}`.padStart(100, 'x'),
          placeholder: 'x'.repeat(100),
          min_length: 4_000,
          max_length: 4_000,
        }),
      }),
    ),
  });
  expect(judge(modalRules, judgedModal(longest))).toEqual([]);
});

test('autocomplete results at their limits pass', () => {
  const choices = judgedChoices({ choices: many(25, choice) }, ApplicationCommandOptionType.String);
  expect(judge(choicesRules, choices)).toEqual([]);
});
