import type { ButtonInteraction } from 'discord.js';
import { renderContext } from '../rendering/context-message.ts';
import { renderGonePassage } from '../rendering/notices.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';

/** Context: the paragraphs around a passage, for whoever pressed alone. */
export async function showContext(
  interaction: ButtonInteraction,
  passageId: string,
  { library }: Services,
): Promise<void> {
  const around = library.around(passageId);
  const asOf = library.asOf();
  await respond(
    interaction,
    around === undefined ? renderGonePassage(asOf) : renderContext(around, { asOf }),
  );
}
