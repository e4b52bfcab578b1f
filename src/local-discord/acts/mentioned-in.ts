import {
  type APIMessage,
  type APIUser,
  FormattingPatterns,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { LocalMessage } from '../local-message.ts';
import { holdsPermission } from '../permissions.ts';
import type { World } from '../world.ts';
import {
  guildIn,
  type InteractionContext,
  memberPermissionsIn,
  userIn,
} from './interaction-context.ts';

/**
 * Whom a user's message mentions: those whom its text names, and the author of the message that it
 * answers where that one is pinged. Every role can be mentioned; everyone at once only by members
 * with the permission for it.
 */
export function mentionedIn(
  world: World,
  content: string,
  by: { readonly context: InteractionContext; readonly answered: LocalMessage | null },
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const named = idsIn(content, FormattingPatterns.UserWithOptionalNickname).map(
    (id): APIUser => (id === world.bot.id ? world.bot : userIn({ userId: id })),
  );
  const users = [...named, ...(by.answered === null ? [] : [by.answered.author])];
  return {
    mentions: [...new Map(users.map((user) => [user.id, user])).values()],
    mention_roles: idsIn(content, FormattingPatterns.Role),
    mention_everyone:
      guildIn(world, by.context) !== null &&
      /@(?:everyone|here)/.test(content) &&
      holdsPermission(memberPermissionsIn(by.context), PermissionFlagsBits.MentionEveryone),
  };
}

function idsIn(content: string, pattern: RegExp): string[] {
  const matches = content.matchAll(new RegExp(pattern, 'g'));
  return [...new Set([...matches].flatMap(([, id]) => id ?? []))];
}
