import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';

/** The slash commands, in the order in which they are registered. */
function slashCommands(
  commands: readonly APIApplicationCommand[],
): readonly APIApplicationCommand[] {
  return commands.filter(({ type }) => type === ApplicationCommandType.ChatInput);
}

/** The commands that what is typed may become: `/`, `/a`; none once it is no command's beginning. */
export function commandsFor(
  typed: string,
  commands: readonly APIApplicationCommand[],
): readonly APIApplicationCommand[] {
  if (!typed.startsWith('/')) return [];
  const name = typed.slice(1).toLowerCase();
  return slashCommands(commands).filter((command) => command.name.startsWith(name));
}

/** The command that is typed out with a space behind it, and what follows; null for all else. */
export function commandIn(
  typed: string,
  commands: readonly APIApplicationCommand[],
): { readonly command: APIApplicationCommand; readonly rest: string } | null {
  const [, name, rest = ''] = /^\/(\S+)\s+(.*)$/su.exec(typed) ?? [];
  const command = slashCommands(commands).find((one) => one.name === name?.toLowerCase());
  return command === undefined ? null : { command, rest };
}

/** A command's or an option's description in a locale. */
export function describedIn(
  locale: string,
  {
    description,
    description_localizations: localized,
  }: Pick<APIApplicationCommand, 'description' | 'description_localizations'>,
): string {
  const texts: Readonly<Record<string, string | null>> = localized ?? {};
  return texts[locale] ?? description;
}

/** The text of a message as it is sent: the bot's name behind an @ becomes a mention of it. */
export function withMentions(
  text: string,
  bot: { readonly id: string; readonly name: string },
): string {
  return text.replace(new RegExp(`(?<!\\w)@${bot.name}\\b`, 'giu'), `<@${bot.id}>`);
}
