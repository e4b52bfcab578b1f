import { type ButtonInteraction, PermissionFlagsBits } from 'discord.js';
import { fingerprintOf } from '../render/answer-message.ts';
import type { Place } from '../render/controls.ts';
import { renderChanged } from '../render/notices.ts';
import { type Asked, type ComposedAnswer, composeAnswer } from './compose-answer.ts';
import { notify } from './notify.ts';
import { readPressedMessage } from './pressed-message.ts';
import { replaceMessage, respond } from './respond.ts';
import type { Services } from './services.ts';
import { isKeptPrivate, viewAlone, viewFor } from './view.ts';

/** ‹ and ›: another page in the place of the one shown; for whoever did not ask, beside it and alone. */
export async function turnPage(
  interaction: ButtonInteraction,
  place: Place,
  services: Services,
): Promise<void> {
  const { isPrivate, owner } = readPressedMessage(interaction);
  const { user } = interaction;
  const isOwn = isPrivate || owner?.asker === user.id;
  const view = viewFor(interaction, services, { isPrivate: isPrivate || !isOwn });
  const sharedBy = isOwn && owner?.isShared ? owner.asker : undefined;
  const asked = { ...askedAt(interaction, place), sharedBy };
  const composed = await composeAnswer(asked, view, services);
  if (!isStill(place, composed)) return tellChanged(interaction, asked, services);
  if (isOwn) await replaceMessage(interaction, composed.payload);
  else await respond(interaction, composed.payload);
}

/** Share: the page that is shown, for everyone, in a message of its own that names who shared it. */
export async function share(
  interaction: ButtonInteraction,
  place: Place,
  services: Services,
): Promise<void> {
  if (isKeptPrivate(interaction)) {
    return notify(interaction, 'notice.cannot-share', services);
  }
  const asked = { ...askedAt(interaction, place), sharedBy: interaction.user.id };
  const view = viewFor(interaction, services, { isPrivate: false });
  const composed = await composeAnswer(asked, view, services);
  if (!isStill(place, composed)) return tellChanged(interaction, asked, services);
  await respond(interaction, composed.payload);
}

/** Delete: for whoever asked, and for whoever may manage messages. */
export async function deleteAnswer(
  interaction: ButtonInteraction,
  asker: string,
  services: Services,
): Promise<void> {
  const mayManage = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages);
  if (interaction.user.id !== asker && !mayManage) {
    return notify(interaction, 'notice.not-yours', services);
  }
  // The press's own webhook deletes it: the channel's route needs what the bot has no intent for.
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

/** Not helpful: written to the log, where a report counts each message once. */
export async function markUnhelpful(
  interaction: ButtonInteraction,
  services: Services,
): Promise<void> {
  const { passages } = readPressedMessage(interaction);
  services.log.info({ message: interaction.message.id, passages }, 'not helpful');
  await notify(interaction, 'notice.thanks', services);
}

/** The question of the message, at the place whose button was pressed, asked by whoever pressed. */
function askedAt(interaction: ButtonInteraction, { source, page }: Place): Asked {
  const question = readPressedMessage(interaction).question ?? '';
  return { question, source, page, asker: interaction.user.id };
}

/** Whether the passages are those among which the reader turned pages. */
function isStill({ fingerprint }: Place, { answer }: ComposedAnswer): boolean {
  return answer !== null && fingerprintOf(answer) === fingerprint;
}

async function tellChanged(
  interaction: ButtonInteraction,
  { question, source }: Asked,
  services: Services,
): Promise<void> {
  await respond(interaction, renderChanged(question, source, viewAlone(interaction, services)));
}
