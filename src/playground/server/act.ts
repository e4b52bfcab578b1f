import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { InteractionContext } from '../../local-discord/acts/interaction.ts';
import { defaultMemberPermissions } from '../../local-discord/channels.ts';
import type { Exchange } from '../../local-discord/exchange.ts';
import type { LocalDiscord } from '../../local-discord/start.ts';
import { toLocale } from '../../local-discord/world.ts';
import { type ActResult, PEOPLE } from '../protocol.ts';
import type { ActRequest, PageAct } from '../requests.ts';

/** Lets a person act in the channel; waits for the bot's first response, as long as Discord would. */
export async function perform(discord: LocalDiscord, request: ActRequest): Promise<ActResult> {
  try {
    const exchange = begin(discord, request.act, contextOf(request));
    if (exchange === null) return { outcome: 'done', choices: [], form: null };
    const { choices = [], modal } = await exchange.acknowledged;
    const form = modal === undefined ? null : { id: exchange.token, modal };
    return { outcome: 'done', choices, form };
  } catch (error) {
    return { outcome: 'failed', line: error instanceof Error ? error.message : String(error) };
  }
}

/** Null for an act that the bot need not respond to. */
function begin(discord: LocalDiscord, act: PageAct, context: InteractionContext): Exchange | null {
  switch (act.kind) {
    case 'slash':
      return discord.slash(act.name, act.options, context);
    case 'complete':
      return discord.autocomplete(act.name, act, context);
    case 'press':
      return discord.press({ id: act.message }, act.customId, context);
    case 'select':
      return discord.select({ id: act.message }, act.customId, [act.value], context);
    case 'submit':
      return discord.submit({ token: act.form }, act.values, context);
    case 'message-command':
      return discord.messageCommand(act.name, existing(discord, act.message), context);
    case 'say': {
      const replyTo = act.replyTo === null ? undefined : existing(discord, act.replyTo);
      discord.say(act.content, { ...context, replyTo });
      return null;
    }
    default:
      return act satisfies never;
  }
}

/** Throws for a deleted message, in whose place the stand-in would make one up. */
function existing({ messages }: LocalDiscord, id: string): { readonly id: string } {
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
