import {
  ApplicationIntegrationType,
  type BaseInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../domain/library.ts';
import type { Settings } from '../domain/settings.ts';
import { localeFor } from '../render/locale.ts';
import { type MessagePayload, type NoticeKey, renderNotice, type View } from '../render/message.ts';
import type { Cooldown } from './cooldown.ts';
import type { VoiceOf } from './feedback.ts';

/** What every handler is given besides the interaction. */
export interface Services {
  readonly library: Library;
  readonly log: Logger;
  readonly settings: Settings;
  readonly cooldown: Cooldown;
  readonly voiceOf: VoiceOf;
}

/** Replies to an interaction with a message, or follows up where it has been replied to. */
export async function respond(
  interaction: RepliableInteraction,
  { flags, components }: MessagePayload,
): Promise<void> {
  if (interaction.replied || interaction.deferred) {
    await interaction.followUp({ flags, components });
  } else {
    await interaction.reply({ flags, components });
  }
}

/** Replies with one line that only the user who acted sees. */
export async function notify(
  interaction: RepliableInteraction,
  key: NoticeKey,
  services: Services,
): Promise<void> {
  await respond(interaction, renderNotice(key, privateView(interaction, services)));
}

/** The view for a reply that only the user who acted sees. */
export function privateView(
  interaction: Pick<BaseInteraction, 'locale'>,
  services: Services,
): View {
  return viewFor(interaction, services, { isPrivate: true });
}

/** The view for an answer; private also where Discord keeps every reply private. */
export function answerView(
  interaction: BaseInteraction,
  services: Services,
  { isPrivate }: { readonly isPrivate: boolean },
): View {
  return viewFor(interaction, services, { isPrivate: isPrivate || isKeptPrivate(interaction) });
}

/** The view in the language of a user or a server, as Discord names it. */
export function viewFor(
  { locale: tag }: { readonly locale: string },
  { library }: Pick<Services, 'library'>,
  { isPrivate }: { readonly isPrivate: boolean },
): View {
  const locale = localeFor(tag);
  const subject = library.subject(locale.language);
  return { locale, asOf: library.asOf(), subject, isPrivate };
}

/**
 * Whether Discord shows every reply to this interaction only to the user who acted. It does so for an
 * app that only the user has added, where the server does not let members use such apps in public
 * (https://docs.discord.com/developers/topics/permissions, USE_EXTERNAL_APPS).
 */
export function isKeptPrivate({
  authorizingIntegrationOwners: owners,
  memberPermissions,
}: Pick<BaseInteraction, 'authorizingIntegrationOwners' | 'memberPermissions'>): boolean {
  return (
    owners[ApplicationIntegrationType.GuildInstall] === undefined &&
    memberPermissions !== null &&
    !memberPermissions.has(PermissionFlagsBits.UseExternalApps)
  );
}
