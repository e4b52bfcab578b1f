import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';

/** The commands that begin with what is typed (`/`, `/a`), in the order of their registration. */
export function commandsFor(
  typed: string,
  commands: readonly APIApplicationCommand[],
): readonly APIApplicationCommand[] {
  if (!typed.startsWith('/')) return [];
  const name = typed.slice(1).toLowerCase();
  return slashCommands(commands).filter((command) => command.name.startsWith(name));
}

/** The command whose name and a space are typed, and the text after them; null if there is none. */
export function commandIn(
  typed: string,
  commands: readonly APIApplicationCommand[],
): { readonly command: APIApplicationCommand; readonly rest: string } | null {
  const [, name, rest = ''] = /^\/(\S+)\s+(.*)$/su.exec(typed) ?? [];
  const command = slashCommands(commands).find((one) => one.name === name?.toLowerCase());
  return command === undefined ? null : { command, rest };
}

function slashCommands(
  commands: readonly APIApplicationCommand[],
): readonly APIApplicationCommand[] {
  return commands.filter(({ type }) => type === ApplicationCommandType.ChatInput);
}

/** The description of a command or option in a locale, or else in English. */
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

/** A message's text as it is sent: an `@` with the bot's name becomes a mention. */
export function withMentions(
  text: string,
  bot: { readonly id: string; readonly name: string },
): string {
  return text.replace(new RegExp(`(?<!\\w)@${bot.name}\\b`, 'giu'), `<@${bot.id}>`);
}
