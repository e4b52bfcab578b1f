import type { JudgedMessage } from './judged-message.ts';
import { asList, asLoose, isPlainObject } from './loose.ts';
import type { Rule } from './rule.ts';
import { docs } from './rule-sources.ts';

interface LooseMentions {
  readonly parse?: unknown;
  readonly users?: unknown;
  readonly roles?: unknown;
  readonly replied_user?: unknown;
}

const KINDS = ['users', 'roles', 'everyone'];

/**
 * The rules for who a message may ping. `mentions-closed` is this house's own and stricter than
 * Discord, which takes a body without `allowed_mentions` and then pings whomever the text names:
 * here every message body must shut that door itself.
 */
export const mentionRules: readonly Rule<JudgedMessage>[] = [
  {
    name: 'mentions-closed',
    source: docs.allowedMentions,
    check: ({ body }) => {
      const mentions = asLoose<LooseMentions>(body.allowed_mentions);
      const closed =
        Array.isArray(mentions.parse) &&
        [mentions.parse, mentions.users, mentions.roles].every(
          (list) => asList(list).length === 0,
        ) &&
        (mentions.replied_user ?? false) === false;
      return closed
        ? []
        : [
            {
              path: 'allowed_mentions',
              message: 'Must be { parse: [] }, with replied_user false where it is given.',
            },
          ];
    },
  },
  {
    name: 'mentions-kind',
    source: docs.allowedMentions,
    check: ({ body }) => {
      if (!isPlainObject(body.allowed_mentions)) return [];
      return asList(asLoose<LooseMentions>(body.allowed_mentions).parse).flatMap((kind, index) =>
        KINDS.some((known) => known === kind)
          ? []
          : [
              {
                path: `allowed_mentions.parse[${index}]`,
                message: `Value must be one of ${KINDS.join(', ')}.`,
              },
            ],
      );
    },
  },
  {
    name: 'mentions-parse-beside-list',
    source: docs.allowedMentions,
    check: ({ body }) => {
      const mentions = asLoose<LooseMentions>(body.allowed_mentions);
      return (['users', 'roles'] as const)
        .filter(
          (kind) => asList(mentions.parse).includes(kind) && asList(mentions[kind]).length > 0,
        )
        .map((kind) => ({
          path: `allowed_mentions.${kind}`,
          message: `parse: ["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        }));
    },
  },
];
