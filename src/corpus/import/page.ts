import { type BodySpan, findBody, findLinkBoxes, runAround } from './body.ts';
import { type PageZone, PLACE_RULES, wordRules } from './line-rules.ts';
import { foldText, type PageLine, readLine } from './lines.ts';
import { type PageWords, readWording, type Wording } from './wording.ts';

/** A heading or paragraph of an article, in the page's own words. */
export interface PageBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
  /** 1-based line of the page on which it begins, or null where the page is no plain text. */
  readonly line: number | null;
}

/** A line of the page that is no part of the article, and why. */
export interface DroppedLine {
  /** 1-based, or null where the page is no plain text. */
  readonly line: number | null;
  readonly text: string;
  /** The rule's name in kebab-case. */
  readonly rule: string;
  /** One phrase for an operator. */
  readonly reason: string;
}

/** The lines of a page, kept or dropped, each in the page's order; blank lines are in neither list. */
export interface ImportedPage {
  /** Empty where the page holds no running text. */
  readonly blocks: readonly PageBlock[];
  readonly dropped: readonly DroppedLine[];
  /** What the page is where its words tell that it is no article: "an error page"; else null. */
  readonly instead: string | null;
}

/** What is known of a page's article. */
interface KnownOfPage {
  readonly title?: string;
  readonly publisher?: string;
  /** What the page itself has for a title, where the operator gave another. */
  readonly ownTitle?: string;
}

/** Takes the article out of a page's lines. */
export type ImportPage = (lines: readonly PageLine[], known?: KnownOfPage) => ImportedPage;

/**
 * Makes the function that takes articles out of pages; the words tell it which lines to drop.
 *
 * What it keeps is unchanged but for white space, the `#` marks of headings and invisible characters
 * at line ends; a paragraph that was broken in the middle of a sentence is joined again. Inside the
 * article a doubtful line is kept.
 *
 * @example createPageImport(words)(readLines('Home\nThe talks ended on Monday without a truce.')).blocks
 * // one paragraph, line 2
 */
export function createPageImport(words: PageWords): ImportPage {
  const wording = readWording(words);
  const rules = wordRules(wording);
  return (given, { title = '', publisher = '', ownTitle = title } = {}) => {
    const lines = joinBroken(given);
    const known = { title: foldText(title), publisher: foldText(publisher) };
    const byWords = lines.map((line) => rules.find(({ drops }) => drops(line, known)));
    const endings = lines.map(wording.endingKind);
    const boxed = findLinkBoxes(lines, endings);
    const clutter = byWords.map((rule, at) =>
      Boolean(boxed[at] || rule?.zones.includes('opening')),
    );
    const span = findBody({ lines, clutter, endings });
    const copies = countCopies(lines);
    const kept: PageLine[] = [];
    const keptFolded = new Set<string>();
    const dropped: DroppedLine[] = [];
    for (const [at, line] of lines.entries()) {
      const zone = zoneOf(at, span);
      const place = {
        hasCopy: (copies.get(line.folded) ?? 0) > 1,
        isRepeated: keptFolded.has(line.folded),
        isInLinkBox: boxed[at] ?? false,
        isEnding: endings[at] !== null,
      };
      const rule = byWords[at]?.zones.includes(zone)
        ? byWords[at]
        : PLACE_RULES.find(({ zones, drops }) => zones.includes(zone) && drops(line, place));
      if (rule === undefined) {
        kept.push(line);
        keptFolded.add(line.folded);
      } else {
        dropped.push({ line: line.line, text: line.text, rule: rule.name, reason: rule.reason });
      }
    }
    return {
      blocks: toBlocks(kept, wording),
      dropped,
      instead: otherThanArticle(lines, ownTitle, wording),
    };
  };
}

/** The lines that were kept as headings and paragraphs, broken ones joined. */
function toBlocks(kept: readonly PageLine[], wording: Wording): readonly PageBlock[] {
  const headings = findHeadings(kept, wording);
  const blocks: PageBlock[] = [];
  for (const [at, one] of kept.entries()) {
    const { line, text, markedHeading } = one;
    const [before, above] = [kept[at - 1], blocks.at(-1)];
    const next = kept[at + 1];
    if (headings[at] && !(next && isBroken(one, next))) {
      blocks.push({ kind: 'heading', text: markedHeading ?? text, line });
    } else if (before && above?.kind === 'paragraph' && isBroken(before, one)) {
      // What stood between the two halves was dropped: an advertisement, say.
      blocks[blocks.length - 1] = { ...above, text: `${above.text} ${text}` };
    } else {
      blocks.push({ kind: 'paragraph', text, line });
    }
  }
  return blocks;
}

/** Words of prose. A page with more is an article, whatever its title says. */
const SHORT_PAGE = 120;
/** Words of prose. A page with more is an article, whatever its lines say. */
const EMPTY_PAGE = 40;

