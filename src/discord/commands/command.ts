import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteFocusedOption,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Library } from '../../domain/library.ts';
import type { Language } from '../../domain/synonyms.ts';
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
  autocomplete?(typing: Typing, library: Library): readonly Choice[];
}

/** What is typed so far into an option, and the language of who types. */
interface Typing extends Pick<AutocompleteFocusedOption, 'name' | 'value'> {
  readonly language: Language;
}

/** A command in the menu of a message. */
export type MessageCommand = Command<
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
  MessageContextMenuCommandInteraction
>;

/** A choice for an option: what the user sees, and what Discord sends. */
export type Choice = ApplicationCommandOptionChoiceData<string>;

/** A slash command as Discord registers it. The locales describe it under `command.` and its name. */
export function slashData(
  name: NameUnder<'command', MessageKey>,
  options?: APIApplicationCommandBasicOption[],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(`command.${name}`),
    ...(options && { options }),
    ...EVERYWHERE,
  };
}

/** A command in the menu of a message as Discord registers it; such commands have no description. */
export function messageData(name: string): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.Message, name, ...EVERYWHERE };
}

/** In servers and in direct messages, whether a server or a user has added the bot. */
const EVERYWHERE = {
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

/** An option that holds a text. The locales describe it under `option.` and its name. */
export function textOption(
  name: NameUnder<'option', MessageKey>,
  limits: Pick<APIApplicationCommandStringOption, 'required' | 'max_length'> & {
    readonly autocomplete?: true;
  },
): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    ...described(`option.${name}`),
    ...limits,
  };
}

/** The option that shows a reply to the user alone, or to everyone. */
export const PRIVATE_OPTION: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  ...described('option.private'),
};

type NameUnder<Prefix extends string, Key> = Key extends `${Prefix}.${infer Name}` ? Name : never;

/** A description in English, with its translations. */
function described(key: MessageKey): {
  readonly description: string;
  readonly description_localizations: Record<string, string>;
} {
  return { description: CATALOGUES.en.texts[key], description_localizations: translationsOf(key) };
}

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
