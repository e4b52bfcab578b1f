import type { ChatInputCommandInteraction } from 'discord.js';
import { renderHelp } from '../render/help-message.ts';
import { BUTTON_LABEL } from '../render/limits.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';
import { viewAlone } from './view.ts';

/** As many as are read before one is pressed. */
const EXAMPLES = 4;

/** `/help`, to whoever asked alone. */
export async function help(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const { library, settings } = services;
  const options = {
    articles: library.articles().length,
    examples: library.suggest('', { limit: EXAMPLES, longest: BUTTON_LABEL }),
    ...settings,
  };
  const view = viewAlone(interaction, services);
  await respond(interaction, renderHelp(options, view));
}
