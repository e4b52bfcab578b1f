import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteFocusedOption,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Library } from '../../domain/library.ts';
import { AUTOCOMPLETE_CHOICES, CHOICE_TEXT, shorten } from '../../render/limits.ts';
import { CATALOGUES, type MessageKey, translationsOf } from '../../render/locale.ts';
import type { Services } from '../replies.ts';

/** A command: how Discord registers it, and how the bot replies to it. */
export interface Command<Data, Interaction> {
  readonly data: Data;
  /** Whether it searches the articles, which the cooldown limits. */
  readonly searches: boolean;
  /** Replies to one use of it. */
  run(interaction: Interaction, services: Services): Promise<void>;
}

/** A slash command. */
export interface SlashCommand
  extends Command<RESTPostAPIChatInputApplicationCommandsJSONBody, ChatInputCommandInteraction> {
  /** The choices for what is typed so far into one of its options. */
  autocomplete?(typing: AutocompleteFocusedOption, library: Library): readonly Choice[];
}

/** A command in the menu of a message. */
export type MessageCommand = Command<
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
  MessageContextMenuCommandInteraction
>;

/** A choice for an option: what the user sees, and what Discord sends. */
export type Choice = ApplicationCommandOptionChoiceData<string>;

/** In servers and in direct messages, whether a server or a user has added the bot. */
export const EVERYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** A description in English, with its translations. */
export function described(key: MessageKey): {
  readonly description: string;
  readonly description_localizations: Record<string, string>;
} {
  return { description: CATALOGUES.en.texts[key], description_localizations: translationsOf(key) };
}

/** The option that shows a reply to the user alone, or to everyone. */
export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  ...described('option.private'),
} as const;

/** The articles that fit what is typed, by publisher and title. */
export function articleChoices(typed: string, library: Library): readonly Choice[] {
  return library
    .findArticles(typed)
    .slice(0, AUTOCOMPLETE_CHOICES)
    .map(({ id, publisher, title }) => ({
      name: shorten(`${publisher}: ${title}`, CHOICE_TEXT),
      value: id,
    }));
}
