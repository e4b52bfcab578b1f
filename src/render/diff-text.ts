import type { DiffPart } from '../domain/quote.ts';
import { textCost } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';

/**
 * A comparison as markdown: what only the source has struck through, what only the quotation has in
 * bold, what both have as it is, its middle left out where it is long. Ends with an ellipsis where
 * the budget does.
 */
export function writeDiff(diff: readonly DiffPart[], budget: number): string {
  let left = budget - textCost(MORE);
  let written = '';
  for (const [at, part] of diff.entries()) {
    const piece = markdownOf(part, { isFirst: at === 0, isLast: at === diff.length - 1 });
    const cost = textCost(piece) + 1;
    if (cost > left) return `${written}${MORE}`;
    written += written === '' ? piece : ` ${piece}`;
    left -= cost;
  }
  return written;
}

const MORE = ' …';

function markdownOf(
  { op, text }: DiffPart,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): string {
  const words = text.trim().split(/\s+/u);
  if (op === 'removed')
    return `~~${escapeMarkdown(middleLeftOut(words, { head: true, tail: true }))}~~`;
  if (op === 'added') return `**${escapeMarkdown(words.join(' '))}**`;
  return escapeMarkdown(middleLeftOut(words, { head: !isFirst, tail: !isLast }));
}

/** The words nearest to a difference: a reader of one needs no more around it. */
function middleLeftOut(
  words: readonly string[],
  { head, tail }: { readonly head: boolean; readonly tail: boolean },
): string {
  const first = head ? words.slice(0, WORDS_BESIDE) : [];
  const last = tail ? words.slice(-WORDS_BESIDE) : [];
  if (first.length + last.length >= words.length) return words.join(' ');
  if (first.length + last.length === 0) return words.join(' ');
  return [...first, '…', ...last].join(' ');
}

const WORDS_BESIDE = 12;
