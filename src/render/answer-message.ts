import { hash } from 'node:crypto';
import type { Abstained, Answer, Found } from '../domain/answer.ts';
import type { Passage } from '../domain/passage.ts';
import { publisherName } from './attribution.ts';
import { MESSAGE_TEXT, totalCost } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import {
  asOfLine,
  button,
  type MessagePayload,
  message,
  messageWithFooter,
  row,
  separator,
  text,
  turning,
  type View,
} from './message.ts';
import { passageBlocks } from './passage-blocks.ts';
import { questionDisplay, renderQuestion } from './question.ts';

/** What the message of an answer needs besides the answer. */
export interface AnswerMessageOptions {
  /** The id of the user who asked, who may delete the message. */
  readonly asker: string;
  /** 0-based; 0 when left out. A page past the end shows the last. */
  readonly page?: number;
  /** The one source to look in, as typed; null for all. */
  readonly source?: string | null;
  /** Questions to offer where there is no answer. */
  readonly suggestions?: readonly string[];
  /** The id of the user who shares a private answer. */
  readonly sharedBy?: string | undefined;
}

/** An answer as a message: the question, a page of passages with their sources, and the controls. */
export function renderAnswer(
  answer: Answer,
  { asker, page = 0, source = null, suggestions = [], sharedBy }: AnswerMessageOptions,
  view: View,
): MessagePayload {
  const { say } = view.locale;
  const passages = shownPassages(answer);
  const pages = Math.max(1, Math.ceil(passages.length / PASSAGES_A_PAGE));
  const shown = Math.min(page, pages - 1);
  const onPage = passages.slice(shown * PASSAGES_A_PAGE, (shown + 1) * PASSAGES_A_PAGE);
  const { language } = answer;
  const place = { page: shown, fingerprint: fingerprintOf(answer), language, source };

  const before =
    answer.outcome === 'abstained' ? [abstention(answer, view)] : readAs(answer, view.locale);
  const after = suggestions.length > 0 ? [say('abstain.suggestions')] : [];
  const footer = smallPrint(answer, { source, sharedBy }, view);
  const blocks = passageBlocks(
    onPage.map((passage) => ({ passage })),
    MESSAGE_TEXT - totalCost([renderQuestion(answer.question), ...before, ...after, footer]),
    view.locale,
  );
  const body = [
    questionDisplay(answer.question),
    ...before.map(text),
    ...blocks.components,
    ...after.flatMap((line) => [separator(), text(line)]),
    ...row(suggestions.map((one) => button(one, { action: 'ask', question: one }))),
  ];
  const buttons = [
    ...turning(place.page, pages, (to) => ({ action: 'page', ...place, page: to })),
    view.isPrivate
      ? button(say('button.share'), { action: 'share', ...place })
      : button(say('button.delete'), { action: 'delete', asker, isShared: sharedBy !== undefined }),
    button(say('button.unhelpful'), { action: 'unhelpful' }),
  ];
  return messageWithFooter(body, { footer, buttons }, view);
}

/** What a question with slips was taken for, and the words that are in no article where these are half of it. */
function readAs({ corrected, missing, isHalfMissing }: Found, { say }: View['locale']): string[] {
  const bold = (word: string): string => `**${escapeMarkdown(word)}**`;
  const words = corrected.map(({ to, or }) => bold(to) + (or === null ? '' : ` (${bold(or)}?)`));
  return [
    ...(words.length === 0 ? [] : [`-# ${say('answer.corrected', { words: words.join(', ') })}`]),
    ...(isHalfMissing ? [`-# ${say('abstain.missing', { words: missingWords(missing) })}`] : []),
  ];
}

/** Passages on one page: as many as a reader takes in at once. */
const PASSAGES_A_PAGE = 3;

/** Says that the articles have changed since the question was asked, with a button to ask it again. */
export function renderChanged(question: string, source: string | null, view: View): MessagePayload {
  const { say } = view.locale;
  return message(
    [
      questionDisplay(question),
      text(say('notice.changed')),
      text(asOfLine(view)),
      ...row([button(say('button.again'), { action: 'again', source })]),
    ],
    view,
  );
}

