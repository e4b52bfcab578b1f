import type { QuoteCheck } from '../../domain/quote.ts';
import { QUOTE_TEXT } from '../../render/limits.ts';
import { renderQuotes } from '../../render/lookup-message.ts';
import { hasWord } from '../../render/markdown.ts';
import { MOST_LOOKED_UP } from '../message-text.ts';
import { answerView, notify, respond, type Services } from '../replies.ts';
import { PRIVATE_OPTION, type SlashCommand, slashData, textOption } from './command.ts';

/** `/quote text [private]`: whether the articles hold these words, or what they have in quotation marks. */
export const quoteCommand: SlashCommand = {
  data: slashData('quote', [
    textOption('text', { required: true, max_length: QUOTE_TEXT }),
    PRIVATE_OPTION,
  ]),
  searches: true,
  async run(interaction, services) {
    const since = performance.now();
    const { library, settings } = services;
    const given = interaction.options.getString('text', true);
    if (!hasWord(given)) return notify(interaction, 'quote.empty', services);
    const isPrivate = interaction.options.getBoolean('private') ?? settings.defaultPrivate;
    const view = answerView(interaction, services, { isPrivate });
    const { checks, left } = library.checkQuotes(given, { limit: MOST_LOOKED_UP });
    await respond(interaction, renderQuotes(checks, { asker: interaction.user.id, left }, view));
    logChecks(checks, { command: 'quote', since }, services);
  },
};

/** Logs what was found of each quotation, and nothing of its words. */
export function logChecks(
  checks: readonly QuoteCheck[],
  { command, since }: { readonly command: string; readonly since: number },
  { log }: Pick<Services, 'log'>,
): void {
  for (const { verdict } of checks) {
    log.info({ command, verdict, ms: performance.now() - since }, 'quote checked');
  }
}
