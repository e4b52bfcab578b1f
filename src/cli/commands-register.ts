import { REST } from 'discord.js';
import { type APIApplication, ApplicationCommandType, Routes } from 'discord-api-types/v10';
import { isSnowflake, loadBotConfig } from '../config.ts';
import { syncCommands } from '../discord/command-sync.ts';
import { registeredCommands } from '../discord/commands/all.ts';
import { parseArguments, print, refusePositionals, type Terminal, UsageError } from './terminal.ts';

/** `parley commands register`: registers the commands with Discord, as the bot does when it starts. */
export async function commandsRegister(args: readonly string[], terminal: Terminal): Promise<0> {
  const { values, positionals } = parseArguments(args, { guild: { type: 'string' } });
  refusePositionals(positionals);
  if (values.guild !== undefined && !isSnowflake(values.guild)) {
    throw new UsageError(`--guild: expected a server id of 17 to 20 digits, got "${values.guild}"`);
  }
  const { token, apiUrl, ...config } = loadBotConfig(terminal.env);
  const guildId = values.guild ?? config.guildId;
  const rest = new REST({ ...(apiUrl !== null && { api: apiUrl }) }).setToken(token);
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  const commands = registeredCommands();
  const { sent, cleared } = await syncCommands({
    rest,
    applicationId: application.id,
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
    sent ? `${names} registered ${where}` : `${names} were already registered ${where}`,
  );
  if (cleared > 0) {
    print(terminal, 'removed the copies registered everywhere, so that no command is listed twice');
  }
  return 0;
}
