import type { PageLine } from './lines.ts';
import type { EndingKind } from './wording.ts';

/** A page's lines, and what is known of each of them. */
interface ReadPage {
  readonly lines: readonly PageLine[];
  /** Whether a line is known to be no part of an article. */
  readonly clutter: readonly boolean[];
  /** How a line may end an article. */
  readonly endings: readonly (EndingKind | null)[];
}

/** A half-open range `[start, end)` of positions in a list. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** The article's stretch of a page, in positions in its list of lines. */
export interface BodySpan extends Run {
  /** Where its text begins to run on; bylines and dates may stand among the lines before. */
  readonly settled: number;
}

/**
 * Finds the stretch that holds the most running text, or null where the page has none.
 *
 * Every line of prose counts for its words, every other line against: the article is the run of
 * lines with the greatest sum, cut at the first line that ends an article.
 */
export function findBody(page: ReadPage): BodySpan | null {
  const { lines, clutter } = page;
  const weights = weighLines(page);
  const run = heaviestRun(weights.slice(0, findArticleEnd(page, weights)));
  if (run === null) return null;
  const { end } = run;
  let { start } = run;
  while (lines[start - 1]?.markedHeading && !clutter[start - 1]) start--;
  const isText = (at: number) => at < end && !clutter[at] && lines[at]?.isProse;
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
function weighLines({ lines, clutter }: ReadPage): readonly number[] {
  const weights = lines.map((line, at) => (clutter[at] ? CLUTTER_WEIGHT : weigh(line)));
  return weights.map((weight, at) => {
    if (weight !== LABEL_WEIGHT) return weight;
    const isAlike = (other: number) => other === LABEL_WEIGHT;
    const { start, end } = runAround(weights, at, isAlike, LONGEST_INNER_RUN);
    const isBetweenText = (weights[start - 1] ?? -1) >= 0 && (weights[end] ?? -1) >= 0;
    return isBetweenText && end - start <= LONGEST_INNER_RUN ? INNER_LABEL_WEIGHT : weight;
  });
}

function weigh({ text, markedHeading, isItem, isMarkedUp, isSentence, words }: PageLine): number {
  const counted = Math.min(words, MOST_WORDS);
  if (markedHeading !== null) return 0;
  if (/(?:…|\.\.\.)$/u.test(text)) return CUT_TEXT_WEIGHT;
  if (isSentence) return counted;
  // Found by its markup, a text without a full stop is no label of a menu.
  if (isMarkedUp) return counted / 2;
  if (counted >= UNSTOPPED_PROSE_WORDS) return counted / 2;
  if (isItem) return 0;
  return LEAD_IN.test(text) && counted >= LEAD_IN_WORDS ? counted / 2 : LABEL_WEIGHT;
}

/**
 * The longest run of entries around one of them that all pass the test, as that one does; one longer than `enough`
 * is not followed to its ends.
 */
export function runAround<T>(
  list: readonly T[],
  at: number,
  test: (entry: T) => boolean,
  enough: number,
): Run {
  const passes = (position: number) => position in list && test(list[position] as T);
  let start = at;
  while (at - start <= enough && passes(start - 1)) start--;
  let end = at + 1;
  while (end - start <= enough && passes(end)) end++;
  return { start, end };
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
function findArticleEnd({ lines, endings }: ReadPage, weights: readonly number[]): number {
  /** Whether the article goes on below a line, `above` words of prose standing above it. */
  const goesOn = (at: number, above: number): boolean => {
    const final = endings.indexOf('final', at + 1);
    const end = final === -1 ? weights.length : final;
    const below = heaviestRun(weights.slice(at + 1, end))?.sum ?? 0;
    if (above < LONGEST_LEAD && below > ARTICLE_TO_LEAD * above) return true;
    if (endings[at] === 'final') return false;
    const isText = (other: number) =>
      other < end && (weights[other] ?? 0) > 0 && lines[other]?.isProse;
    const next = lines.findIndex((_, other) => other > at && isText(other) && isText(other + 1));
    return next !== -1 && next <= at + LONGEST_BOX;
  };
  let above = 0;
  let sum = 0;
  for (const [at, weight] of weights.entries()) {
    if (above >= SMALLEST_BODY && endings[at] && !goesOn(at, above)) return at;
    sum = Math.max(0, sum + weight);
    above = Math.max(above, sum);
  }
  return weights.length;
}

/** Lines below its label. A longer row of labels is a list of the article's own. */
const LONGEST_LINK_BOX = 6;
/** Lines. An advertisement may part the box from the text above it. */
const GAP_ABOVE = 2;

/**
 * Marks the lines of boxes such as "Related articles" that stand between two stretches of text: the
 * label and the headlines below it.
 */
export function findLinkBoxes(
  lines: ReadPage['lines'],
  endings: ReadPage['endings'],
): readonly boolean[] {
  const isText = ({ isSentence, markedHeading }: PageLine) => isSentence || markedHeading !== null;
  const boxed = lines.map(() => false);
  for (const [at, ending] of endings.entries()) {
    if (ending !== 'list') continue;
    const size = lines.slice(at + 1, at + 2 + LONGEST_LINK_BOX).findIndex(isText);
    const isBelowText = lines.slice(Math.max(0, at - GAP_ABOVE), at).some(isText);
    if (isBelowText && size !== -1) boxed.fill(true, at, at + 1 + size);
  }
  return boxed;
}
