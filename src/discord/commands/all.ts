import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { askCommand } from './ask.ts';
import { checkQuoteCommand } from './check-quote.ts';
import type { MessageCommand, SlashCommand } from './command.ts';
import { findSourcesCommand } from './find-sources.ts';
import { helpCommand } from './help.ts';
import { quoteCommand } from './quote.ts';
import { sourcesCommand } from './sources.ts';

/** Every slash command. */
export const SLASH_COMMANDS: readonly SlashCommand[] = [
  askCommand,
  sourcesCommand,
  quoteCommand,
  helpCommand,
];

/** Every command in the menu of a message. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [findSourcesCommand, checkQuoteCommand];

/** Every command as Discord registers it. */
export function registeredCommands(): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  return [...SLASH_COMMANDS, ...MESSAGE_COMMANDS].map(({ data }) => data);
}
