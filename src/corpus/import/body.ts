import { findArticleEnd } from './body-end.ts';
import { heaviestRun } from './heaviest-run.ts';
import type { PageLine } from './lines.ts';
import { countWords, endsSentence, isListItem, isProse } from './prose.ts';

/** The article's stretch of a page: half-open `[start, end)` positions in its list of lines. */
export interface BodySpan {
  readonly start: number;
  /** Where its text begins to run on; bylines and dates may stand among the lines before. */
  readonly settled: number;
  readonly end: number;
}

/**
 * Finds the stretch that holds the most running text, or null where the page has none.
 *
 * Every line of prose counts for its words, every other line against: the article is the run of
 * lines with the greatest sum (Bentley, Programming Pearls, column 8), cut at the first line that
 * ends an article. `clutter` marks the lines already known to be no part of an article.
 */
export function findBody(lines: readonly PageLine[], clutter: readonly boolean[]): BodySpan | null {
  const weights = weighLines(lines, clutter);
  const run = heaviestRun(weights.slice(0, findArticleEnd(lines, weights)));
  if (run === null) return null;
  const { end } = run;
  let { start } = run;
  while (lines[start - 1]?.markedHeading && !clutter[start - 1]) start--;
  const runsOn = (at: number) => at < end && !clutter[at] && isProse(lines[at]?.text ?? '');
  const settled = lines.findIndex((_, at) => at >= start && runsOn(at) && runsOn(at + 1));
  return { start, settled: settled === -1 ? start : settled, end };
}

/** Words. One long paragraph must not outweigh a page's structure. */
const MOST_WORDS = 40;
/** Words. As long as that, a line is prose even without a full stop (Thai has none). */
const UNSTOPPED_PROSE_WORDS = 25;
/** Words. A shorter line before a colon is a label. */
const LEAD_IN_WORDS = 6;
/** In words of prose. A menu of four entries outweighs one long paragraph. */
const LABEL_WEIGHT = -10;
/** In words of prose. A label or two between sentences are likely a heading and a stray link. */
const INNER_LABEL_WEIGHT = -2;
/** Labels in a row. A menu between two texts is longer. */
const LONGEST_INNER_RUN = 2;
/** In words of prose. Buttons and advertisements stand within articles too. */
const CLUTTER_WEIGHT = -2;
/** In words of prose. A teaser that is cut off ends so, and at times a quotation. */
const CUT_TEXT_WEIGHT = -1;

function weighLines(lines: readonly PageLine[], clutter: readonly boolean[]): readonly number[] {
  const weights = lines.map((line, at) => (clutter[at] ? CLUTTER_WEIGHT : weigh(line)));
  const isLabel = (at: number): boolean => weights[at] === LABEL_WEIGHT;
  return weights.map((weight, at) => {
    if (!isLabel(at)) return weight;
    if (LEAD_IN.test(lines[at]?.text ?? '') && isListItem(lines[at + 1]?.text ?? '')) return 0;
    let [first, last] = [at, at];
    const isShort = (): boolean => last - first < LONGEST_INNER_RUN;
    while (isShort() && isLabel(first - 1)) first--;
    while (isShort() && isLabel(last + 1)) last++;
    const betweenText = (weights[first - 1] ?? -1) >= 0 && (weights[last + 1] ?? -1) >= 0;
    return betweenText && isShort() ? INNER_LABEL_WEIGHT : weight;
  });
}

const LEAD_IN = /[:：]$/u;

function weigh({ text, markedHeading }: PageLine): number {
  const words = Math.min(countWords(text), MOST_WORDS);
  if (markedHeading !== null) return 0;
  if (/(?:…|\.\.\.)$/u.test(text)) return CUT_TEXT_WEIGHT;
  if (endsSentence(text)) return words;
  if (words >= UNSTOPPED_PROSE_WORDS) return words / 2;
  if (isListItem(text)) return 0;
  return LEAD_IN.test(text) && words >= LEAD_IN_WORDS ? words / 2 : LABEL_WEIGHT;
}
