import { ApplicationIntegrationType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { InteractionPayload } from '../open-exchange.ts';
import { holdsPermission } from '../permissions.ts';

/** Whether the app was added to the server that the interaction comes from; true outside servers. */
export function isInstalledThere(interaction: InteractionPayload): boolean {
  const owners = interaction.authorizing_integration_owners;
  return (
    interaction.guild_id === undefined ||
    owners[ApplicationIntegrationType.GuildInstall] !== undefined
  );
}

/**
 * Whether Discord shows all new messages of the interaction to the user alone, whatever their flags:
 * it does so for an app that a user brought along, where members may not use external apps publicly
 * (USE_EXTERNAL_APPS in
 * https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags).
 */
export function isForcedPrivate(interaction: InteractionPayload): boolean {
  const { member } = interaction;
  return (
    !isInstalledThere(interaction) &&
    member !== undefined &&
    !holdsPermission(BigInt(member.permissions), PermissionFlagsBits.UseExternalApps)
  );
}
