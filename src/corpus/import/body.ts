import {
  countWords,
  endsSentence,
  isListItem,
  isProse,
  type PageLine,
  type Run,
  runAround,
} from './lines.ts';
import type { EndingKind, Wording } from './wording.ts';

/** The article's stretch of a page: half-open `[start, end)` positions in its list of lines. */
export interface BodySpan extends Run {
  /** Where its text begins to run on; bylines and dates may stand among the lines before. */
  readonly settled: number;
}

/**
 * Finds the stretch that holds the most running text, or null where the page has none.
 *
 * Every line of prose counts for its words, every other line against: the article is the run of
 * lines with the greatest sum, cut at the first line that ends an article. `clutter` marks the lines
 * already known to be no part of an article.
 */
export function findBody(
  lines: readonly PageLine[],
  wording: Wording,
  clutter: readonly boolean[],
): BodySpan | null {
  const weights = weighLines(lines, clutter);
  const page = { lines, weights, kinds: lines.map(({ text }) => wording.endingKind(text)) };
  const run = heaviestRun(weights.slice(0, findArticleEnd(page)));
  if (run === null) return null;
  const { end } = run;
  let { start } = run;
  while (lines[start - 1]?.markedHeading && !clutter[start - 1]) start--;
  const isText = (at: number) => at < end && !clutter[at] && isProse(lines[at]?.text ?? '');
  const settled = lines.findIndex((_, at) => at >= start && isText(at) && isText(at + 1));
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

const LEAD_IN = /[:：]$/u;

/** Gives each line its weight in words of prose. */
function weighLines(lines: readonly PageLine[], clutter: readonly boolean[]): readonly number[] {
  const weights = lines.map((line, at) => (clutter[at] ? CLUTTER_WEIGHT : weigh(line)));
  return weights.map((weight, at) => {
    if (weight !== LABEL_WEIGHT) return weight;
    if (LEAD_IN.test(lines[at]?.text ?? '') && isListItem(lines[at + 1]?.text ?? '')) return 0;
    const { start, end } = runAround(weights, at, (other) => other === LABEL_WEIGHT);
    const isBetweenText = (weights[start - 1] ?? -1) >= 0 && (weights[end] ?? -1) >= 0;
    return isBetweenText && end - start <= LONGEST_INNER_RUN ? INNER_LABEL_WEIGHT : weight;
  });
}

function weigh({ text, markedHeading }: PageLine): number {
  const words = Math.min(countWords(text), MOST_WORDS);
  if (markedHeading !== null) return 0;
  if (/(?:…|\.\.\.)$/u.test(text)) return CUT_TEXT_WEIGHT;
  if (endsSentence(text)) return words;
  if (words >= UNSTOPPED_PROSE_WORDS) return words / 2;
  if (isListItem(text)) return 0;
  return LEAD_IN.test(text) && words >= LEAD_IN_WORDS ? words / 2 : LABEL_WEIGHT;
}

/**
 * The run of neighbours with the greatest sum, or null where no weight is above zero; of several
 * with that sum the last and longest (Kadane's method: Bentley, Programming Pearls, column 8).
 */
function heaviestRun(weights: readonly number[]): (Run & { readonly sum: number }) | null {
  let best: (Run & { readonly sum: number }) | null = null;
  let sum = 0;
  let start = 0;
  for (const [at, weight] of weights.entries()) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += weight;
    if (sum > 0 && sum >= (best?.sum ?? 0)) best = { start, end: at + 1, sum };
  }
  return best;
}

interface WeighedPage {
  readonly lines: readonly PageLine[];
  readonly weights: readonly number[];
  readonly kinds: readonly (EndingKind | null)[];
}

/** Words of prose: one paragraph. With less above it, a line belongs to the page's head. */
const SMALLEST_BODY = 16;
/** Words of prose. A teaser or lead above the page's own links is shorter, an article longer. */
const LONGEST_LEAD = 80;
/** How many times a lead's words the article below it has, at least. */
const ARTICLE_TO_LEAD = 2;
/** Lines. A box of links within an article is shorter. */
const LONGEST_BOX = 10;

/**
 * The position of the first line that ends an article, or the number of lines where none does.
 *
 * The same words ("Related articles") end an article and stand in its midst, and losing a paragraph
 * is worse than keeping a stray line: a line ends the article only where an article stands above it
 * and none goes on below.
 */
function findArticleEnd(page: WeighedPage): number {
  let above = 0;
  let sum = 0;
  for (const [at, weight] of page.weights.entries()) {
    if (above >= SMALLEST_BODY && page.kinds[at] && !goesOn(page, at, above)) return at;
    sum = Math.max(0, sum + weight);
    above = Math.max(above, sum);
  }
  return page.weights.length;
}

/** Whether the article goes on below the line, `above` words of prose standing above it. */
function goesOn({ lines, weights, kinds }: WeighedPage, at: number, above: number): boolean {
  const rest = kinds.indexOf('final', at + 1);
  const end = rest === -1 ? weights.length : rest;
  const below = heaviestRun(weights.slice(at + 1, end))?.sum ?? 0;
  if (above < LONGEST_LEAD && below > ARTICLE_TO_LEAD * above) return true;
  if (kinds[at] === 'final') return false;
  const isText = (other: number) =>
    other < end && (weights[other] ?? 0) > 0 && isProse(lines[other]?.text ?? '');
  const next = lines.findIndex((_, other) => other > at && isText(other) && isText(other + 1));
  return next !== -1 && next <= at + LONGEST_BOX;
}

/** Lines below its label. A longer row of labels is a list of the article's own. */
const LONGEST_LINK_BOX = 6;
/** Lines. An advertisement may part the box from the text above it. */
const GAP_ABOVE = 2;

/**
 * Marks the lines of boxes such as "Related articles" that stand between two stretches of text: the
 * label and the headlines below it.
 */
export function findLinkBoxes(lines: readonly PageLine[], wording: Wording): readonly boolean[] {
  const isText = ({ text, markedHeading }: PageLine) =>
    endsSentence(text) || markedHeading !== null;
  const boxed = lines.map(() => false);
  for (const [at, { text }] of lines.entries()) {
    if (wording.endingKind(text) !== 'list') continue;
    const size = lines.slice(at + 1, at + 2 + LONGEST_LINK_BOX).findIndex(isText);
    const isBelowText = lines.slice(Math.max(0, at - GAP_ABOVE), at).some(isText);
    if (isBelowText && size !== -1) boxed.fill(true, at, at + 1 + size);
  }
  return boxed;
}
