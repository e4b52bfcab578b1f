import { renderFoundSources } from '../../render/lookup-message.ts';
import { type MessagePayload, renderNotice, type View } from '../../render/message.ts';
import { contentOf, MOST_LOOKED_UP, readableText } from '../message-text.ts';
import { privateView, respond, type Services } from '../replies.ts';
import { type MessageCommand, messageData } from './command.ts';

/** "Find sources": the best passage for each sentence of a message, without a verdict. Private. */
export const findSourcesCommand: MessageCommand = {
  data: messageData('Find sources'),
  searches: true,
  async run(interaction, services) {
    const looked = { content: contentOf(interaction.targetMessage), asker: interaction.user.id };
    const view = privateView(interaction, services);
    await respond(interaction, await composeSources(looked, view, services));
  },
};

/** A message whose sources are looked for, and who wants to know. */
interface LookedAt {
  readonly content: string;
  readonly asker: string;
}

/** The message that shows the sources of another one, or that it has no text; logs how many there are. */
export async function composeSources(
  { content, asker }: LookedAt,
  view: View,
  { library, log }: Pick<Services, 'library' | 'log'>,
): Promise<MessagePayload> {
  const since = performance.now();
  const locale = view.locale.language;
  const found = await library.findSources(readableText(content), MOST_LOOKED_UP, { locale });
  if (found.sentences.length === 0) return renderNotice('message.no-text', view);
  const matched = found.sentences.filter(({ passage }) => passage !== null).length;
  const ms = performance.now() - since;
  log.info({ sentences: found.sentences.length, matched, ms }, 'sources found');
  return renderFoundSources(found, { asker }, view);
}
