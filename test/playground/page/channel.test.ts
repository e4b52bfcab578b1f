import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import {
  type Channel,
  disconnected,
  emptyChannel,
  seenBy,
  updated,
} from '../../../src/playground/page/state/channel.ts';

/** As much of a message as the channel looks at. */
function aMessage(id: string, message: Partial<APIMessage> = {}): APIMessage {
  return { id, content: `message ${id}`, ...message } as APIMessage;
}

function privateTo(userId: string): Partial<APIMessage> {
  const metadata = { user: { id: userId } } as APIMessage['interaction_metadata'];
  return {
    flags: MessageFlags.Ephemeral,
    ...(metadata !== undefined && { interaction_metadata: metadata }),
  };
}

describe('the channel as the page is told of it', () => {
  const told = updated(emptyChannel, {
    fresh: true,
    isOnline: true,
    changed: [aMessage('1'), aMessage('2')],
  });

  test('a changed message keeps its place, a deleted one goes, a new one comes last', () => {
    const changed = [aMessage('1', { content: 'other words' }), aMessage('3')];
    const next = updated(told, { fresh: false, changed, deleted: ['2'] });
    expect(next.messages.map(({ content }) => content)).toEqual(['other words', 'message 3']);
    expect(next.isOnline).toBe(true);
  });

  test('commands, articles and whether the bot is there stand until they are told anew', () => {
    const articles = [{ id: 'boats' }] as unknown as Channel['articles'];
    const next = updated({ ...told, isConnected: false }, { fresh: false, articles });
    expect(next).toEqual({ ...told, articles });
    const later = updated(next, { fresh: false, isOnline: false, deleted: ['none'] });
    expect(later).toEqual({ ...told, articles, isOnline: false });
  });

  test('a fresh beginning forgets what was told before, a lost connection included', () => {
    const lost = disconnected(told);
    expect(lost).toMatchObject({ isConnected: false, isOnline: false, messages: told.messages });
    const next = updated(lost, { fresh: true, changed: [aMessage('9')] });
    expect(next).toEqual({ ...emptyChannel, messages: [aMessage('9')] });
  });

  test('nobody sees what is private to others, nor what they dismissed', () => {
    const messages = [
      aMessage('1'),
      aMessage('2', privateTo('robin')),
      aMessage('3', privateTo('sam')),
      aMessage('4', { flags: MessageFlags.IsComponentsV2 }),
    ];
    const seen = (userId: string, dismissed: readonly string[] = []): readonly string[] =>
      seenBy(userId, messages, new Set(dismissed)).map(({ id }) => id);
    expect(seen('robin')).toEqual(['1', '2', '4']);
    expect(seen('sam')).toEqual(['1', '3', '4']);
    expect(seen('robin', ['2'])).toEqual(['1', '4']);
  });
});
