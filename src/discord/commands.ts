import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { QUESTION_TEXT } from '../rendering/limits.ts';

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

const ASK = {
  type: ApplicationCommandType.ChatInput,
  name: 'ask',
  description: 'Ask what the articles say about the talks',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      description: 'Your question, in your own words',
      required: true,
      max_length: QUESTION_TEXT,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'source',
      description: 'Look in one article only',
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'private',
      description: 'Show the answer to you alone',
    },
  ],
  ...EVERYWHERE,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

const SOURCES = {
  type: ApplicationCommandType.ChatInput,
  name: 'sources',
  description: 'List the articles that answers come from',
  ...EVERYWHERE,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Every command of the bot, as Discord takes them. */
export const COMMANDS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [ASK, SOURCES];
