import type { FoundSources } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import type { DiffPart, QuoteCheck, QuoteVerdict } from '../domain/quote.ts';
import { MESSAGE_TEXT, shorten, textCost, totalCost } from './limits.ts';
import type { Locale, MessageKey } from './locale.ts';
import { escapeMarkdown, stripBidiControls } from './markdown.ts';
import {
  asOfSentence,
  button,
  type MessagePayload,
  message,
  row,
  smallPrint,
  type View,
} from './message.ts';
import { type PassageBlock, passageBlocks } from './passage-blocks.ts';

/** The sentences of a message, each with its best passage or a line that there is none. */
export function renderFoundSources(
  { sentences, left }: FoundSources,
  { asker }: Pick<QuotesMessageOptions, 'asker'>,
  view: View,
): MessagePayload {
  const { say } = view.locale;
  const blocks = sentences.map(({ sentence, passage }) => {
    const quoted = echo(sentence, SENTENCE_TEXT);
    const head = passage === null ? `${quoted}\n${say('message.no-match')}` : quoted;
    return { head, passage };
  });
  const notes = [say('message.note')];
  return renderBlocks(blocks, { leftKey: 'message.sentences-left', left, notes, asker }, view);
}

/** What the message of checked quotations needs besides them. */
export interface QuotesMessageOptions {
  /** The id of the user who asked, who may delete the message. */
  readonly asker: string;
  /** How many further quotations were not checked. */
  readonly left?: number;
}

/** Checked quotations: whether the articles hold each, where, and what differs. */
export function renderQuotes(
  checks: readonly QuoteCheck[],
  { asker, left = 0 }: QuotesMessageOptions,
  view: View,
): MessagePayload {
  // How far the articles go matters where one of them may have been missed.
  const isMissed = checks.some(({ verdict }) => verdict === 'not-found');
  const notes = isMissed ? [asOfSentence(view.asOf, view.locale)] : [];
  const budget = roomAbove(notes) / checks.length;
  const blocks = checks.map((check) => blockOf(check, budget, view));
  return renderBlocks(blocks, { leftKey: 'message.quotes-left', left, notes, asker }, view);
}

/** A verdict above its passage. The budget is what the head and the passage may take together. */
function blockOf(check: QuoteCheck, budget: number, { locale }: View): PassageBlock {
  const { say } = locale;
  const { text: quotation, verdict, passage, diff } = check;
  const lines = [
    `**${verdictLine(check, locale, escapeMarkdown)}**`,
    echo(withoutMarks(quotation), QUOTATION_TEXT),
  ];
  if (verdict === 'altered') {
    lines.push(diffLine(diff, budget * DIFF_SHARE), `-# ${say('quote.legend')}`);
  }
  if (verdict === 'not-found' && passage !== null) lines.push(`-# ${say('quote.nearest')}`);
  return { head: lines.join('\n'), passage: passage && withMatchAsAnswer(passage, verdict) };
}

/**
 * Whether the articles have the words, and who says them there where somebody else was named. `written` gives
 * the form in which names are shown.
 */
export function verdictLine(
  { verdict, passage, speaker }: QuoteCheck,
  { say }: Locale,
  written: (name: string) => string = (name) => name,
): string {
  if (speaker === null || passage === null) return say(`quote.${verdict}`);
  const values = {
    publisher: written(passage.article.publisher),
    speaker: written(speaker.said),
  };
  const whose = speaker.isReport ? 'report' : 'said';
  return verdict === 'exact'
    ? say(`quote.exact-${whose}`, values)
    : `${say(`quote.${verdict}`)} ${say(`quote.${whose}`, values)}`;
}

/** What the comparison may take of the room, so that the passage has the rest. */
const DIFF_SHARE = 0.4;

/** A text that was looked up, in quotation marks and only as long as needed to recognise it. */
function echo(looked: string, length: number): string {
  return `“${escapeMarkdown(shorten(stripBidiControls(looked), length))}”`;
}

/** How much of a sentence or a quotation is repeated. In code units. */
const SENTENCE_TEXT = 160;
const QUOTATION_TEXT = 240;