/** What a page with little text is, by its title and, where it has hardly any, by its lines. */
function otherThanArticle(
  lines: readonly PageLine[],
  title: string,
  { otherPage }: Wording,
): string | null {
  const words = lines.reduce((sum, line) => sum + (line.isProse ? line.words : 0), 0);
  if (words >= SHORT_PAGE) return null;
  for (const line of [readLine(title), ...(words < EMPTY_PAGE ? lines : [])]) {
    const other = otherPage(line);
    if (other !== null) return other;
  }
  return null;
}

/** The lines of a page, those joined that were broken in the middle of a sentence. */
function joinBroken(lines: readonly PageLine[]): readonly PageLine[] {
  const joined: PageLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above === undefined || !isBroken(above, line)) {
      joined.push(line);
      continue;
    }
    const whole = readLine(`${above.text} ${line.text}`, above.line);
    joined[joined.length - 1] = { ...whole, isMarkedUp: above.isMarkedUp };
  }
  return joined;
}

/** Words. A shorter line that breaks off is a label. */
const SHORTEST_BROKEN = 5;

/** Whether a paragraph was broken in the middle of a sentence, and the next one goes on with it. */
function isBroken(above: PageLine, below: PageLine): boolean {
  return (
    above.markedHeading === null &&
    above.words >= SHORTEST_BROKEN &&
    /[\p{L}\p{M}\p{N},–—-]$/u.test(above.text) &&
    !above.isItem &&
    !below.isItem &&
    /^\p{Ll}/u.test(below.text)
  );
}

/** What a paragraph of an article looks like that is no text of one; null where it looks like text. */
export type LineKind = (text: string) => 'caption' | 'menu' | 'markup' | null;

/** Makes the test of paragraphs that are in an article already, by the words that the import goes by. */
export function createLineKind(words: PageWords): LineKind {
  const rules = wordRules(readWording(words)).filter(({ zones }) => zones.includes('body'));
  return (text) => {
    const line = readLine(text);
    const rule = rules.find(({ drops }) => drops(line, NOTHING_KNOWN));
    if (rule === undefined) return null;
    if (rule.name === 'markup') return 'markup';
    return rule.name === 'picture-credit' ? 'caption' : 'menu';
  };
}

const NOTHING_KNOWN = { title: '', publisher: '' };

function zoneOf(at: number, span: BodySpan | null): PageZone {
  if (span === null || at < span.start) return 'ahead';
  if (at < span.settled) return 'opening';
  return at < span.end ? 'body' : 'after';
}

/** How often each line stands on the page, by its folded text. */
function countCopies(lines: readonly PageLine[]): ReadonlyMap<string, number> {
  const copies = new Map<string, number>();
  for (const { folded } of lines) copies.set(folded, (copies.get(folded) ?? 0) + 1);
  return copies;
}

/** Lines. A section's heading and its first subheading may meet; three labels are a list. */
const LONGEST_RUN = 2;
/** Words. Longer headings are rarer than paragraphs that lost their full stop. */
const LONGEST_HEADING = 14;

/** Tells, for each line of an article's body, whether it is a heading. */
function findHeadings(body: readonly PageLine[], wording: Wording): readonly boolean[] {
  return body.map((line, at) => {
    if (line.markedHeading !== null) return true;
    if (line.isMarkedUp || !readsAsHeading(line) || wording.isDateLine(line)) return false;
    const { start, end } = runAround(body, at, isLabel, LONGEST_RUN);
    // Labels in a row are a list, and a heading has something to head.
    return end < body.length && end - start <= LONGEST_RUN;
  });
}

function isLabel(line: PageLine): boolean {
  return line.markedHeading === null && !line.isMarkedUp && isFragment(line);
}

function readsAsHeading(line: PageLine): boolean {
  return (
    isFragment(line) &&
    line.words > 0 &&
    !/^[\p{Ll}\-–—*•·@([]|^https?:/u.test(line.text) &&
    !isQuotation(line.text)
  );
}

/** Whether a line is short and no full sentence; a lone question counts as a title. */
function isFragment({ text, words, isSentence }: PageLine): boolean {
  return (
    words <= LONGEST_HEADING &&
    (!isSentence || /[?？؟]["'”’»)\]]*$/u.test(text)) &&
    !/[,;:–—-]$|^[-*•·–] /u.test(text) &&
    !SENTENCE_BREAK.test(text)
  );
}

// At least three letters before the stop: "Mr. Smith" and "U.S. Senate" are no sentence breaks.
const SENTENCE_BREAK = /\p{L}{3}[.!?…]["'”’»)\]]* ["'“‘«(]?\p{Lu}|[。！？]./u;

/** Whether a line is someone's words, with or without the speaker's name: `“…”`, `“…” – Name`. */
function isQuotation(text: string): boolean {
  const quoted = /^(?:"[^"]*"?|“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?|'.*'|‘.*’)(.*)$/u.exec(text);
  const rest = quoted?.[1];
  return (
    rest !== undefined && (rest === '' || /^ ?[-–—,(]/u.test(rest) || /[,]["”»’']/u.test(text))
  );
}
