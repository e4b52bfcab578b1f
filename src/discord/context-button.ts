import type { ButtonInteraction } from 'discord.js';
import { renderContext } from '../rendering/context-message.ts';
import { renderNotice } from '../rendering/notices.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';
import { viewFor } from './view.ts';

/** Context: the paragraphs around a passage, for whoever pressed alone. */
export async function showContext(
  interaction: ButtonInteraction,
  passageId: string,
  services: Services,
): Promise<void> {
  const around = services.library.around(passageId);
  const view = viewFor(interaction, services, { isPrivate: true });
  await respond(
    interaction,
    around === undefined ? renderNotice('notice.gone-passage', view) : renderContext(around, view),
  );
}
