import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Exchange } from '../exchange.ts';
import { withReadableReference } from '../gateway/message-content.ts';
import { asSent } from '../local-message.ts';
import { act, type Stage } from './act.ts';
import { commandData } from './command-data.ts';
import { findCommand } from './find-command.ts';
import { type GivenMessage, givenMessage } from './given-message.ts';
import { guildIn } from './interaction-context.ts';

/** A user calls a message command on a message: one that is held, or one made of these fields. */
export function messageCommand(stage: Stage, name: string, message: GivenMessage): Exchange {
  const { world, context } = stage;
  const found = findCommand(world, {
    name,
    type: ApplicationCommandType.Message,
    guildId: guildIn(world, context),
  });
  const held = world.messages.get(message.id ?? '');
  const target = withReadableReference(
    world,
    held === undefined ? givenMessage(stage, message) : asSent(held),
  );
  return act(stage, {
    what: `message command "${name}"`,
    type: InteractionType.ApplicationCommand,
    data: {
      ...commandData(found, []),
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    },
    commandType: ApplicationCommandType.Message,
    aboutMessageId: target.id,
  });
}
