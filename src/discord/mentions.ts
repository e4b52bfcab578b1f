import { DiscordAPIError, type Message, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import { type MessagePayload, renderNotice, type View } from '../render/message.ts';
import { composeAnswer, logAnswer } from './answering.ts';
import { composeSources } from './commands/find-sources.ts';
import { contentOf, readableText } from './message-text.ts';
import { type Services, viewFor } from './replies.ts';

/**
 * Answers a message whose text mentions the bot, publicly in its channel, and ignores every other.
 * Never rejects: failures are logged, a missing permission by its name.
 */
export async function answerMention(message: Message, services: Services): Promise<void> {
  const { author, client } = message;
  if (author.bot || message.system) return;
  // A reply to the bot mentions it too, but without its name in the text it need be no question.
  const name = new RegExp(`<@!?${client.user.id}>`, 'gu');
  if (!name.test(message.content)) return;
  try {
    await answer(message, message.content.replace(name, ' '), services);
  } catch (err) {
    const permission = missingPermission(err, message);
    const place = { channel: message.channelId, guild: message.guildId };
    if (permission === null) services.log.error({ err, ...place }, 'mention failed');
    else services.log.warn({ permission, ...place }, 'permission missing');
  }
}

async function answer(message: Message, content: string, services: Services): Promise<void> {
  const since = performance.now();
  const { author, guild } = message;
  const locale = guild?.preferredLocale ?? '';
  const view = viewFor({ locale }, services, { isPrivate: false });
  const turn = services.cooldown.take(author.id);
  if (!turn.isFree) {
    // Everyone sees this notice, so it is posted only once.
    if (turn.isFirst) {
      const { seconds } = turn;
      await postBeside(message, renderNotice('notice.cooldown', view, { seconds }));
    }
    return;
  }
  const question = readableText(content);
  const asker = author.id;
  if (message.reference !== null && services.library.asksForSource(question)) {
    await postBeside(message, await sourcesOfReplied(message, view, services));
    return;
  }
  const asked = { question, source: null, asker };
  const composed = await composeAnswer(asked, view, services);
  await postBeside(message, composed.payload);
  if (composed.answer !== null) logAnswer(composed.answer, { command: 'mention', since }, services);
}

/**
 * The sources of the message that this one replies to. Without the intent for message content, Discord
 * hands out the text of few messages: the others are referred to the command in their menu.
 */
async function sourcesOfReplied(
  message: Message,
  view: View,
  services: Services,
): Promise<MessagePayload> {
  const replied = await message.fetchReference().catch((err: unknown) => {
    if (err instanceof DiscordAPIError) return null;
    throw err;
  });
  const content = replied === null ? '' : contentOf(replied);
  if (content === '') return renderNotice('message.unreadable', view);
  return composeSources({ content, asker: message.author.id }, view, services);
}

/** Posts in the message's channel. Not as a reply to it, which would need one more permission. */
async function postBeside({ channel }: Message, { components }: MessagePayload): Promise<void> {
  if (channel.isSendable()) {
    await channel.send({ flags: MessageFlags.IsComponentsV2, components });
  }
}

/** The permission without which Discord refuses to post, or null for another error. */
function missingPermission(err: unknown, { channel }: Message): string | null {
  if (!(err instanceof DiscordAPIError)) return null;
  if (err.code === RESTJSONErrorCodes.MissingAccess) return 'View Channel';
  if (err.code !== RESTJSONErrorCodes.MissingPermissions) return null;
  return channel.isThread() ? 'Send Messages in Threads' : 'Send Messages';
}
