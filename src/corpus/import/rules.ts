import { endsInAgency, isPictureCredit } from './credits.ts';
import { isByline, isDateLine } from './datelines.ts';
import { endingKind } from './endings.ts';
import type { PageLine } from './lines.ts';
import { isDeskCredit, isPageControl, isReadMoreLink, isTagLine } from './links.ts';
import { countWords, endsSentence, foldLine, isProse } from './prose.ts';
import { isTitle } from './title.ts';
import {
  isAdvertisement,
  isCookieNotice,
  isCopyrightLine,
  isLicenceLine,
  isShareLink,
  isSignUpPrompt,
} from './wording.ts';

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
export interface ImportRule {
  /** Kebab-case. */
  readonly name: string;
  /** One phrase for an operator: what the line is. */
  readonly reason: string;
  /** Where it is asked. */
  readonly zones: readonly PageZone[];
  drops(line: PageLine, context: PageContext): boolean;
}

const ANYWHERE: readonly PageZone[] = ['ahead', 'opening', 'body', 'after'];
const AT_THE_HEAD: readonly PageZone[] = ['ahead', 'opening'];
const OUTSIDE: readonly PageZone[] = ['ahead', 'after'];

/**
 * The rules in the order in which they are asked: the first that drops a line names the drop.
 * Those for anywhere reach into the article, so they must know a line by its wording alone.
 */
export const IMPORT_RULES: readonly ImportRule[] = [
  byWording(
    'no-words',
    'holds neither a letter nor a digit',
    (text) => !/[\p{L}\p{N}]/u.test(text),
  ),
  byWording('cookie-notice', 'asks the reader to agree to cookies or terms', isCookieNotice),
  byWording('licence-line', 'states a licence, a registration or a number to call', isLicenceLine),
  byWording('copyright-line', 'claims the rights in the page', isCopyrightLine),
  byWording('picture-credit', 'is a caption or credit of a picture', isPictureCredit),
  {
    name: 'agency-caption',
    reason: "ends in an agency's name, as captions do",
    zones: ANYWHERE,
    // The last paragraph of a report may end so too, but a caption has text below.
    drops: ({ text }, { proseBelow }) => proseBelow && endsInAgency(text),
  },
  byWording('advertisement', 'marks an advertisement', isAdvertisement),
  byWording('share-link', 'is a button for passing the page on', isShareLink),
  byWording('sign-up-prompt', 'asks to subscribe, register, follow or install', isSignUpPrompt),
  byWording('read-more-link', 'leads to another page', isReadMoreLink),
  byWording('desk-credit', 'names who reported, edited or first published it', isDeskCredit),
  byWording('tag-line', "lists the page's tags", isTagLine),
  byWording(
    'page-control',
    'works the page: a menu, a player, a counter of pictures',
    isPageControl,
  ),
  {
    name: 'page-title',
    reason: "repeats the article's title ahead of its text",
    zones: AT_THE_HEAD,
    drops: ({ text }, { title }) => isTitle(foldLine(text), title),
  },
  {
    name: 'publisher-name',
    reason: "is the publisher's name alone",
    zones: OUTSIDE,
    drops: ({ text }, { publisher }) => publisher !== '' && foldLine(text) === publisher,
  },
  {
    name: 'byline',
    reason: 'names who wrote the article',
    zones: AT_THE_HEAD,
    drops: ({ text }) => isByline(text),
  },
  {
    name: 'date-line',
    reason: 'is a date or a time and nothing else',
    zones: AT_THE_HEAD,
    drops: ({ text }) => isDateLine(text),
  },
  {
    name: 'repeated-line',
    reason: 'stands more than once on the page, as menus do',
    zones: ['ahead', 'opening', 'after'],
    drops: ({ text }, { copies }) =>
      !endsSentence(text) &&
      countWords(text) <= LONGEST_LABEL &&
      (copies.get(foldLine(text)) ?? 0) > 1,
  },
  {
    name: 'link-box',
    reason: 'stands in a box of links to other articles',
    zones: ['opening', 'body'],
    drops: (_, { boxed }) => boxed,
  },
  {
    name: 'repeated-paragraph',
    reason: 'stands word for word above',
    zones: ['opening', 'body'],
    // "No, he said." may be said twice; a whole paragraph is a pasted copy.
    drops: ({ text }, { repeats }) => repeats && isProse(text),
  },
  {
    name: 'short-line-ahead',
    reason: 'is no full sentence and stands ahead of the article',
    zones: ['ahead'],
    drops: ({ text }) => !endsSentence(text),
  },
  {
    name: 'text-ahead',
    reason: 'stands ahead of the article, apart from its text',
    zones: ['ahead'],
    drops: () => true,
  },
  {
    name: 'article-end',
    reason: 'opens what follows an article: tags, other articles, comments',
    zones: ['after'],
    drops: ({ text }) => endingKind(text) !== null,
  },
  {
    name: 'text-after',
    reason: "stands below the article's end",
    zones: ['after'],
    drops: () => true,
  },
];

function byWording(name: string, reason: string, matches: (text: string) => boolean): ImportRule {
  return { name, reason, zones: ANYWHERE, drops: ({ text }) => matches(text) };
}

/** Words. Menus repeat labels and headlines; a longer line that repeats is told by its place. */
const LONGEST_LABEL = 20;
