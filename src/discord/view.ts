import { ApplicationIntegrationType, type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import { frameFor } from '../render/locale.ts';
import type { View } from '../render/view.ts';
import type { Services } from './services.ts';

/** How whoever acts is told what is for them alone. */
export function viewAlone(interaction: Pick<BaseInteraction, 'locale'>, services: Services): View {
  return viewFor(interaction, services, { isPrivate: true });
}

/** How whoever acts is answered: what Discord keeps private anyway gets the controls of what is private. */
export function viewOfAnswer(
  interaction: BaseInteraction,
  services: Services,
  { isPrivate }: { readonly isPrivate: boolean },
): View {
  return viewFor(interaction, services, { isPrivate: isPrivate || isKeptPrivate(interaction) });
}

/** How whoever acts is to be told something: in their language, and whether to them alone. */
export function viewFor(
  { locale }: Pick<BaseInteraction, 'locale'>,
  { library }: Services,
  { isPrivate }: { readonly isPrivate: boolean },
): View {
  return { frame: frameFor(locale), asOf: library.asOf(), isPrivate };
}

/**
 * Whether Discord shows all that is said to this interaction to whoever acts alone: so it does for an
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
