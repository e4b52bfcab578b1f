import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { QUESTION_TEXT, QUOTE_TEXT, SOURCE_TEXT } from '../render/limits.ts';
import { frameFor, LANGUAGE_OF_LOCALE } from '../render/locale.ts';
import type { MessageKey } from '../render/locales/messages.ts';

/** In servers and in direct messages, for a server that adds the bot and for a user who does. */
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

/** Every command of the bot, as Discord takes them, described in every language of the frame. */
export function commands(): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  const isPrivate = {
    type: ApplicationCommandOptionType.Boolean,
    name: 'private',
    ...described('option.private'),
  } as const;
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: 'ask',
      ...described('command.ask'),
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'question',
          ...described('option.question'),
          required: true,
          max_length: QUESTION_TEXT,
          autocomplete: true,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'source',
          ...described('option.source'),
          max_length: SOURCE_TEXT,
          autocomplete: true,
        },
        isPrivate,
      ],
      ...EVERYWHERE,
    },
    {
      type: ApplicationCommandType.ChatInput,
      name: 'sources',
      ...described('command.sources'),
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'article',
          ...described('option.article'),
          max_length: SOURCE_TEXT,
          autocomplete: true,
        },
      ],
      ...EVERYWHERE,
    },
    {
      type: ApplicationCommandType.ChatInput,
      name: 'quote',
      ...described('command.quote'),
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'text',
          ...described('option.text'),
          required: true,
          max_length: QUOTE_TEXT,
        },
        isPrivate,
      ],
      ...EVERYWHERE,
    },
    {
      type: ApplicationCommandType.ChatInput,
      name: 'help',
      ...described('command.help'),
      ...EVERYWHERE,
    },
    { type: ApplicationCommandType.Message, name: 'Find sources', ...EVERYWHERE },
    { type: ApplicationCommandType.Message, name: 'Check quote', ...EVERYWHERE },
  ];
}

/** A description in English, and in each further language for the locale that Discord has for it. */
function described(key: MessageKey): {
  readonly description: string;
  readonly description_localizations: Record<string, string>;
} {
  return {
    description: frameFor('en-US').say(key),
    description_localizations: Object.fromEntries(
      Object.keys(LANGUAGE_OF_LOCALE).map((locale) => [locale, frameFor(locale).say(key)]),
    ),
  };
}
