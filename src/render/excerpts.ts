import type { Passage, Span } from '../domain/passage.ts';
import { textCost } from './limits.ts';
import type { Frame } from './locale.ts';
import { escapeMarkdown } from './markdown.ts';

/**
 * Shares a budget of text among passages and writes each as markdown: the answering sentence of
 * every passage first, then the sentences around them, a round at a time, while they fit. Cuts
 * fall between sentences only and are marked with an ellipsis. A sentence that no message holds
 * is not cut: a line says so in its place.
 */
export function writeExcerpts(
  passages: readonly Passage[],
  budget: number,
  { say }: Frame,
): readonly string[] {
  // Half a sentence could say what its source did not.
  const tooLong = `-# ${say('answer.too-long')}`;
  let left = budget - passages.length * textCost(tooLong);
  const shown = passages.map((passage): Excerpt | null => {
    const at = answeringSentence(passage);
    const excerpt = excerptOf(passage, at, at + 1);
    // What is set aside for the line that says "too long" comes back where the sentence fits.
    if (excerpt === null || excerpt.cost > left + textCost(tooLong)) return null;
    left -= excerpt.cost - textCost(tooLong);
    return excerpt;
  });
  for (let grew = true; grew; ) {
    grew = false;
    for (const [at, excerpt] of shown.entries()) {
      const passage = passages[at];
      if (passage === undefined || excerpt === null) continue;
      const longer = extended(passage, excerpt, left + excerpt.cost);
      if (longer === null) continue;
      left -= longer.cost - excerpt.cost;
      shown[at] = longer;
      grew = true;
    }
  }
  return shown.map((excerpt) => excerpt?.markdown ?? tooLong);
}

/** Sentences `from` to `to` (half-open) of a passage, as markdown. */
interface Excerpt {
  readonly from: number;
  readonly to: number;
  readonly markdown: string;
  readonly cost: number;
}

/**
 * A whole passage as markdown, in as many parts as a budget for each makes of it. Cuts are marked,
 * and a sentence that no part holds is told of, as above.
 */
export function cutIntoParts(passage: Passage, budget: number, { say }: Frame): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < passage.sentences.length; ) {
    let part = excerptOf(passage, from, from + 1);
    while (part !== null && part.cost <= budget) {
      const longer = excerptOf(passage, from, part.to + 1);
      if (longer === null || longer.cost > budget) break;
      part = longer;
    }
    const fits = part !== null && part.cost <= budget;
    parts.push(fits && part !== null ? part.markdown : `-# ${say('answer.too-long')}`);
    from = part?.to ?? from + 1;
  }
  return parts;
}

/** The number of the sentence in which the answer begins; the first where none stands out. */
function answeringSentence({ sentences, answer }: Passage): number {
  if (answer === null) return 0;
  const at = sentences.findIndex(([start, end]) => start <= answer[0] && answer[0] < end);
  return Math.max(0, at);
}

/** One sentence more, the next one or else the one before, or null where neither is there or fits. */
function extended(passage: Passage, { from, to }: Excerpt, budget: number): Excerpt | null {
  for (const longer of [excerptOf(passage, from, to + 1), excerptOf(passage, from - 1, to)]) {
    if (longer !== null && longer.cost <= budget) return longer;
  }
  return null;
}

function excerptOf(passage: Passage, from: number, to: number): Excerpt | null {
  const first = passage.sentences[from];
  const last = passage.sentences[to - 1];
  if (first === undefined || last === undefined) return null;
  const opening = from > 0 ? '… ' : '';
  const closing = to < passage.sentences.length ? ' …' : '';
  // A quotation gets the bar of a quotation; a digest is this project's wording and gets none.
  const bar = passage.article.kind === 'full' ? '> ' : '';
  const markdown = `${bar}${opening}${withAnswerInBold(passage, [first[0], last[1]])}${closing}`;
  return { from, to, markdown, cost: textCost(markdown) };
}

function withAnswerInBold({ text, answer }: Passage, [start, end]: Span): string {
  if (answer === null || answer[0] < start || answer[1] > end) {
    return escapeMarkdown(text.slice(start, end));
  }
  const before = escapeMarkdown(text.slice(start, answer[0]));
  const after = escapeMarkdown(text.slice(answer[1], end));
  return `${before}**${escapeMarkdown(text.slice(...answer))}**${after}`;
}