/** 8 base64url characters that are the same as long as an answer has the same passages in order. */
export function fingerprintOf(answer: Answer): string {
  const ids = shownPassages(answer).map(({ id }) => id);
  return hash('sha256', ids.join(' '), 'base64url').slice(0, FINGERPRINT);
}

const FINGERPRINT = 8;

function shownPassages(answer: Answer): readonly Passage[] {
  return answer.outcome === 'found' ? answer.passages : answer.nearest.slice(0, PASSAGES_A_PAGE);
}

/** Why there is no answer, in a sentence; where nothing was asked, with a question to try. */
export function abstentionSentence(
  { reason, missing }: Abstained,
  { locale, subject }: Pick<View, 'locale' | 'subject'>,
): string {
  const { say, format } = locale;
  const { smallTalk, example } = subject;
  if (reason === 'small-talk' && smallTalk !== null && example !== null) {
    return format(smallTalk, { example });
  }
  // The question held function words alone: nothing was searched for, so the articles are not to blame.
  const isBlank = reason === 'no-known-word' && missing.length === 0;
  const sentence = say(isBlank ? 'abstain.nothing-to-look-up' : `abstain.${reason}`);
  const isNoQuestion = isBlank || reason === 'empty' || reason === 'small-talk';
  if (!isNoQuestion || example === null) return sentence;
  return `${sentence} ${say('abstain.example', { example })}`;
}

/** Why there is no answer, which words are in no article, and what the passages below are. */
function abstention(answer: Abstained, view: View): string {
  const { locale } = view;
  const { missing, nearest } = answer;
  const { example } = view.subject;
  const subject = { ...view.subject, example: example && escapeMarkdown(example) };
  const lines = [abstentionSentence(answer, { locale, subject })];
  if (missing.length > 0) {
    lines.push(locale.say('abstain.missing', { words: missingWords(missing) }));
  }
  if (nearest.length > 0) lines.push(locale.say('abstain.nearest'));
  return lines.join('\n');
}

function missingWords(missing: readonly string[]): string {
  const words = missing.slice(0, MISSING_SHOWN).map((word) => `**${escapeMarkdown(word)}**`);
  return words.join(', ') + (missing.length > MISSING_SHOWN ? ', …' : '');
}

/** More missing words tell a reader nothing more. */
const MISSING_SHOWN = 12;

/** The lines below the passages: who mentions it, how far the articles go, and what was asked of them. */
function smallPrint(
  answer: Answer,
  { source, sharedBy }: Pick<AnswerMessageOptions, 'source' | 'sharedBy'>,
  view: View,
): string {
  const { say } = view.locale;
  const isFound = answer.outcome === 'found';
  const lines = isFound ? mentionsLines(answer, view) : [asOfLine(view, answer)];
  if (isFound && answer.isAboutNow) lines.push(`-# ${say('as-of.ends-before-now')}`);
  if (source) lines.push(`-# ${say('answer.only-in', { source: escapeMarkdown(source) })}`);
  if (sharedBy) lines.push(`-# ${say('answer.shared-by', { user: `<@${sharedBy}>` })}`);
  return lines.join('\n');
}

/** How many publishers mention it and how far the articles go; then which have no matching passage. */
function mentionsLines(
  { mentions: { by, notBy, total } }: Found,
  { locale, asOf }: View,
): string[] {
  const { say } = locale;
  const counted = say('answer.mentions', { count: by.length, total });
  const lines = [`-# ${counted} · ${say('as-of.short', { date: locale.date(asOf) })}`];
  if (notBy.length > 0) {
    const named = notBy.slice(0, PUBLISHERS_NAMED).map((publisher) => publisherName({ publisher }));
    const others = notBy.length - named.length;
    const publishers = locale.list([
      ...named,
      ...(others > 0 ? [say('answer.silent-others', { count: others })] : []),
    ]);
    lines.push(`-# ${say('answer.silent', { publishers })}`);
  }
  return lines;
}

/** More names would not fit on a line. */
const PUBLISHERS_NAMED = 3;
