import {
  type APIModalInteractionResponseCallbackComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Exchange, OpenExchange } from '../exchange.ts';
import { readableMessage } from '../gateway/message-events.ts';
import { asSent } from '../local-message.ts';
import { type LooseComponent, placedComponents } from '../rules/components.ts';
import { asList, asLoose, characterCount } from '../rules/fields.ts';
import type { World } from '../world.ts';
import { act, type InteractionContext, placeOf, type Stage } from './interaction.ts';

/** What a user gives for the fields of a form, by their custom ids: a menu takes several values. */
export type FormValues = Readonly<Record<string, FormValue>>;

type FormValue = string | readonly string[];

/**
 * A user fills in and sends the form that an exchange opened; by default the user whom it was opened for,
 * in the same place. Throws where Discord's app would not let the user send it.
 */
export function submit(
  stage: Stage,
  { token }: Pick<Exchange, 'token'>,
  values: FormValues,
): Exchange {
  const { world } = stage;
  const opened = world.exchanges.get(token);
  const modal = opened?.modal ?? null;
  if (opened === undefined || modal === null) throw new Error('no form was opened');
  const fields = fieldsOf(modal);
  const unknown = Object.keys(values).find(
    (id) => !fields.some(({ custom_id }) => custom_id === id),
  );
  if (unknown !== undefined) throw new Error(`the form has no field "${unknown}"`);
  for (const field of fields) {
    const fault = faultOf(field, values[String(field.custom_id)] ?? '');
    if (fault !== null) throw new Error(`field "${field.custom_id}" ${fault}`);
  }
  const held = world.messages.get(opened.aboutMessageId ?? '');
  const context = { ...contextOf(world, opened), ...stage.context };
  return act(
    { world, context },
    {
      what: `form "${modal.custom_id}"`,
      type: InteractionType.ModalSubmit,
      data: {
        custom_id: modal.custom_id,
        components: modal.components.map((component, at) => submitted(component, at + 1, values)),
      },
      ...(held && { message: readableMessage(world, asSent(held)), aboutMessageId: held.id }),
    },
  );
}

/** Who acted where when a form was opened. */
function contextOf(world: World, { interaction, user }: OpenExchange): InteractionContext {
  const { channel, locale, member } = interaction;
  return {
    ...(channel && placeOf(world, { channel_id: channel.id })),
    userId: user.id,
    userName: user.global_name ?? undefined,
    locale,
    ...(member && { memberPermissions: BigInt(member.permissions) }),
  };
}

/** The fields of a form that can be filled in. */
function fieldsOf({
  components,
}: APIModalInteractionResponseCallbackData): readonly LooseComponent[] {
  return placedComponents(components)
    .map(({ component }) => component)
    .filter(({ custom_id }) => custom_id !== undefined);
}

function faultOf(field: LooseComponent, value: FormValue): string | null {
  const isRequired = asLoose<Record<'required', unknown>>(field).required !== false;
  const { length } = value;
  if (length === 0) return isRequired ? 'is required' : null;
  const isMenu = field.type === ComponentType.StringSelect;
  if (isMenu !== Array.isArray(value)) return `takes ${isMenu ? 'a list' : 'one text'}`;
  switch (field.type) {
    case ComponentType.TextInput: {
      const count = characterCount(String(value));
      if (count > Number(field.max_length ?? Number.POSITIVE_INFINITY)) return 'is too long';
      return count < Number(field.min_length ?? 0) ? 'is too short' : null;
    }
    case ComponentType.StringSelect: {
      const [least, most] = [Number(field.min_values ?? 1), Number(field.max_values ?? 1)];
      if (length < least || length > most) return `takes ${least} to ${most}, not ${length}`;
      return optionFault(field, value);
    }
    case ComponentType.RadioGroup:
      return optionFault(field, value);
    default:
      return `is of type ${field.type}, which the stand-in does not send`;
  }
}

function optionFault({ options }: LooseComponent, value: FormValue): string | null {
  const known = asList(options).map((one) => asLoose<LooseComponent>(one).value);
  const strange = [value].flat().find((one) => !known.includes(one));
  return strange === undefined ? null : `has no option "${strange}"`;
}

/** A component of a form as it is sent, with what was given for the field in it. */
function submitted(
  component: APIModalInteractionResponseCallbackComponent,
  id: number,
  values: FormValues,
): object {
  const { type } = component;
  if (type !== ComponentType.Label) return { type, id };
  const field = asLoose<LooseComponent>(component.component);
  const given = values[String(field.custom_id)];
  const empty = field.type === ComponentType.TextInput ? '' : null;
  const isMenu = field.type === ComponentType.StringSelect;
  return {
    type,
    id,
    component: {
      type: field.type,
      id: id + FIELD_IDS,
      custom_id: field.custom_id,
      ...(isMenu ? { values: given ?? [] } : { value: given ?? empty }),
    },
  };
}

/** Ids of fields come after those of the components that hold them. */
const FIELD_IDS = 100;
