import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Exchange } from '../exchange.ts';
import { readableMessage } from '../gateway/message-events.ts';
import { asSent } from '../local-message.ts';
import { placedComponents } from '../rules/components.ts';
import { act, type InteractionContext, placeOf, type Stage } from './interaction.ts';

/**
 * A user presses a button where its message was posted. By default this is the user who asked for
 * the message, or the default user if nobody did.
 */
export function press(stage: Stage, message: { readonly id: string }, customId: string): Exchange {
  const { world } = stage;
  const held = world.messages.get(message.id);
  if (held === undefined) throw new Error(`there is no message ${message.id} (any more)`);
  const buttons = placedComponents(held.components)
    .map(({ component }) => component)
    .filter(({ type }) => type === ComponentType.Button);
  const button = buttons.find(({ custom_id }) => custom_id === customId);
  if (button === undefined) {
    const known = buttons.map(({ custom_id }) => custom_id).join(', ');
    throw new Error(`message ${held.id} has no button "${customId}": there is ${known || 'none'}`);
  }
  if ('disabled' in button && button.disabled === true) {
    throw new Error(`button "${customId}" is disabled`);
  }
  const context: InteractionContext = {
    ...placeOf(world, held),
    ...(held.interaction_metadata && { userId: held.interaction_metadata.user.id }),
    ...stage.context,
  };
  return act(
    { world, context },
    {
      what: `button "${customId}"`,
      type: InteractionType.MessageComponent,
      data: { component_type: button.type, custom_id: customId, id: button.id },
      message: readableMessage(world, asSent(held)),
      aboutMessageId: held.id,
    },
  );
}
