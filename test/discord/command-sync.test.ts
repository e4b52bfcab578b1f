import { REST } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { syncCommands } from '../../src/discord/command-sync.ts';
import { registeredCommands } from '../../src/discord/commands/all.ts';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { aDiscord, aRunningBot } from '../support/bot.ts';

const GUILD = '1100000000000000300';

const putsOf = (discord: LocalDiscord): readonly string[] =>
  discord.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);

const COMMANDS = registeredCommands();

const NAMES = ['ask', 'sources', 'quote', 'help', 'Find sources', 'Check quote'];

function sync(
  discord: LocalDiscord,
  options: { guildId?: string; commands?: typeof COMMANDS } = {},
) {
  return syncCommands({
    rest: new REST({ api: discord.apiUrl }).setToken(discord.token),
    applicationId: discord.applicationId,
    commands: options.commands ?? COMMANDS,
    guildId: options.guildId ?? null,
    otherGuildIds: [],
  });
}

describe('commands', () => {
  test('are registered at the first start and left alone at the second', async () => {
    const discord = await aDiscord({ guildIds: [GUILD] });
    expect(await sync(discord)).toEqual({ sent: true, cleared: 0 });
    expect(await sync(discord)).toEqual({ sent: false, cleared: 0 });
    expect(putsOf(discord)).toHaveLength(1);
    expect(discord.commands().map(({ name }) => name)).toEqual(NAMES);
    expect(discord.violations).toEqual([]);
  });

  test('are registered in one server, without contexts, and left alone at the second start', async () => {
    const discord = await aDiscord({ guildIds: [GUILD] });
    expect(await sync(discord, { guildId: GUILD })).toEqual({ sent: true, cleared: 0 });
    expect(await sync(discord, { guildId: GUILD })).toEqual({ sent: false, cleared: 0 });
    expect(discord.commands(GUILD)).toHaveLength(NAMES.length);
    expect(discord.commands()).toHaveLength(0);
  });

  test.each<[string, (commands: typeof COMMANDS) => unknown[]]>([
    ['a description', ([ask, ...rest]) => [{ ...ask, description: 'Old' }, ...rest]],
    ['an option', ([ask, ...rest]) => [{ ...ask, options: [] }, ...rest]],
    [
      'a translation',
      ([ask, ...rest]) => [{ ...ask, name_localizations: { fr: 'demander' } }, ...rest],
    ],
    ['where it may be used', ([ask, ...rest]) => [{ ...ask, contexts: [0] }, ...rest]],
    ['one command more', (commands) => [...commands, { name: 'old', description: 'Old' }]],
    ['one command less', (commands) => commands.slice(1)],
  ])('are sent again where Discord holds another %s', async (_, change) => {
    const discord = await aDiscord({ guildIds: [GUILD] });
    discord.seedCommands(change(COMMANDS));
    expect(await sync(discord)).toEqual({ sent: true, cleared: 0 });
    expect(discord.commands().map(({ name }) => name)).toEqual(NAMES);
    expect(await sync(discord)).toEqual({ sent: false, cleared: 0 });
  });

  test('are not sent where only their order differs', async () => {
    const discord = await aDiscord({ guildIds: [GUILD] });
    discord.seedCommands(COMMANDS.toReversed());
    expect(await sync(discord)).toEqual({ sent: false, cleared: 0 });
  });

  test('are removed from everywhere when they move into one server; what is not theirs stays', async () => {
    const discord = await aDiscord({ guildIds: [GUILD] });
    discord.seedCommands([...COMMANDS, { name: 'other', description: 'Of another program' }]);
    expect(await sync(discord, { guildId: GUILD })).toEqual({ sent: true, cleared: 1 });
    expect(discord.commands().map(({ name }) => name)).toEqual(['other']);
    expect(discord.commands(GUILD)).toHaveLength(NAMES.length);
  });
});

describe('a starting bot', () => {
  test('clears a server of commands that an earlier trial left there', async () => {
    const discord = await aDiscord({ guildIds: [GUILD] });
    discord.seedCommands(COMMANDS, GUILD);
    const { log } = await aRunningBot({ discord });
    expect(discord.commands(GUILD)).toHaveLength(0);
    expect(log).toContainEqual(
      expect.objectContaining({ msg: 'commands synced', sent: true, cleared: 1 }),
    );
  });

  test('sends nothing where the commands are the same', async () => {
    const discord = await aDiscord({ guildIds: [GUILD] });
    discord.seedCommands(COMMANDS);
    await aRunningBot({ discord });
    expect(putsOf(discord)).toEqual([]);
  });

  test('answers all the same where its commands cannot be registered, and says so in the log', async () => {
    const { discord, log } = await aRunningBot({ guildId: '1100000000000000999' });
    expect(log).toContainEqual(expect.objectContaining({ msg: 'commands could not be synced' }));
    discord.seedCommands(COMMANDS);
    await discord.slash('sources').acknowledged;
  });
});
