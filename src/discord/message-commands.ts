import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { renderFoundSources } from '../render/found-sources-message.ts';
import { renderQuotes } from '../render/quotes-message.ts';
import { holdsWords, quotationsIn, readableText } from './message-text.ts';
import { notify } from './notify.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';
import { viewAlone } from './view.ts';

/** Sentences or quotations of one message that are looked at: each takes a passage's room. */
const MOST_LOOKED_AT = 5;

/** "Find sources" on a message: what the articles say to each of its sentences, without a verdict. */
export async function findSources(
  interaction: MessageContextMenuCommandInteraction,
  services: Services,
): Promise<void> {
  const since = performance.now();
  const view = viewAlone(interaction, services);
  const found = await services.library.findSources(
    readableText(contentOf(interaction)),
    MOST_LOOKED_AT,
  );
  if (found.sentences.length === 0) return notify(interaction, 'message.no-text', services);
  await respond(interaction, renderFoundSources(found, view));
  const matched = found.sentences.filter(({ passage }) => passage !== null).length;
  services.log.info(
    { sentences: found.sentences.length, matched, ms: performance.now() - since },
    'sources found',
  );
}

/** "Check quote" on a message: whether what it quotes stands in the articles. */
export async function checkQuotesOf(
  interaction: MessageContextMenuCommandInteraction,
  services: Services,
): Promise<void> {
  const since = performance.now();
  const view = viewAlone(interaction, services);
  const content = contentOf(interaction);
  if (!holdsWords(readableText(content))) {
    return notify(interaction, 'message.no-text', services);
  }
  const quotations = quotationsIn(content);
  if (quotations.length === 0) return notify(interaction, 'message.no-quote', services);
  const looked = quotations.slice(0, MOST_LOOKED_AT);
  const checks = looked.map((quotation) => services.library.checkQuote(quotation));
  const options = { asker: interaction.user.id, left: quotations.length - looked.length };
  await respond(interaction, renderQuotes(checks, options, view));
  for (const { verdict } of checks) {
    services.log.info(
      { command: 'Check quote', verdict, ms: performance.now() - since },
      'quote checked',
    );
  }
}

/** A message's own text, else that of the first message that it forwards. */
function contentOf({ targetMessage }: MessageContextMenuCommandInteraction): string {
  return targetMessage.content || (targetMessage.messageSnapshots?.first()?.content ?? '');
}
