import { countWords, endsSentence, foldLine, isProse } from './lines.ts';
import type { Wording } from './wording.ts';

/** What a rule may know of the page around a line. */
export interface PageContext {
  /** The article's title, folded; empty where it is not known. */
  readonly title: string;
  /** The publisher's name, folded; empty where it is not known. */
  readonly publisher: string;
  /** How often a line stands on the page, by its folded text. */
  readonly copies: ReadonlyMap<string, number>;
  /** Whether one of the next few lines is a full sentence. */
  readonly proseBelow: boolean;
  /** Whether the line belongs to a box of links to other articles. */
  readonly boxed: boolean;
  /** Whether an equal line stands above it within the article. */
  readonly repeats: boolean;
}

/**
 * Where a line stands: above the article, among its first lines (a lead and a dateline may alternate
 * there), within it or below it.
 */
export type PageZone = 'ahead' | 'opening' | 'body' | 'after';

/** A reason to leave a line out of the article. */
export interface LineRule {
  /** Kebab-case. */
  readonly name: string;
  /** One phrase for an operator: what the line is. */
  readonly reason: string;
  /** Where it is asked. */
  readonly zones: readonly PageZone[];
  readonly drops: (text: string, context: PageContext) => boolean;
}

/** Words in the longest sentence with which a page addresses its reader, a headline included. */
const LONGEST_PROMPT = 30;
/** Words. Menus repeat labels and headlines; a longer line that repeats is told by its place. */
const LONGEST_LABEL = 20;
/** Words, the date and the paper after the name included. */
const LONGEST_BYLINE = 16;
/** Words around a number to call or of a licence. */
const LONGEST_LICENCE = 12;

/**
 * The rules in the order in which they are asked: the first that drops a line names the drop. Those
 * for anywhere reach into the article, so they must know a line by its wording alone.
 */
export function lineRules(wording: Wording): readonly LineRule[] {
  const rule =
    (...zones: readonly PageZone[]) =>
    (name: string, reason: string, drops: LineRule['drops']): LineRule => {
      return { name, reason, zones, drops };
    };
  const anywhere = rule('ahead', 'opening', 'body', 'after');
  const atTheHead = rule('ahead', 'opening');
  const inTheArticle = rule('opening', 'body');
  const ahead = rule('ahead');
  const after = rule('after');
  const says = (section: string, text: string, longest = LONGEST_PROMPT): boolean =>
    countWords(text) <= longest && wording.matches(section, text);
  const labels = (section: string, text: string, longest = LONGEST_PROMPT): boolean =>
    !endsSentence(text) && says(section, text, longest);
  return [
    anywhere('no-words', 'holds neither a letter nor a digit', (text) => foldLine(text) === ''),
    anywhere('cookie-notice', 'asks the reader to agree to cookies or terms', (text) => {
      if (/^["“«]/u.test(text)) return false;
      const namesCookies = /\bcookies?\b/iu.test(text);
      return (
        wording.matches('consent', text) ||
        (namesCookies && wording.matches('talk of cookies', text))
      );
    }),
    anywhere(
      'licence-line',
      'states a licence, a registration or a number to call',
      (text) =>
        wording.matches('licences in Chinese', text) || labels('licences', text, LONGEST_LICENCE),
    ),
    anywhere(
      'copyright-line',
      'claims the rights in the page',
      (text) => COPYRIGHT_SIGN.test(text) || wording.matches('copyright', text),
    ),
    anywhere('picture-credit', 'is a caption or credit of a picture', wording.isPictureCredit),
    // The last paragraph of a report may end so too, but a caption has text below.
    anywhere(
      'agency-caption',
      "ends in an agency's name, as captions do",
      (text, { proseBelow }) => proseBelow && wording.endsInAgency(text),
    ),
    anywhere('advertisement', 'marks an advertisement', (text) => says('advertisements', text)),
    anywhere('share-link', 'is a button for passing the page on', wording.isShareLink),
    anywhere(
      'sign-up-prompt',
      'asks to subscribe, register, follow or install',
      (text) => !/["“”«»]/u.test(text) && says('sign-up prompts', text),
    ),
    anywhere(
      'read-more-link',
      'leads to another page',
      (text) =>
        says('links to another page', text) ||
        (says('links to a headline', text) && !/\.["”]?$/u.test(text)),
    ),
    anywhere(
      'desk-credit',
      'names who reported, edited or first published it',
      (text) => says('desk credits', text) || labels('sources', text),
    ),
    anywhere('tag-line', "lists the page's tags", wording.isTagLine),
    anywhere('page-control', 'works the page: a menu, a player, a counter of pictures', (text) =>
      says('page controls', text),
    ),
    atTheHead('page-title', "repeats the article's title ahead of its text", (text, { title }) =>
      isTitle(foldLine(text), title),
    ),
    rule('ahead', 'after')(
      'publisher-name',
      "is the publisher's name alone",
      (text, { publisher }) => publisher !== '' && foldLine(text) === publisher,
    ),
    atTheHead('byline', 'names who wrote the article', (text) =>
      labels('bylines', text, LONGEST_BYLINE),
    ),
    atTheHead('date-line', 'is a date or a time and nothing else', wording.isDateLine),
    rule('ahead', 'opening', 'after')(
      'repeated-line',
      'stands more than once on the page, as menus do',
      (text, { copies }) =>
        !endsSentence(text) &&
        countWords(text) <= LONGEST_LABEL &&
        (copies.get(foldLine(text)) ?? 0) > 1,
    ),
    inTheArticle('link-box', 'stands in a box of links to other articles', (_, { boxed }) => boxed),
    // "No, he said." may be said twice; a whole paragraph is a pasted copy.
    inTheArticle(
      'repeated-paragraph',
      'stands word for word above',
      (text, { repeats }) => repeats && isProse(text),
    ),
    ahead(
      'short-line-ahead',
      'is no full sentence and stands ahead of the article',
      (text) => !endsSentence(text),
    ),
    ahead('text-ahead', 'stands ahead of the article, apart from its text', () => true),
    after(
      'article-end',
      'opens what follows an article: tags, other articles, comments',
      (text) => wording.endingKind(text) !== null,
    ),
    after('text-after', "stands below the article's end", () => true),
  ];
}

const COPYRIGHT_SIGN = /^(?:©|(?:copyright:? ?)?(?:\(c\)|[©@]) ?\d{4}|copyright:? ?©)|©\s*\d{4}/iu;

/** Whether a line is the title, both folded; one may carry the publisher's or a rubric's name. */
function isTitle(line: string, title: string): boolean {
  if (title === '') return false;
  if (line === title) return true;
  const [short, long] = line.length < title.length ? [line, title] : [title, line];
  return (
    countWords(short) >= SHORTEST_TITLE &&
    countWords(long) - countWords(short) <= LONGEST_RUBRIC &&
    (long.startsWith(`${short} `) || long.endsWith(` ${short}`))
  );
}

/** Words. A shorter line may open with the title's first words by chance. */
const SHORTEST_TITLE = 4;
/** Words: "The Example Times", "World news". */
const LONGEST_RUBRIC = 4;
