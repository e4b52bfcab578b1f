import { renderQuotes } from '../../render/lookup-message.ts';
import { hasWord } from '../../render/markdown.ts';
import { contentOf, MOST_LOOKED_UP, quotationsIn, readableText } from '../message-text.ts';
import { notify, privateView, respond } from '../replies.ts';
import { type MessageCommand, messageData } from './command.ts';

/** "Check quote": whether the articles hold what a message quotes. Private. */
export const checkQuoteCommand: MessageCommand = {
  data: messageData('Check quote'),
  searches: true,
  async run(interaction, services) {
    const since = performance.now();
    const content = contentOf(interaction.targetMessage);
    if (!hasWord(readableText(content))) return notify(interaction, 'message.no-text', services);
    const quotations = quotationsIn(content);
    if (quotations.length === 0) return notify(interaction, 'message.no-quote', services);
    const checks = quotations
      .slice(0, MOST_LOOKED_UP)
      .map((quotation) => services.library.checkQuote(quotation));
    const options = { asker: interaction.user.id, left: quotations.length - checks.length };
    await respond(interaction, renderQuotes(checks, options, privateView(interaction, services)));
    for (const { verdict } of checks) {
      const ms = performance.now() - since;
      services.log.info({ command: 'Check quote', verdict, ms }, 'quote checked');
    }
  },
};
