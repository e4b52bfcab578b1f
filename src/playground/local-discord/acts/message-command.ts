import { type APIMessage, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Exchange } from '../exchange.ts';
import { asSent, blankMessage } from '../local-message.ts';
import { act, type Stage } from './act.ts';
import { commandData } from './command-data.ts';
import { findCommand } from './find-command.ts';
import { channelIn, guildIn, userIn } from './interaction-context.ts';

/** A user calls a message command on a message: one that is held, or one made of these fields. */
export function messageCommand(stage: Stage, name: string, message: Partial<APIMessage>): Exchange {
  const { world, context } = stage;
  const found = findCommand(world, {
    name,
    type: ApplicationCommandType.Message,
    guildId: guildIn(world, context),
  });
  const held = world.messages.get(message.id ?? '');
  const target = held === undefined ? userMessage(stage, message) : asSent(held);
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

function userMessage({ world, context }: Stage, given: Partial<APIMessage>): APIMessage {
  const place = { channelId: channelIn(world, context), author: userIn(context) };
  return { ...blankMessage(world.newId(), place), ...given };
}
