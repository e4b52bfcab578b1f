import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import { type Asked, composeAnswer } from './compose-answer.ts';
import { logAnswer } from './log-answer.ts';
import { readPressedMessage } from './pressed-message.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';
import { viewOfAnswer } from './view.ts';

/** `/ask question [source] [private]` */
export async function ask(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const { options, user } = interaction;
  const isPrivate = options.getBoolean('private') ?? services.settings.defaultPrivate;
  const asked = {
    question: options.getString('question', true),
    source: options.getString('source'),
    asker: user.id,
  };
  await answer(interaction, asked, { isPrivate, command: 'ask' }, services);
}

/** A question on a button: answered as if it had been typed, to whom the button was shown. */
export async function askFromButton(
  interaction: ButtonInteraction,
  question: string,
  services: Services,
): Promise<void> {
  const asked = { question, source: null, asker: interaction.user.id };
  await answer(
    interaction,
    asked,
    { ...shownAs(interaction, services), command: 'button' },
    services,
  );
}

/** The question of the message whose button was pressed, asked once more. */
export async function askAgain(
  interaction: ButtonInteraction,
  source: string | null,
  services: Services,
): Promise<void> {
  const question = readPressedMessage(interaction).question ?? '';
  const asked = { question, source, asker: interaction.user.id };
  await answer(
    interaction,
    asked,
    { ...shownAs(interaction, services), command: 'again' },
    services,
  );
}

function shownAs(
  interaction: ButtonInteraction,
  { settings }: Services,
): { readonly isPrivate: boolean } {
  return { isPrivate: readPressedMessage(interaction).isPrivate || settings.defaultPrivate };
}

async function answer(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  asked: Asked,
  { isPrivate, command }: { readonly isPrivate: boolean; readonly command: string },
  services: Services,
): Promise<void> {
  const since = performance.now();
  const view = viewOfAnswer(interaction, services, { isPrivate });
  const composed = await composeAnswer(asked, view, services);
  await respond(interaction, composed.payload);
  if (composed.answer !== null) logAnswer(services, composed.answer, { command, since });
}
