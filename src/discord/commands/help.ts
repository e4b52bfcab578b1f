import { ApplicationCommandType } from 'discord-api-types/v10';
import { renderHelp } from '../../render/help-message.ts';
import { BUTTON_LABEL } from '../../render/limits.ts';
import { privateView, respond } from '../replies.ts';
import { described, EVERYWHERE, type SlashCommand } from './command.ts';

/** `/help`: what the bot does, with questions to try. Private. */
export const helpCommand: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    ...described('command.help'),
    ...EVERYWHERE,
  },
  searches: false,
  async run(interaction, services) {
    const { library, settings } = services;
    const options = {
      ...settings,
      articles: library.articles().length,
      examples: library.suggest('', { limit: EXAMPLES, longest: BUTTON_LABEL }),
    };
    await respond(interaction, renderHelp(options, privateView(interaction, services)));
  },
};

/** More example questions would not be read. */
const EXAMPLES = 4;
