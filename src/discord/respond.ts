import {
  type ButtonInteraction,
  type Message,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { MessagePayload } from '../render/message.ts';

/** Answers an interaction with a message of its own, or adds one where it has been answered. */
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

/** Puts a message in the place of the one whose button was pressed. Who sees it cannot be changed. */
export async function replaceMessage(
  interaction: ButtonInteraction,
  { components }: MessagePayload,
): Promise<void> {
  await interaction.update({ flags: MessageFlags.IsComponentsV2, components });
}

/** Posts in a message's channel, for all to see. As no reply: that would need one permission more. */
export async function postBeside(
  { channel }: Message,
  { components }: MessagePayload,
): Promise<void> {
  if (channel.isSendable()) {
    await channel.send({ flags: MessageFlags.IsComponentsV2, components });
  }
}
