import type { Library } from '../../domain/library.ts';
import type { QuoteChecks } from '../../domain/quote.ts';
import { renderQuotes } from '../../render/lookup-message.ts';
import { hasWord } from '../../render/markdown.ts';
import { contentOf, MOST_LOOKED_UP, partsOf, readableText } from '../message-text.ts';
import { notify, privateView, respond } from '../replies.ts';
import { type MessageCommand, messageData } from './command.ts';
import { logChecks } from './quote.ts';

/** "Check quote": whether the articles hold what a message quotes. Private. */
export const checkQuoteCommand: MessageCommand = {
  data: messageData('Check quote'),
  searches: true,
  async run(interaction, services) {
    const since = performance.now();
    const content = contentOf(interaction.targetMessage);
    if (!hasWord(readableText(content))) return notify(interaction, 'message.no-text', services);
    const { checks, left } = checkMessage(content, services.library);
    if (checks.length === 0) return notify(interaction, 'message.no-quote', services);
    const options = { asker: interaction.user.id, left };
    await respond(interaction, renderQuotes(checks, options, privateView(interaction, services)));
    logChecks(checks, { command: 'Check quote', since }, services);
  },
};

/** Checks what a message has in quotation marks and in block quotes, in order. */
function checkMessage(content: string, library: Library): QuoteChecks {
  return partsOf(content).reduce<QuoteChecks>(
    ({ checks, left }, { text, isBlockQuote }) => {
      const options = { limit: MOST_LOOKED_UP - checks.length, isQuotedOnly: !isBlockQuote };
      const more = library.checkQuotes(text, options);
      return { checks: [...checks, ...more.checks], left: left + more.left };
    },
    { checks: [], left: 0 },
  );
}
