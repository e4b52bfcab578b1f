import { renderHelp } from '../../render/help-message.ts';
import { BUTTON_LABEL } from '../../render/limits.ts';
import { privateView, respond } from '../replies.ts';
import { type SlashCommand, slashData } from './command.ts';

/** `/help`: what the bot does, with questions to try. Private. */
export const helpCommand: SlashCommand = {
  data: slashData('help'),
  searches: false,
  async run(interaction, services) {
    const { library, settings } = services;
    const view = privateView(interaction, services);
    const { language } = view.locale;
    const options = {
      ...settings,
      articles: library.articles().length,
      examples: library.suggest('', { limit: EXAMPLES, longest: BUTTON_LABEL, language }),
    };
    await respond(interaction, renderHelp(options, view));
  },
};

/** More example questions would not be read. */
const EXAMPLES = 4;
