import { PermissionFlagsBits } from 'discord-api-types/v10';
import * as v from 'valibot';
import type { InteractionContext } from '../../local-discord/acts/interaction.ts';
import { defaultMemberPermissions } from '../../local-discord/channels.ts';
import type { Exchange } from '../../local-discord/exchange.ts';
import type { LocalDiscord } from '../../local-discord/start.ts';
import { toLocale } from '../../local-discord/world.ts';
import { PEOPLE } from '../people.ts';
import type { ActRequest, ActResult, PageAct } from '../protocol.ts';

/** Longer than anything that Discord lets a user type. */
const text = v.pipe(v.string(), v.maxLength(10_000));
const options = v.record(text, v.union([text, v.boolean()]));

const act = v.variant('kind', [
  v.object({ kind: v.literal('slash'), name: text, options }),
  v.object({ kind: v.literal('complete'), name: text, option: text, typed: text, others: options }),
  v.object({ kind: v.literal('press'), message: text, customId: text }),
  v.object({ kind: v.literal('message-command'), name: text, message: text }),
  v.object({ kind: v.literal('say'), content: text, replyTo: v.nullable(text) }),
]) satisfies v.GenericSchema<unknown, PageAct>;

/** What the page may send to have somebody act. */
export const actRequest = v.object({
  person: v.picklist(PEOPLE.map(({ id }) => id)),
  locale: text,
  act,
}) satisfies v.GenericSchema<unknown, ActRequest>;

/** Has somebody do something in the channel, and waits for the bot's first answer as Discord does. */
export async function perform(discord: LocalDiscord, request: ActRequest): Promise<ActResult> {
  try {
    const exchange = begin(discord, request.act, contextOf(request));
    if (exchange === null) return { outcome: 'done', choices: [] };
    const { choices = [] } = await exchange.acknowledged;
    return { outcome: 'done', choices };
  } catch (error) {
    return { outcome: 'failed', line: error instanceof Error ? error.message : String(error) };
  }
}

/** Null for what needs no answer. */
function begin(discord: LocalDiscord, act: PageAct, context: InteractionContext): Exchange | null {
  switch (act.kind) {
    case 'slash':
      return discord.slash(act.name, act.options, context);
    case 'complete':
      return discord.autocomplete(act.name, act, context);
    case 'press':
      return discord.press({ id: act.message }, act.customId, context);
    case 'message-command':
      return discord.messageCommand(act.name, heldMessage(discord, act.message), context);
    case 'say':
      discord.say(act.content, {
        ...context,
        replyTo: act.replyTo === null ? undefined : heldMessage(discord, act.replyTo),
      });
      return null;
    default:
      return act satisfies never;
  }
}

/** The stand-in makes up a message where there is none; people can do nothing about those. */
function heldMessage({ messages }: LocalDiscord, id: string): { readonly id: string } {
  if (messages.some((message) => message.id === id)) return { id };
  throw new Error(`there is no message ${id} (any more)`);
}

function contextOf({ person: id, locale }: ActRequest): InteractionContext {
  const person = PEOPLE.find((one) => one.id === id);
  return {
    userId: id,
    userName: person?.name,
    locale: toLocale(locale),
    ...(person?.isModerator === true && {
      memberPermissions: defaultMemberPermissions | PermissionFlagsBits.ManageMessages,
    }),
  };
}
