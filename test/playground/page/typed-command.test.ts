import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { registeredCommands } from '../../../src/discord/commands/all.ts';
import {
  commandIn,
  commandsFor,
  describedIn,
  withMentions,
} from '../../../src/playground/page/composer/typed-command.ts';

const COMMANDS = registeredCommands() as readonly APIApplicationCommand[];

describe('what is typed as a command', () => {
  test.each([
    ['/', ['ask', 'sources', 'quote', 'help']],
    ['/a', ['ask']],
    ['/HE', ['help']],
    ['/x', []],
    ['ask', []],
    [' /ask', []],
    ['/find', []],
  ])('%j may become %j', (typed, names) => {
    expect(commandsFor(typed, COMMANDS).map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['/ask how many\nbodies', 'ask', 'how many\nbodies'],
    ['/Help ', 'help', ''],
  ])('%j is a command and what follows', (typed, name, rest) => {
    const begun = commandIn(typed, COMMANDS);
    expect(begun?.command).toMatchObject({ name, type: ApplicationCommandType.ChatInput });
    expect(begun?.rest).toBe(rest);
  });

  test.each(['/ask', '/dance now', 'so /ask me', '/find sources', ''])('%j is none', (typed) => {
    expect(commandIn(typed, COMMANDS)).toBeNull();
  });

  test('is described in the language of whoever types, and in English for all others', () => {
    const [ask] = COMMANDS;
    if (ask === undefined) throw new Error('expected a command, got none');
    expect(describedIn('tr', ask)).toBe(ask.description_localizations?.tr);
    expect(describedIn('de', ask)).toBe(ask.description);
  });
});

test("the bot's name behind an @ is sent as a mention", () => {
  const bot = { id: '7', name: 'Parley' };
  expect(withMentions('@Parley and @parley, not @Parleys or Parley', bot)).toBe(
    '<@7> and <@7>, not @Parleys or Parley',
  );
});

test("the bot's name in an address of a mail is no mention", () => {
  const bot = { id: '7', name: 'Parley' };
  expect(withMentions('write to me@parley.example', bot)).toBe('write to me@parley.example');
});
