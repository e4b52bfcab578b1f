import type { RepliableInteraction } from 'discord.js';
import { type NoticeKey, renderNotice } from '../render/notices.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';
import { viewAlone } from './view.ts';

/** Tells whoever acted one line, and nobody else. */
export async function notify(
  interaction: RepliableInteraction,
  key: NoticeKey,
  services: Services,
): Promise<void> {
  await respond(interaction, renderNotice(key, viewAlone(interaction, services)));
}
