import { createHmac } from 'node:crypto';
import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Judged } from '../render/controls.ts';
import { REASONS, type Reason, renderReasonForm } from '../render/feedback-form.ts';
import { readMessage } from './read-message.ts';
import { notify, privateView, type Services } from './replies.ts';

/** Names whoever judges a message, without telling who that is. */
export type VoiceOf = (userId: string, messageId: string) => string;

/**
 * Makes voices: a keyed hash (HMAC, RFC 2104) of user and message. Who does not know the secret cannot find
 * the user by trying all of them, and the same user has another voice under each message.
 */
export function createVoices(secret: string): VoiceOf {
  return (userId, messageId) =>
    createHmac('sha256', secret)
      .update(`${messageId} ${userId}`)
      .digest('base64url')
      .slice(0, VOICE_LENGTH);
}

const VOICE_LENGTH = 12;

/** 👍: a line in the log, and thanks. */
export async function judgeGood(
  interaction: ButtonInteraction,
  judged: Judged,
  services: Services,
): Promise<void> {
  logFeedback(interaction, { ...judged, rating: 'good', reason: null, comment: null }, services);
  await notify(interaction, 'notice.thanks', services);
}

/** 👎: a line in the log, and a form that asks for the reason, which need not be sent. */
export async function judgeBad(
  interaction: ButtonInteraction,
  judged: Judged,
  services: Services,
): Promise<void> {
  logFeedback(interaction, { ...judged, rating: 'bad', reason: null, comment: null }, services);
  const { locale } = privateView(interaction, services);
  await interaction.showModal(renderReasonForm(judged, locale));
}

/** The form of 👎: another line in the log, which takes the place of the one before. */
export async function giveReason(
  interaction: ModalSubmitInteraction,
  judged: Judged,
  services: Services,
): Promise<void> {
  const { fields } = interaction;
  const chosen = fields.getRadioGroup('reason');
  const reason = REASONS.find((one) => one === chosen) ?? null;
  const comment = fields.getTextInputValue('comment').trim() || null;
  logFeedback(interaction, { ...judged, rating: 'bad', reason, comment }, services);
  await notify(interaction, 'notice.noted', services);
}

/** What somebody thinks of an answer. */
interface Feedback extends Judged {
  readonly rating: 'good' | 'bad';
  readonly reason: Reason | null;
  readonly comment: string | null;
}

/** Logs it; the question only where the operator allows its words. */
function logFeedback(
  { message, user }: ButtonInteraction | ModalSubmitInteraction,
  { outcome, passages, rating, reason, comment }: Feedback,
  { log, voiceOf, settings: { logQuestions } }: Services,
): void {
  const mayLogQuestion =
    logQuestions === 'all' || (logQuestions === 'unanswered' && outcome === 'abstained');
  const question = message && readMessage(message.components.map((one) => one.toJSON())).question;
  const id = message?.id ?? '';
  log.info(
    {
      message: id,
      voice: voiceOf(user.id, id),
      outcome,
      passages,
      rating,
      reason,
      comment,
      ...(mayLogQuestion && question && { question }),
    },
    'feedback',
  );
}
