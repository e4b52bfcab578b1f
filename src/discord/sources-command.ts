import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import { renderSources } from '../rendering/sources-message.ts';
import { replaceMessage, respond } from './respond.ts';
import type { Services } from './services.ts';

/** `/sources`: the first page, for whoever asked alone, so that a list fills no channel. */
export async function listSources(
  interaction: ChatInputCommandInteraction,
  { library }: Services,
): Promise<void> {
  const options = { asOf: library.asOf(), isPrivate: true };
  await respond(interaction, renderSources(library.articles(), 0, options));
}

/** ‹ and ›: another page in the place of the one shown. */
export async function turnSources(
  interaction: ButtonInteraction,
  page: number,
  { library }: Services,
): Promise<void> {
  const options = { asOf: library.asOf(), isPrivate: true };
  await replaceMessage(interaction, renderSources(library.articles(), page, options));
}
