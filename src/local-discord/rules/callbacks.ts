import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { asLoose } from './loose.ts';
import type { Rule } from './rule.ts';
import { docs } from './rule-sources.ts';

/** An answer to an interaction, for the rule that says which answers fit which interactions. */
export interface JudgedCallback {
  readonly body: { readonly type?: unknown; readonly data?: unknown };
  readonly interactionType: InteractionType;
}

/** Prepares the body of a callback for judgement. */
export function judgedCallback(body: unknown, interactionType: InteractionType): JudgedCallback {
  return { body: asLoose<JudgedCallback['body']>(body), interactionType };
}

const FOR_COMMANDS = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.Modal,
];

const FOR_COMPONENTS = [
  ...FOR_COMMANDS,
  InteractionResponseType.DeferredMessageUpdate,
  InteractionResponseType.UpdateMessage,
];

/** The rules for the envelope of an answer; its data has rules of its own. */
export const callbackRules: readonly Rule<JudgedCallback>[] = [
  {
    name: 'callback-type',
    source: docs.callback,
    check: ({ body, interactionType }) => {
      const allowed = answersTo(interactionType);
      return allowed.some((type) => type === body.type)
        ? []
        : [{ path: 'type', message: `Value must be one of {${allowed.join(', ')}}.` }];
    },
  },
];

function answersTo(type: InteractionType): readonly InteractionResponseType[] {
  switch (type) {
    case InteractionType.ApplicationCommand:
      return FOR_COMMANDS;
    case InteractionType.MessageComponent:
      return FOR_COMPONENTS;
    case InteractionType.ApplicationCommandAutocomplete:
      return [InteractionResponseType.ApplicationCommandAutocompleteResult];
    case InteractionType.ModalSubmit:
      return FOR_COMPONENTS.filter((answer) => answer !== InteractionResponseType.Modal);
    case InteractionType.Ping:
      return [InteractionResponseType.Pong];
  }
}
