import type { ButtonInteraction } from 'discord.js';
import { renderContext } from '../render/context-message.ts';
import { notify } from './notify.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';
import { viewAlone } from './view.ts';

/** Context: the paragraphs around a passage, for whoever pressed alone. */
export async function showContext(
  interaction: ButtonInteraction,
  passageId: string,
  services: Services,
): Promise<void> {
  const around = services.library.around(passageId);
  if (around === undefined) return notify(interaction, 'notice.gone-passage', services);
  await respond(interaction, renderContext(around, viewAlone(interaction, services)));
}
