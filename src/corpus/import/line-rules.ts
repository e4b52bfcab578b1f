import type { PageLine } from './lines.ts';
import type { Wording } from './wording.ts';

/**
 * Where a line stands: above the article, among its first lines (a lead and a dateline may alternate
 * there), within it or below it.
 */
export type PageZone = 'ahead' | 'opening' | 'body' | 'after';

/** A reason to leave a line out of the article. */
export interface LineRule<Context> {
  /** Kebab-case. */
  readonly name: string;
  /** One phrase for an operator: what the line is. */
  readonly reason: string;
  /** Where it is asked. */
  readonly zones: readonly PageZone[];
  readonly drops: (line: PageLine, context: Context) => boolean;
}

/** What is known of the article ahead of the import; folded, empty where it is not known. */
export interface KnownArticle {
  readonly title: string;
  readonly publisher: string;
}

/** What a rule may know of a line's place on the page. */
export interface LinePlace {
  /** Whether an equal line stands elsewhere on the page. */
  readonly hasCopy: boolean;
  /** Whether an equal line stands above it within the article. */
  readonly isRepeated: boolean;
  /** Whether it belongs to a box of links to other articles. */
  readonly isInLinkBox: boolean;
  /** Whether it can end an article. */
  readonly isEnding: boolean;
}

const anywhere = ruleIn('ahead', 'opening', 'body', 'after');
const atTheHead = ruleIn('ahead', 'opening');
const inTheArticle = ruleIn('opening', 'body');
const outsideTheBody = ruleIn('ahead', 'opening', 'after');
const around = ruleIn('ahead', 'after');
const ahead = ruleIn('ahead');
const after = ruleIn('after');

function ruleIn(...zones: readonly PageZone[]) {
  return <Context>(name: string, reason: string, drops: LineRule<Context>['drops']) => {
    return { name, reason, zones, drops };
  };
}

/** Words in the longest sentence with which a page addresses its reader, a headline included. */
const LONGEST_PROMPT = 30;
/** Words, the date and the paper after the name included. */
const LONGEST_BYLINE = 16;
/** Words around a number to call or of a licence. */
const LONGEST_LICENCE = 12;

/**
 * The rules that know a line by its words. The first that drops a line names the drop; those for
 * anywhere come first.
 */
