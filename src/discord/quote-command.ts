import type { ChatInputCommandInteraction } from 'discord.js';
import { renderQuotes } from '../render/quotes-message.ts';
import { holdsWords } from './message-text.ts';
import { notify } from './notify.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';
import { viewOfAnswer } from './view.ts';

/** `/quote text [private]` */
export async function checkQuote(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const since = performance.now();
  const { library, log, settings } = services;
  const quotation = interaction.options.getString('text', true);
  if (!holdsWords(quotation)) return notify(interaction, 'quote.empty', services);
  const isPrivate = interaction.options.getBoolean('private') ?? settings.defaultPrivate;
  const view = viewOfAnswer(interaction, services, { isPrivate });
  const check = library.checkQuote(quotation);
  await respond(interaction, renderQuotes([check], { asker: interaction.user.id }, view));
  log.info(
    { command: 'quote', verdict: check.verdict, ms: performance.now() - since },
    'quote checked',
  );
}
