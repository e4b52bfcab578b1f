import { REST } from 'discord.js';
import { type APIApplication, ApplicationCommandType, Routes } from 'discord-api-types/v10';
import { isSnowflake, loadBotConfig } from '../config.ts';
import { syncCommands } from '../discord/command-sync.ts';
import { registeredCommands } from '../discord/commands/all.ts';
import { noWords, parseWords, UsageError } from './arguments.ts';
import { print, type Terminal } from './terminal.ts';

/** `parley commands register`: what the bot does at start, without starting it. */
export async function commandsRegister(words: readonly string[], terminal: Terminal): Promise<0> {
  const { values, positionals } = parseWords(words, { guild: { type: 'string' } });
  noWords(positionals);
  if (values.guild !== undefined && !isSnowflake(values.guild)) {
    throw new UsageError(`--guild: expected a server id of 17 to 20 digits, got "${values.guild}"`);
  }
  const { token, apiUrl, ...config } = loadBotConfig(terminal.env);
  const guildId = values.guild ?? config.guildId;
  const rest = new REST({ ...(apiUrl !== null && { api: apiUrl }) }).setToken(token);
  const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
  const commands = registeredCommands();
  const { sent, cleared } = await syncCommands({
    rest,
    applicationId: id,
    commands,
    guildId,
    otherGuildIds: [],
  });
  const names = commands
    .map(({ name, type }) => (type === ApplicationCommandType.Message ? name : `/${name}`))
    .join(', ');
  const where = guildId === null ? 'everywhere' : `in server ${guildId}`;
  print(
    terminal,
    sent ? `${names} registered ${where}` : `${names} were registered ${where} already`,
  );
  if (cleared > 0)
    print(terminal, 'removed from the other scope, where they would be listed twice');
  return 0;
}
