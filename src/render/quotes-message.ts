import type { QuoteCheck } from '../domain/quote.ts';
import { asOfLine } from './as-of.ts';
import { blocksRoom, renderBlocks } from './blocks-message.ts';
import { writeDiff } from './diff-text.ts';
import { shorten } from './limits.ts';
import { escapeMarkdown, withoutTurns } from './markdown.ts';
import { button, type MessagePayload } from './message.ts';
import type { PassageBlock } from './passage-blocks.ts';
import type { View } from './view.ts';

/** What a message of checked quotations needs besides them. */
export interface QuotesMessageOptions {
  /** The id of whoever asked, who may delete the answer. */
  readonly asker: string;
  /** How many further quotations were not checked. */
  readonly left?: number;
}

/** Checked quotations as a message: whether the articles hold each, where, and what differs. */
export function renderQuotes(
  checks: readonly QuoteCheck[],
  { asker, left = 0 }: QuotesMessageOptions,
  view: View,
): MessagePayload {
  const { say } = view.frame;
  const room = blocksRoom([asOfLine(view)]) / checks.length;
  const blocks = checks.map((check) => blockOf(check, room, view));
  const buttons = view.isPrivate
    ? []
    : [button(say('button.delete'), { action: 'delete', asker, isShared: false })];
  return renderBlocks(blocks, { leftKey: 'message.quotes-left', left, buttons }, view);
}

function blockOf(check: QuoteCheck, budget: number, view: View): PassageBlock {
  const { say } = view.frame;
  const { text: quotation, verdict, passage, diff } = check;
  const lines = [`**${say(`quote.${verdict}`)}**`, `“${echoOf(quotation)}”`];
  if (verdict === 'altered') {
    lines.push(writeDiff(diff, budget * DIFF_SHARE), `-# ${say('quote.legend')}`);
  }
  if (verdict === 'not-found' && passage !== null) lines.push(`-# ${say('quote.nearest')}`);
  return { head: lines.join('\n'), passage: passage && withMatchAsAnswer(passage, verdict) };
}

/** A quotation on one line, without the marks that it was given in. */
function echoOf(quotation: string): string {
  const line = withoutTurns(quotation).replace(/\s+/gu, ' ').trim();
  const [, inner = line] = /^["“„«‘'](.+)["”“»’']$/su.exec(line) ?? [];
  return escapeMarkdown(shorten(inner, ECHO_TEXT));
}

/** A quotation is shown as far as its reader needs to know which it is. In code units. */
const ECHO_TEXT = 240;

/** What the comparison may take of the room, so that the passage has the rest. */
const DIFF_SHARE = 0.4;

/** The passage with what matches in the place of an answer, so that it is shown and stands out. */
function withMatchAsAnswer(
  passage: NonNullable<QuoteCheck['passage']>,
  verdict: QuoteCheck['verdict'],
): NonNullable<QuoteCheck['passage']> {
  const first = passage.highlights[0];
  const last = passage.highlights.at(-1);
  const isMatch = verdict === 'exact' || verdict === 'altered';
  return isMatch && first !== undefined && last !== undefined
    ? { ...passage, answer: [first[0], last[1]] }
    : passage;
}