/** A quotation on one line, without the quotation marks that it was given in. */
function withoutMarks(quotation: string): string {
  const line = stripBidiControls(quotation).replace(/\s+/gu, ' ').trim();
  const [, inner = line] = /^["“„«‘'](.+)["”“»’']$/su.exec(line) ?? [];
  return inner;
}

/** The passage with what matches in the place of the answer, so that it is shown, in bold. */
function withMatchAsAnswer(passage: Passage, verdict: QuoteVerdict): Passage {
  const first = passage.highlights[0];
  const last = passage.highlights.at(-1);
  const isMatch = verdict === 'exact' || verdict === 'altered';
  if (!isMatch || first === undefined || last === undefined) return passage;
  return { ...passage, answer: [first[0], last[1]] };
}

/**
 * A comparison as markdown: words only in the source are struck through, words only in the quotation
 * are bold, the middle of long stretches is left out. Ends with an ellipsis where the budget ends.
 */
function diffLine(diff: readonly DiffPart[], budget: number): string {
  let left = budget - textCost(MORE);
  let written = '';
  for (const [at, part] of diff.entries()) {
    const piece = diffPart(part, { isFirst: at === 0, isLast: at === diff.length - 1 });
    const cost = textCost(piece) + 1;
    if (cost > left) return `${written}${MORE}`;
    written += written === '' ? piece : ` ${piece}`;
    left -= cost;
  }
  return written;
}

const MORE = ' …';

function diffPart(
  { op, text: part }: DiffPart,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): string {
  const words = part.trim().split(/\s+/u);
  switch (op) {
    case 'removed':
      return `~~${escapeMarkdown(withoutMiddle(words, WORDS_BESIDE, WORDS_BESIDE))}~~`;
    case 'added':
      return `**${escapeMarkdown(words.join(' '))}**`;
    case 'same':
      // Only the words next to a difference matter.
      return escapeMarkdown(
        withoutMiddle(words, isFirst ? 0 : WORDS_BESIDE, isLast ? 0 : WORDS_BESIDE),
      );
    default:
      return op satisfies never;
  }
}

const WORDS_BESIDE = 12;

/** The first and the last words, with an ellipsis between; all words where that is no shorter. */
function withoutMiddle(words: readonly string[], first: number, last: number): string {
  const kept = first + last;
  if (kept === 0 || kept >= words.length) return words.join(' ');
  return [...words.slice(0, first), '…', ...words.slice(words.length - last)].join(' ');
}

/** What stands below the blocks of a message. */
interface BlocksMessageOptions extends QuotesMessageOptions {
  /** The line that counts what was not looked up besides the blocks. */
  readonly leftKey: Extract<MessageKey, `message.${string}-left`>;
  readonly left: number;
  /** Small print. */
  readonly notes: readonly string[];
}

/** Blocks as a message. A block without room is counted among those not looked up. */
function renderBlocks(
  blocks: readonly PassageBlock[],
  { leftKey, left, notes, asker }: BlocksMessageOptions,
  view: View,
): MessagePayload {
  const { say } = view.locale;
  const { components, contexts, shown } = passageBlocks(blocks, roomAbove(notes), view.locale);
  const count = left + blocks.length - shown;
  const below = [...(count > 0 ? [say(leftKey, { count })] : []), ...notes];
  const own = view.isPrivate
    ? []
    : [button(say('button.delete'), { action: 'delete', asker, isShared: false })];
  const rows = [...contexts, ...own].length <= A_ROW ? [[...contexts, ...own]] : [contexts, own];
  return message([...components, ...smallPrint(below), ...rows.flatMap(row)], view);
}

/** Buttons that fit one row. */
const A_ROW = 5;

/** What blocks may take together above these notes. */
function roomAbove(notes: readonly string[]): number {
  return MESSAGE_TEXT - totalCost(notes.map((note) => `-# ${note}\n`)) - LEFT_TEXT;
}

/** Room for the line that counts what was not looked up, in any language. In code units. */
const LEFT_TEXT = 150;
