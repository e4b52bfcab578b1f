import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Exchange } from '../exchange.ts';
import { readableMessage } from '../gateway/message-events.ts';
import { asSent, type LocalMessage } from '../local-message.ts';
import { type LooseComponent, placedComponents } from '../rules/components.ts';
import { asList, asLoose } from '../rules/fields.ts';
import { act, type InteractionContext, placeOf, type Stage } from './interaction.ts';

/**
 * A user presses a button where its message was posted. By default this is the user who asked for
 * the message, or the default user if nobody did.
 */
export function press(stage: Stage, message: { readonly id: string }, customId: string): Exchange {
  const used = findUsable(stage, message, { customId, type: ComponentType.Button, name: 'button' });
  return use(stage, used, {});
}

/** A user picks options of a menu of texts, by their values; otherwise as {@link press}. */
export function select(
  stage: Stage,
  message: { readonly id: string },
  customId: string,
  values: readonly string[],
): Exchange {
  const type = ComponentType.StringSelect;
  const used = findUsable(stage, message, { customId, type, name: 'menu' });
  const { options, min_values: least, max_values: most } = used.component;
  const known = asList(options).map((option) => asLoose<LooseComponent>(option).value);
  const strange = values.find((value) => !known.includes(value));
  if (strange !== undefined) {
    throw new Error(`menu "${customId}" has no option "${strange}": there is ${known.join(', ')}`);
  }
  if (values.length < Number(least ?? 1) || values.length > Number(most ?? 1)) {
    throw new Error(`menu "${customId}" takes ${least ?? 1} to ${most ?? 1}, not ${values.length}`);
  }
  return use(stage, used, { values });
}

/** A component that a user uses, in a message that is held. */
interface Used {
  readonly held: LocalMessage;
  readonly component: LooseComponent;
  readonly what: string;
}

/** Finds a component by its custom id; throws where Discord's app would not let the user use it. */
function findUsable(
  { world }: Stage,
  { id }: { readonly id: string },
  {
    customId,
    type,
    name,
  }: { readonly customId: string; readonly type: ComponentType; readonly name: string },
): Used {
  const held = world.messages.get(id);
  if (held === undefined) throw new Error(`there is no message ${id} (any more)`);
  const components = placedComponents(held.components)
    .map(({ component }) => component)
    .filter((component) => component.type === type);
  const component = components.find(({ custom_id }) => custom_id === customId);
  if (component === undefined) {
    const known = components.map(({ custom_id }) => custom_id).join(', ');
    throw new Error(`message ${id} has no ${name} "${customId}": there is ${known || 'none'}`);
  }
  const what = `${name} "${customId}"`;
  if ('disabled' in component && component.disabled === true)
    throw new Error(`${what} is disabled`);
  return { held, component, what };
}

function use(stage: Stage, { held, component, what }: Used, chosen: object): Exchange {
  const { world } = stage;
  const context: InteractionContext = {
    ...placeOf(world, held),
    ...(held.interaction_metadata && { userId: held.interaction_metadata.user.id }),
    ...stage.context,
  };
  const { type, custom_id, id } = component;
  return act(
    { world, context },
    {
      what,
      type: InteractionType.MessageComponent,
      data: { component_type: type, custom_id, id, ...chosen },
      message: readableMessage(world, asSent(held)),
      aboutMessageId: held.id,
    },
  );
}
