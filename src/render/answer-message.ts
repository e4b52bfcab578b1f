import { hash } from 'node:crypto';
import type { Answer, Found } from '../domain/answer.ts';
import type { Offers } from '../domain/library.ts';
import { abstentionLine, asksNothing } from './abstention.ts';
import { answerBody, pageBody, pagesBehind } from './answer-body.ts';
import { publisherName } from './attribution.ts';
import { BUTTON_LABEL, MESSAGE_TEXT, shorten, totalCost } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import {
  asOfSentence,
  button,
  type MessagePayload,
  message,
  row,
  smallPrint,
  text,
  turning,
  type View,
} from './message.ts';
import { questionDisplay, renderQuestion } from './question.ts';

/** What the message of an answer needs besides the answer. */
export interface AnswerMessageOptions {
  /** The id of the user who asked, who may delete the message. */
  readonly asker: string;
  /** 0 for the answer itself, then the pages of what is behind it; a page past the end shows the last. */
  readonly page?: number;
  /** The one source to look in, as typed; null for all. */
  readonly source?: string | null;
  readonly offers?: Offers;
  /** The id of the user who shares a private answer. */
  readonly sharedBy?: string | undefined;
}

/** An answer as a message: the question, what is sure with its source, and the controls. */
export function renderAnswer(
  answer: Answer,
  { asker, page = 0, source = null, offers = NO_OFFERS, sharedBy }: AnswerMessageOptions,
  view: View,
): MessagePayload {
  const { locale } = view;
  const { say } = locale;
  if (asksNothing(answer)) {
    return message([text(abstentionLine(answer, view, escapeMarkdown))], view);
  }
  const shown = Math.min(page, pagesBehind(answer));
  const { questions, didYouMean } = shown === 0 ? offers : NO_OFFERS;
  const below = smallPrint([
    ...remarks(answer, shown, view),
    ...(source ? [say('answer.only-in', { source: escapeMarkdown(source) })] : []),
    ...(sharedBy ? [say('answer.shared-by', { user: `<@${sharedBy}>` })] : []),
    ...(questions.length > 0 ? [say('abstain.suggestions')] : []),
  ]);
  const texts = below.map(({ content }) => content);
  const budget = MESSAGE_TEXT - totalCost([renderQuestion(answer.question), ...texts]);
  const body =
    shown === 0 ? answerBody(answer, budget, view) : pageBody(answer, shown, { budget, locale });

  const { language } = answer;
  const place = { page: shown, fingerprint: fingerprintOf(answer), language, source };
  const turn = (to: number) => ({ action: 'page', ...place, page: to }) as const;
  const judged = { outcome: answer.outcome, passages: body.passages.map(({ id }) => id) };
  const own = [
    view.isPrivate
      ? button(say('button.share'), { action: 'share', ...place })
      : button(say('button.delete'), { action: 'delete', asker, isShared: sharedBy !== undefined }),
    button('👍', { action: 'good', ...judged }),
    button('👎', { action: 'bad', ...judged }),
  ];
  const more = pagesBehind(answer) > 0 ? [button(say('button.more'), turn(1))] : [];
  const meant = didYouMean === null ? [] : [askButton(didYouMean, meantLabel(didYouMean, view))];
  return message(
    [
      questionDisplay(answer.question),
      ...body.components,
      ...below,
      ...row(questions.map((question) => askButton(question, question))),
      ...row(meant),
      ...(shown === 0
        ? row([...body.contexts, ...more, ...own])
        : [
            ...row(body.contexts),
            ...row([...turning(shown, pagesBehind(answer) + 1, turn), ...own]),
          ]),
    ],
    view,
  );
}

const NO_OFFERS: Offers = { didYouMean: null, questions: [] };

function askButton(question: string, label: string) {
  return button(label, { action: 'ask', question });
}

/** A question that was perhaps meant; alone where the label does not hold more. */
function meantLabel(question: string, { locale: { say } }: View): string {
  const label = say('button.did-you-mean', { question });
  return label.length <= BUTTON_LABEL ? label : shorten(question, BUTTON_LABEL);
}

/** What a reader must know besides: that the articles end, and behind the answer, where nothing was found. */
function remarks(answer: Answer, page: number, { locale, asOf }: View): readonly string[] {
  if (answer.outcome === 'abstained') {
    // The date stands in the line above.
    return answer.isAboutNow && answer.isNear ? [locale.say('as-of.ends-before-now')] : [];
  }
  return [
    ...(page > 0 ? silentLines(answer, locale) : []),
    ...(answer.isAboutNow ? [asOfSentence(asOf, locale, answer)] : []),
  ];
}

/** Which publishers have no matching passage. */
function silentLines(
  { mentions: { notBy } }: Found,
  { say, list }: View['locale'],
): readonly string[] {
  if (notBy.length === 0) return [];
  const named = notBy.slice(0, PUBLISHERS_NAMED).map((publisher) => publisherName({ publisher }));
  const others = notBy.length - named.length;
  const more = others > 0 ? [say('answer.silent-others', { count: others })] : [];
  return [say('answer.silent', { publishers: list([...named, ...more]) })];
}

/** More names would not fit on a line. */
const PUBLISHERS_NAMED = 3;

/** Says that the articles have changed since the question was asked, with a button to ask it again. */
export function renderChanged(question: string, source: string | null, view: View): MessagePayload {
  const { say } = view.locale;
  return message(
    [
      questionDisplay(question),
      text(say('notice.changed')),
      ...row([button(say('button.again'), { action: 'again', source })]),
    ],
    view,
  );
}

/** 8 base64url characters that are the same as long as an answer has the same passages in order. */
export function fingerprintOf(answer: Answer): string {
  const passages =
    answer.outcome === 'found'
      ? [...answer.overview, ...answer.passages]
      : answer.nearest.slice(0, 1);
  const ids = passages.map(({ id }) => id).join(' ');
  return hash('sha256', ids, 'base64url').slice(0, FINGERPRINT);
}

const FINGERPRINT = 8;
