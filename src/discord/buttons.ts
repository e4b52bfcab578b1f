import {
  type ButtonInteraction,
  MessageFlags,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { fingerprintOf, renderChanged } from '../render/answer-message.ts';
import { renderContext } from '../render/context-message.ts';
import type { Action, Control, Place } from '../render/controls.ts';
import type { MessagePayload } from '../render/message.ts';
import { renderArticle, renderReading, renderSources } from '../render/sources-message.ts';
import { type Asking, composeAnswer, replyWithAnswer } from './answering.ts';
import { judgeBad, judgeGood } from './feedback.ts';
import { readMessage } from './read-message.ts';
import { isKeptPrivate, notify, privateView, respond, type Services, viewFor } from './replies.ts';

/** A press of a button, or a choice from a menu, whose options do what buttons would do. */
export type Press = ButtonInteraction | StringSelectMenuInteraction;

/** What the buttons of one action do. */
interface Button<A extends Action> {
  /** Whether it searches the articles, which the cooldown limits. */
  readonly searches: boolean;
  /** Replies to one press. */
  run(interaction: Press, control: Control<A>, services: Services): Promise<void>;
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

  /** More, ‹ and › of an answer: another page in its place; for anyone but the asker, a private reply. */
  page: {
    searches: true,
    async run(interaction, place, services) {
      const { isPrivate, controls } = pressedMessage(interaction);
      const owner = controls.find((control) => control.action === 'delete');
      const isOwn = isPrivate || owner?.asker === interaction.user.id;
      const shown = {
        isPrivate: isPrivate || !isOwn,
        sharedBy: isOwn && owner?.isShared ? owner.asker : undefined,
        reply: isOwn ? replaceMessage : respond,
      };
      await replyWithPage(interaction, place, shown, services);
    },
  },

  /** Share: the shown page for everyone, in a new message that names the user who shared it. */
  share: {
    searches: true,
    async run(interaction, place, services) {
      if (isKeptPrivate(interaction)) return notify(interaction, 'notice.cannot-share', services);
      const shown = { isPrivate: false, sharedBy: interaction.user.id, reply: respond };
      await replyWithPage(interaction, place, shown, services);
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

  /** 👍 and 👎: what a reader thinks of the answer, for the operator's log. */
  good: { searches: false, run: judgeGood },
  bad: { searches: false, run: judgeBad },

  /** A suggested question, answered as if it had been typed. */
  ask: {
    searches: true,
    async run(interaction, { question }, services) {
      await answerPress(interaction, { question, source: null, command: 'button' }, services);
    },
  },

  /** Ask again: the question of the message, answered from the articles as they are now. */
  again: {
    searches: true,
    async run(interaction, { source }, services) {
      const { question } = pressedMessage(interaction);
      await answerPress(interaction, { question, source, command: 'again' }, services);
    },
  },

  /** ‹, ›, a page to go to, the other order and All articles: a page of the list of articles. */
  sources: {
    searches: false,
    async run(interaction, listing, services) {
      const view = privateView(interaction, services);
      const articles = services.library.findArticles(listing.search ?? '', listing.order);
      await replaceMessage(interaction, renderSources(articles, listing, view));
    },
  },

  /** An article that is chosen to be opened: its card. */
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

/** How a page is shown: to whom, in whose name, and as a reply or in the place of the message. */
interface Shown {
  readonly isPrivate: boolean;
  readonly sharedBy: string | undefined;
  readonly reply: (interaction: Press, payload: MessagePayload) => Promise<void>;
}

/** Asks the message's question again and shows one page, or says that the passages have changed. */
async function replyWithPage(
  interaction: Press,
  { source, page, language, fingerprint }: Place,
  { isPrivate, sharedBy, reply }: Shown,
  services: Services,
): Promise<void> {
  const { question } = pressedMessage(interaction);
  const { payload, answer } = await composeAnswer(
    { question, source, page, language, asker: interaction.user.id, sharedBy },
    viewFor(interaction, services, { isPrivate }),
    services,
  );
  if (answer !== null && fingerprintOf(answer) === fingerprint) {
    await reply(interaction, payload);
  } else {
    await respond(interaction, renderChanged(question, source, privateView(interaction, services)));
  }
}

/** Answers a question in a new message, as private as the one whose button was pressed. */
async function answerPress(
  interaction: Press,
  asked: Omit<Asking, 'isPrivate'>,
  services: Services,
): Promise<void> {
  const isPrivate = pressedMessage(interaction).isPrivate || services.settings.defaultPrivate;
  await replyWithAnswer(interaction, { ...asked, isPrivate }, services);
}

/** What the message holds whose button was pressed; an empty question where it answers none. */
function pressedMessage({ message }: Press) {
  const { question, controls } = readMessage(message.components.map((one) => one.toJSON()));
  return {
    question: question ?? '',
    controls,
    isPrivate: message.flags.has(MessageFlags.Ephemeral),
  };
}

/** Puts a message in the place of the one whose button was pressed, with the same visibility. */
async function replaceMessage(interaction: Press, { components }: MessagePayload): Promise<void> {
  await interaction.update({ flags: MessageFlags.IsComponentsV2, components });
}
