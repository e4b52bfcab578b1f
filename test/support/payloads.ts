import { judgedMessage } from '../../src/playground/local-discord/rules/judged-message.ts';
import { judge, type RuleFault } from '../../src/playground/local-discord/rules/rule.ts';
import { ruleTable } from '../../src/playground/local-discord/rules/rule-table.ts';
import type { MessagePayload } from '../../src/rendering/message.ts';

/** What Discord would refuse of a payload, as discord.js sends it; empty for a good one. */
export function faultsOf({ flags, components }: MessagePayload): readonly RuleFault[] {
  const body = {
    flags: flags.reduce<number>((all, flag) => all | flag, 0),
    components: JSON.parse(JSON.stringify(components)) as unknown,
    allowed_mentions: { parse: [], replied_user: false },
  };
  return judge(ruleTable.message, judgedMessage({ body }));
}

/** Every text of a payload, in the order in which it is read. */
export function textsOf(payload: { readonly components?: unknown }): readonly string[] {
  const texts: string[] = [];
  JSON.stringify(payload.components, (key, value: unknown) => {
    if (key === 'content' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}

/** The custom ids of a payload's buttons, in order. */
export function buttonsOf(payload: { readonly components?: unknown }): readonly string[] {
  const ids: string[] = [];
  JSON.stringify(payload.components, (key, value: unknown) => {
    if (key === 'custom_id' && typeof value === 'string') ids.push(value);
    return value;
  });
  return ids;
}