export function wordRules(wording: Wording): readonly LineRule<KnownArticle>[] {
  const { matches } = wording;
  const says = (section: string, line: PageLine, longest = LONGEST_PROMPT): boolean =>
    line.words <= longest && matches(section, line);
  const labels = (section: string, line: PageLine, longest = LONGEST_PROMPT): boolean =>
    !line.isSentence && says(section, line, longest);
  return [
    anywhere('no-words', 'holds neither a letter nor a digit', ({ folded }) => folded === ''),
    anywhere(
      'markup',
      'is markup or a script of the page and no text',
      ({ text }) => MARKUP.test(text) || TAG_WITH_ATTRIBUTES.test(text) || isScript(text),
    ),
    anywhere(
      'cookie-notice',
      'asks the reader to agree to cookies or terms',
      (line) =>
        !/^["“«]/u.test(line.text) &&
        (matches('consent', line) ||
          (/\bcookies?\b/iu.test(line.text) && matches('talk of cookies', line))),
    ),
    anywhere(
      'licence-line',
      'states a licence, a registration or a number to call',
      (line) => matches('licences in Chinese', line) || labels('licences', line, LONGEST_LICENCE),
    ),
    anywhere(
      'copyright-line',
      'claims the rights in the page',
      (line) => COPYRIGHT_SIGN.test(line.text) || matches('copyright', line),
    ),
    anywhere('picture-credit', 'is a caption or credit of a picture', wording.isPictureCredit),
    anywhere('advertisement', 'marks an advertisement', (line) => says('advertisements', line)),
    anywhere('share-link', 'is a button for passing the page on', wording.isShareLink),
    anywhere(
      'sign-up-prompt',
      'asks to subscribe, register, follow or install',
      (line) => !/["“”«»]/u.test(line.text) && says('sign-up prompts', line),
    ),
    anywhere(
      'read-more-link',
      'leads to another page',
      (line) =>
        says('links to another page', line) ||
        (says('links to a headline', line) && !/\.["”]?$/u.test(line.text)),
    ),
    anywhere(
      'link-alone',
      'is a link to another page and nothing else',
      ({ isLink, isSentence }) => isLink && !isSentence,
    ),
    anywhere(
      'desk-credit',
      'names who reported, edited or first published it',
      (line) => says('desk credits', line) || labels('sources', line),
    ),
    anywhere('tag-line', "lists the page's tags", wording.isTagLine),
    anywhere('page-control', 'works the page: a menu, a player, a counter of pictures', (line) =>
      says('page controls', line),
    ),
    atTheHead(
      'page-title',
      "repeats the article's title ahead of its text",
      ({ folded }, { title }) => folded === title,
    ),
    atTheHead('byline', 'names who wrote the article', (line) =>
      labels('bylines', line, LONGEST_BYLINE),
    ),
    atTheHead('date-line', 'is a date or a time and nothing else', wording.isDateLine),
    around(
      'publisher-name',
      "is the publisher's name alone",
      ({ folded }, { publisher }) => publisher !== '' && folded === publisher,
    ),
  ];
}

/** Words. Menus repeat labels and headlines; a longer line that repeats is told by its place. */
const LONGEST_LABEL = 20;

/** The rules that know a line by its place alone; they are asked where no rule knew its words. */
export const PLACE_RULES: readonly LineRule<LinePlace>[] = [
  outsideTheBody(
    'repeated-line',
    'stands more than once on the page, as menus do',
    ({ isSentence, words }, { hasCopy }) => hasCopy && !isSentence && words <= LONGEST_LABEL,
  ),
  inTheArticle(
    'link-box',
    'stands in a box of links to other articles',
    (_, { isInLinkBox }) => isInLinkBox,
  ),
  // "No, he said." may be said twice; a whole paragraph is a pasted copy.
  inTheArticle(
    'repeated-paragraph',
    'stands word for word above',
    ({ isProse }, { isRepeated }) => isRepeated && isProse,
  ),
  ahead(
    'short-line-ahead',
    'is no full sentence and stands ahead of the article',
    ({ isSentence }) => !isSentence,
  ),
  ahead('text-ahead', 'stands ahead of the article, apart from its text', () => true),
  after(
    'article-end',
    'opens what follows an article: tags, other articles, comments',
    (_, { isEnding }) => isEnding,
  ),
  after('text-after', "stands below the article's end", () => true),
];

/** A tag, a shortcode of a content system, or a template's placeholder at the beginning of a line. */
const MARKUP =
  /^(?:<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>|<!--|<!\[CDATA|\[\/?[a-z][\w-]*(?: [\w-]+=[^\]]*|\s*\/)?\](?=.*\[\/)|\[[a-z][\w-]* [\w-]+=[^\]]*\]|\{\{.*\}\}$|\{%.*%\}$)/iu;

/** Signs of a script or a style sheet; prose has at most one of them. */
const SCRIPT_SIGNS = [
  /\bfunction\s*\w*\s*\([\w\s,]*\)\s*\{/u,
  /\b(?:var|let|const)\s+\w+\s*=/u,
  /\b(?:window|document|googletag|dataLayer|jQuery)[.[]/u,
  /[{}]\s*\)?;|\)\s*\{|=>\s*\{/u,
  /[.#]?[\w-]+\s*\{[^{}]*[\w-]+\s*:[^{}]*;/u,
  /@(?:media|import|font-face)\b/u,
  /[!=]==|\btypeof\b/u,
  /\w\([^()]*\);\s*$/u,
];

/** Rules of a style sheet and nothing else. */
const STYLES = /^(?:[^{}]{1,200}\{(?:[\w\s-]+:[^{};]+(?:;|(?=\})))+\s*\})+\s*$/u;

/** The beginning of an object or of one of its entries, as JSON has them. */
const DATA = /^[{[,]*\s*"[\w@-]+"\s*:\s*["{[\d]/u;
/** A tag with attributes stands in no prose, wherever in the line; a bare `<b>` may. */
const TAG_WITH_ATTRIBUTES = /<[a-z][\w-]*\s+[\w:-]+=["'][^<>]*>/iu;
/** Keys of data in a line. One or two may be quoted words before a colon. */
const FEWEST_KEYS = 3;

function isScript(text: string): boolean {
  const keys = text.match(/["'][\w@-]+["']\s*:/gu)?.length ?? 0;
  return (
    keys >= FEWEST_KEYS ||
    DATA.test(text) ||
    STYLES.test(text) ||
    SCRIPT_SIGNS.filter((sign) => sign.test(text)).length >= 2
  );
}

const COPYRIGHT_SIGN = /^(?:©|(?:copyright:? ?)?(?:\(c\)|[©@]) ?\d{4}|copyright:? ?©)|©\s*\d{4}/iu;
