import { renderFoundSources } from '../../render/lookup-message.ts';
import { contentOf, MOST_LOOKED_UP, readableText } from '../message-text.ts';
import { notify, privateView, respond } from '../replies.ts';
import { type MessageCommand, messageData } from './command.ts';

/** "Find sources": the best passage for each sentence of a message, without a verdict. Private. */
export const findSourcesCommand: MessageCommand = {
  data: messageData('Find sources'),
  searches: true,
  async run(interaction, services) {
    const since = performance.now();
    const content = readableText(contentOf(interaction.targetMessage));
    const view = privateView(interaction, services);
    const found = await services.library.findSources(content, MOST_LOOKED_UP, {
      locale: view.locale.language,
    });
    if (found.sentences.length === 0) return notify(interaction, 'message.no-text', services);
    await respond(interaction, renderFoundSources(found, view));
    const matched = found.sentences.filter(({ passage }) => passage !== null).length;
    services.log.info(
      { sentences: found.sentences.length, matched, ms: performance.now() - since },
      'sources found',
    );
  },
};
