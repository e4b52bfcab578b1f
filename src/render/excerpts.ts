import type { Passage, Span } from '../domain/passage.ts';
import { textCost } from './limits.ts';
import type { Locale } from './locale.ts';
import { escapeMarkdown } from './markdown.ts';

/**
 * Shares a budget among passages and writes an excerpt of each as markdown: first every passage's
 * answering sentence, then the sentences around them, one for each passage in turn, while they fit.
 * Cuts fall between sentences and are marked with an ellipsis. A sentence too long for any message
 * is not cut, since half of it could mean something else; a line says that it is too long.
 */
export function writeExcerpts(
  passages: readonly Passage[],
  budget: number,
  { say }: Locale,
): readonly string[] {
  const tooLong = `-# ${say('answer.too-long')}`;
  let left = budget - passages.length * textCost(tooLong);
  const shown = passages.map((passage): Excerpt | null => {
    const at = answeringSentence(passage);
    // The room set aside for the "too long" line is free again where the sentence fits.
    const excerpt = excerptWithin(left + textCost(tooLong), passage, [at, at + 1]);
    if (excerpt === null) return null;
    left -= excerpt.cost - textCost(tooLong);
    return excerpt;
  });
  for (let hasGrown = true; hasGrown; ) {
    hasGrown = false;
    for (const [at, excerpt] of shown.entries()) {
      const passage = passages[at];
      if (passage === undefined || excerpt === null) continue;
      const longer = extended(passage, excerpt, left + excerpt.cost);
      if (longer === null) continue;
      left -= longer.cost - excerpt.cost;
      shown[at] = longer;
      hasGrown = true;
    }
  }
  return shown.map((excerpt) => excerpt?.markdown ?? tooLong);
}

/** How the answering sentence of a passage is set, and the sentences around it. */
export interface AnswerStyle extends Style {
  /** How much the sentences may cost together with those around the answering one. */
  readonly glance: number;
}

/**
 * The answering sentence of a passage, with the sentences around it as far as they are read at a glance; a
 * line that it is too long where the budget does not hold it.
 */
export function writeAnswer(
  passage: Passage,
  budget: number,
  { say }: Locale,
  { glance: most, ...style }: AnswerStyle,
): string {
  const at = answeringSentence(passage);
  const glance = Math.min(budget, most);
  const begin = passage.sentences[at]?.[0] ?? 0;
  const longer = ({ from, to }: Excerpt): Excerpt | null => {
    const before = passage.sentences[from - 1]?.[0] ?? 0;
    return (
      excerptWithin(glance, passage, [from, to + 1], style) ??
      (begin - before <= LEAD ? excerptWithin(glance, passage, [from - 1, to], style) : null)
    );
  };
  const first = excerptWithin(budget, passage, [at, at + 1], style);
  let excerpt = first;
  for (let next = first; next !== null; next = longer(next)) excerpt = next;
  return excerpt?.markdown ?? `-# ${say('answer.too-long')}`;
}

/** In code units: how much of what is read at a glance may stand before the answer. */
const LEAD = 160;

/**
 * The answering sentence of a passage on one line, a publisher's own words in quotation marks; its first
 * sentence where none stands out.
 */
export function writeSentence(passage: Passage): string {
  const { text, article } = passage;
  const sentence = text.slice(...(passage.sentences[answeringSentence(passage)] ?? [0]));
  const written = escapeMarkdown(sentence);
  return article.kind === 'full' ? `“${written}”` : written;
}

/** Sentences `from` to `to` (half-open) of a passage, as markdown. */
interface Excerpt {
  readonly from: number;
  readonly to: number;
  readonly markdown: string;
  readonly cost: number;
}

/**
 * A whole passage as markdown, cut into parts that each fit a budget. Cuts are marked, and a line
 * stands for a sentence too long for any part, as in {@link writeExcerpts}.
 */
export function cutIntoParts(passage: Passage, budget: number, { say }: Locale): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < passage.sentences.length; ) {
    let part: Excerpt | null = null;
    let longer = excerptWithin(budget, passage, [from, from + 1]);
    while (longer !== null) {
      part = longer;
      longer = excerptWithin(budget, passage, [from, part.to + 1]);
    }
    parts.push(part?.markdown ?? `-# ${say('answer.too-long')}`);
    from = part?.to ?? from + 1;
  }
  return parts;
}

/** How an excerpt is set. */
interface Style {
  /** Whether the answering sentence is in bold. */
  readonly isBold: boolean;
}

const BOLD: Style = { isBold: true };

/** The index of the sentence in which the answer begins; 0 where none stands out. */
function answeringSentence({ sentences, answer }: Passage): number {
  if (answer === null) return 0;
  const at = sentences.findIndex(([start, end]) => start <= answer[0] && answer[0] < end);
  return Math.max(0, at);
}

/** The excerpt with the next sentence, or else the one before it; null where neither exists and fits. */
function extended(passage: Passage, { from, to }: Excerpt, budget: number): Excerpt | null {
  return (
    excerptWithin(budget, passage, [from, to + 1]) ?? excerptWithin(budget, passage, [from - 1, to])
  );
}

/** Sentences of a passage; null where one of them does not exist or they cost more than the budget. */
function excerptWithin(
  budget: number,
  passage: Passage,
  [from, to]: readonly [from: number, to: number],
  { isBold }: Style = BOLD,
): Excerpt | null {
  const first = passage.sentences[from];
  const last = passage.sentences[to - 1];
  if (first === undefined || last === undefined) return null;
  const opening = from > 0 ? '… ' : '';
  const closing = to < passage.sentences.length ? ' …' : '';
  // Only a publisher's own words are quoted; a digest is this project's wording.
  const bar = passage.article.kind === 'full' ? '> ' : '';
  const span: Span = [first[0], last[1]];
  const words = isBold
    ? withAnswerInBold(passage, span)
    : escapeMarkdown(passage.text.slice(...span));
  const markdown = `${bar}${opening}${words}${closing}`;
  const cost = textCost(markdown);
  return cost > budget ? null : { from, to, markdown, cost };
}

function withAnswerInBold({ text, answer }: Passage, [start, end]: Span): string {
  if (answer === null || answer[0] < start || answer[1] > end) {
    return escapeMarkdown(text.slice(start, end));
  }
  const before = escapeMarkdown(text.slice(start, answer[0]));
  const after = escapeMarkdown(text.slice(answer[1], end));
  return `${before}**${escapeMarkdown(text.slice(...answer))}**${after}`;
}
