import { type ButtonInteraction, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { fingerprintOf, renderChanged } from '../render/answer-message.ts';
import { renderContext } from '../render/context-message.ts';
import type { Action, Control, Place } from '../render/controls.ts';
import type { MessagePayload } from '../render/message.ts';
import { renderArticle, renderReading, renderSources } from '../render/sources-message.ts';
import { composeAnswer, replyWithAnswer } from './answering.ts';
import { readPressedMessage } from './pressed-message.ts';
import { isKeptPrivate, notify, privateView, respond, type Services, viewFor } from './replies.ts';

/** What the buttons of one action do. */
interface Button<A extends Action> {
  /** Whether it searches the articles, which the cooldown limits. */
  readonly searches: boolean;
  /** Replies to one press. */
  run(interaction: ButtonInteraction, control: Control<A>, services: Services): Promise<void>;
}

/** What each button does, by its action. */
export const BUTTONS: { readonly [A in Action]: Button<A> } = {
  /** Context: the paragraphs around a passage, only for the user who pressed. */
  context: {
    searches: false,
    async run(interaction, { passage }, services) {
      const around = services.library.around(passage);
      if (around === undefined) return notify(interaction, 'notice.gone-passage', services);
      await respond(interaction, renderContext(around, privateView(interaction, services)));
    },
  },

  /** ‹ and › of an answer: another page in its place; for anyone but the asker, a private reply. */
  page: {
    searches: true,
    async run(interaction, place, services) {
      const { isPrivate, owner } = readPressedMessage(interaction);
      const isOwn = isPrivate || owner?.asker === interaction.user.id;
      const shown = {
        isPrivate: isPrivate || !isOwn,
        sharedBy: isOwn && owner?.isShared ? owner.asker : undefined,
      };
      const page = await composePage(interaction, place, shown, services);
      if (page === null) await tellChanged(interaction, place, services);
      else if (isOwn) await replaceMessage(interaction, page);
      else await respond(interaction, page);
    },
  },

  /** Share: the shown page for everyone, in a new message that names the user who shared it. */
  share: {
    searches: true,
    async run(interaction, place, services) {
      if (isKeptPrivate(interaction)) return notify(interaction, 'notice.cannot-share', services);
      const shown = { isPrivate: false, sharedBy: interaction.user.id };
      const page = await composePage(interaction, place, shown, services);
      if (page === null) await tellChanged(interaction, place, services);
      else await respond(interaction, page);
    },
  },

  /** Delete: for the user who asked, and for those who can manage messages. */
  delete: {
    searches: false,
    async run(interaction, { asker }, services) {
      const canManage = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages);
      if (interaction.user.id !== asker && !canManage) {
        return notify(interaction, 'notice.not-yours', services);
      }
      // By the interaction's webhook: the channel's route needs an intent that the bot does without.
      await interaction.deferUpdate();
      await interaction.deleteReply();
    },
  },

  /** Not helpful: a line in the log, where `parley report` counts each message once. */
  unhelpful: {
    searches: false,
    async run(interaction, _, services) {
      const { passages } = readPressedMessage(interaction);
      services.log.info({ message: interaction.message.id, passages }, 'not helpful');
      await notify(interaction, 'notice.thanks', services);
    },
  },

  /** A suggested question, answered as if it had been typed. */
  ask: {
    searches: true,
    async run(interaction, { question }, services) {
      const asked = { question, source: null, asker: interaction.user.id };
      const asking = { command: 'button', isPrivate: isAnswerPrivate(interaction, services) };
      await replyWithAnswer(interaction, asked, asking, services);
    },
  },

  /** Ask again: the question of the message, answered from the articles as they are now. */
  again: {
    searches: true,
    async run(interaction, { source }, services) {
      const asked = { question: questionOf(interaction), source, asker: interaction.user.id };
      const asking = { command: 'again', isPrivate: isAnswerPrivate(interaction, services) };
      await replyWithAnswer(interaction, asked, asking, services);
    },
  },

  /** ‹, › and All articles: a page of the list of articles. */
  sources: {
    searches: false,
    async run(interaction, { page }, services) {
      const view = privateView(interaction, services);
      await replaceMessage(interaction, renderSources(services.library.articles(), page, view));
    },
  },

  /** Open: an article's card. */
  article: {
    searches: false,
    async run(interaction, { article: id }, services) {
      const article = services.library.articles().find((one) => one.id === id);
      if (article === undefined) return notify(interaction, 'notice.gone-article', services);
      await replaceMessage(interaction, renderArticle(article, privateView(interaction, services)));
    },
  },

  /** Read, and ‹ and › of an article: a page of its text. */
  read: {
    searches: false,
    async run(interaction, { article, page }, services) {
      const passages = services.library.read(article);
      if (passages === undefined) return notify(interaction, 'notice.gone-article', services);
      const view = privateView(interaction, services);
      await replaceMessage(interaction, renderReading(passages, page, view));
    },
  },
};

/** Asks the message's question again for one of its pages; null where the passages have changed. */
async function composePage(
  interaction: ButtonInteraction,
  { source, page, fingerprint }: Place,
  { isPrivate, sharedBy }: { readonly isPrivate: boolean; readonly sharedBy: string | undefined },
  services: Services,
): Promise<MessagePayload | null> {
  const question = questionOf(interaction);
  const { payload, answer } = await composeAnswer(
    { question, source, page, asker: interaction.user.id, sharedBy },
    viewFor(interaction, services, { isPrivate }),
    services,
  );
  return answer !== null && fingerprintOf(answer) === fingerprint ? payload : null;
}

async function tellChanged(
  interaction: ButtonInteraction,
  { source }: Place,
  services: Services,
): Promise<void> {
  const view = privateView(interaction, services);
  await respond(interaction, renderChanged(questionOf(interaction), source, view));
}

/** An answer is as private as the message whose button asked for it. */
function isAnswerPrivate(interaction: ButtonInteraction, { settings }: Services): boolean {
  return readPressedMessage(interaction).isPrivate || settings.defaultPrivate;
}

/** The question of the message whose button was pressed. */
function questionOf(interaction: ButtonInteraction): string {
  return readPressedMessage(interaction).question ?? '';
}

/** Puts a message in the place of the one whose button was pressed, with the same visibility. */
async function replaceMessage(
  interaction: ButtonInteraction,
  { components }: MessagePayload,
): Promise<void> {
  await interaction.update({ flags: MessageFlags.IsComponentsV2, components });
}
