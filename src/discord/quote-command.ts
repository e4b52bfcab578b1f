import type { ChatInputCommandInteraction } from 'discord.js';
import { renderNotice } from '../rendering/notices.ts';
import { renderQuotes } from '../rendering/quotes-message.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';
import { isKeptPrivate, viewFor } from './view.ts';

/** `/quote text [private]` */
export async function checkQuote(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const since = performance.now();
  const { library, log, settings } = services;
  const quotation = interaction.options.getString('text', true);
  if (!/[\p{L}\p{N}]/u.test(quotation)) {
    const alone = viewFor(interaction, services, { isPrivate: true });
    return respond(interaction, renderNotice('quote.empty', alone));
  }
  const isPrivate = interaction.options.getBoolean('private') ?? settings.defaultPrivate;
  const view = viewFor(interaction, services, {
    isPrivate: isPrivate || isKeptPrivate(interaction),
  });
  const check = library.checkQuote(quotation);
  await respond(interaction, renderQuotes([check], { asker: interaction.user.id }, view));
  log.info(
    { command: 'quote', verdict: check.verdict, ms: performance.now() - since },
    'quote checked',
  );
}
