import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import {
  choicesRules,
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
