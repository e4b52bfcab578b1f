import { QUOTE_TEXT } from '../../render/limits.ts';
import { renderQuotes } from '../../render/lookup-message.ts';
import { hasWord } from '../../render/markdown.ts';
import { answerView, notify, respond } from '../replies.ts';
import { PRIVATE_OPTION, type SlashCommand, slashData, textOption } from './command.ts';

/** `/quote text [private]`: whether the articles hold these words. */
export const quoteCommand: SlashCommand = {
  data: slashData('quote', [
    textOption('text', { required: true, max_length: QUOTE_TEXT }),
    PRIVATE_OPTION,
  ]),
  searches: true,
  async run(interaction, services) {
    const since = performance.now();
    const { library, log, settings } = services;
    const quotation = interaction.options.getString('text', true);
    if (!hasWord(quotation)) return notify(interaction, 'quote.empty', services);
    const isPrivate = interaction.options.getBoolean('private') ?? settings.defaultPrivate;
    const view = answerView(interaction, services, { isPrivate });
    const check = library.checkQuote(quotation);
    await respond(interaction, renderQuotes([check], { asker: interaction.user.id }, view));
    const { verdict } = check;
    log.info({ command: 'quote', verdict, ms: performance.now() - since }, 'quote checked');
  },
};
