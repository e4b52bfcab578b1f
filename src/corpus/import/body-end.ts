import { type EndingKind, endingKind } from './endings.ts';
import { heaviestRun } from './heaviest-run.ts';
import type { PageLine } from './lines.ts';
import { isProse } from './prose.ts';

/**
 * The position of the first line that ends an article, or the number of lines where none does.
 *
 * `weights` gives each line's weight in words of prose. The same words ("Related articles") end an
 * article and stand in its midst, and losing a paragraph is worse than keeping a stray line: a line
 * ends the article only where an article stands above it and none goes on below.
 */
export function findArticleEnd(lines: readonly PageLine[], weights: readonly number[]): number {
  const page: Page = { lines, weights, kinds: lines.map(({ text }) => endingKind(text)) };
  let before = 0;
  let sum = 0;
  for (const [at, weight] of weights.entries()) {
    if (before >= SMALLEST_BODY && page.kinds[at] && !goesOn(page, at, before)) return at;
    sum = Math.max(0, sum + weight);
    before = Math.max(before, sum);
  }
  return lines.length;
}

interface Page {
  readonly lines: readonly PageLine[];
  readonly weights: readonly number[];
  readonly kinds: readonly (EndingKind | null)[];
}

/** Words of prose: one paragraph. With less above it, the line belongs to the page's head. */
const SMALLEST_BODY = 16;
/** Words of prose. A teaser or lead above the page's own links is shorter, an article longer. */
const LONGEST_LEAD = 80;
/** How many times a lead's words the article below it has, at least. */
const ARTICLE_TO_LEAD = 2;
/** Lines. A box of links within an article is shorter. */
const LONGEST_BOX = 10;

/** Whether the article goes on below the line, `before` words of prose standing above it. */
function goesOn(page: Page, at: number, before: number): boolean {
  const kind = page.kinds[at];
  if (kind === 'farewell') return false;
  const after = proseBelow(page, at);
  if (before < LONGEST_LEAD && after > ARTICLE_TO_LEAD * before) return true;
  if (kind === 'comments') return false;
  if (kind === 'loose' && runsOn(page, at + 1)) return true;
  // Labels follow each other: the last of them says what stands below.
  let label = at;
  for (let next = at + 1; next <= label + LONGEST_BOX; next++) {
    const nextKind = page.kinds[next];
    if (nextKind === 'farewell' || nextKind === 'comments') return false;
    if (nextKind) label = next;
    if (nextKind || !runsOn(page, next) || !runsOn(page, next + 1)) continue;
    // Sentences right below "Related articles" sum those up, unless they outweigh the article.
    return page.kinds[label] !== 'box' || next > label + 1 || after > before;
  }
  return false;
}

function runsOn({ lines, weights }: Page, at: number): boolean {
  return (weights[at] ?? 0) > 0 && isProse(lines[at]?.text ?? '');
}

/** Words of prose that run on somewhere between the line and the next that ends for good. */
function proseBelow({ weights, kinds }: Page, at: number): number {
  const isFinal = (kind: EndingKind | null) => kind === 'farewell' || kind === 'comments';
  const end = kinds.findIndex((kind, position) => position > at && isFinal(kind));
  return heaviestRun(weights.slice(at + 1, end === -1 ? weights.length : end))?.sum ?? 0;
}
