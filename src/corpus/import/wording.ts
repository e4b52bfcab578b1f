import { countWords, endsSentence, holdsSentenceBreak } from './lines.ts';
import { GAP, type PageWords, spaced } from './page-words.ts';

/**
 * How a line may end an article.
 *
 * `final`: an aggregator's closing words, or the readers' comments begin; nothing below belongs to it.
 * `list`: other articles, links or tags; the article may go on below them.
 */
export type EndingKind = 'final' | 'list';

/** What the wording of a line says, wherever on the page it stands. */
export type Wording = ReturnType<typeof readWording>;

/** Words in the longest row of buttons. */
const LONGEST_BUTTONS = 12;
/** Words without figures: two full dates, as in "Published … Updated …". */
const LONGEST_DATE_LINE = 14;
/** Words in the longest label that opens a list, a name in it included. */
const LONGEST_OPENER = 9;

/** Makes the tests of a line's wording. A section that the words lack matches nothing. */
export function readWording(words: PageWords) {
  const source = (section: string) => words.get(section) ?? '(?:(?!))';
  const whole = (pattern: string) => new RegExp(`^${pattern}${GAP}$`, 'u');
  const patterns = new Map([...words].map(([name, pattern]) => [name, whole(pattern)]));
  /** Whether an entry of the section matches the whole line. */
  const matches = (section: string, text: string): boolean =>
    patterns.get(section)?.test(spaced(text)) ?? false;

  const verb = source('sharing verbs');
  const network = source('networks');
  const button = `(?:${verb}|${network}|${source('words on share buttons')})*`;
  // One network's name alone may head a section; two in a row are buttons.
  const buttons = whole(`${button}(?:${verb}|${network}${button}${network})${button}`);
  const isShareLink = (text: string): boolean =>
    countWords(text) <= LONGEST_BUTTONS && !endsSentence(text) && buttons.test(spaced(text));

  const isTagLine = (text: string): boolean =>
    /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u.test(text) || (!endsSentence(text) && matches('tags', text));

  const dates = whole(`${source('words of dates')}*`);
  /** Whether a line is a date or time and nothing else: `Updated 3 June 2025, 10:05 GMT`. */
  const isDateLine = (text: string): boolean => {
    const rest = text.replace(/\d+/gu, ' ');
    return (
      (!endsSentence(text) && matches('time stamps', text)) ||
      (rest !== text && countWords(rest) <= LONGEST_DATE_LINE && dates.test(spaced(rest)))
    );
  };

  /** How a line may end an article, or null where it cannot. */
  const endingKind = (text: string): EndingKind | null => {
    // In quotation marks somebody in the article says so.
    const isFarewell = matches('farewells', text) && !/["“”]/u.test(text);
    if (isFarewell || matches('comments', text)) return 'final';
    if (isTagLine(text)) return 'list';
    const isLabel = countWords(text) <= LONGEST_OPENER && !endsSentence(text);
    return isLabel && matches('openers of lists', text) ? 'list' : null;
  };
  return {
    matches,
    isShareLink,
    isTagLine,
    isDateLine,
    endingKind,
    ...readCredits(source, matches),
  };
}

/** Words. News captions run to two or three sentences. */
const LONGEST_CAPTION = 60;
/** Words in the longest caption that is told by an agency's name alone. */
const LONGEST_AGENCY_CAPTION = 35;

// The patterns below are for text that is spaced out, as those of the words are.

/** Capitalised words, with short ones such as "de", "van" and "of" among them. */
const NAME = "\\p{Lu}\\S* (?:[.'’-] )?(?:(?:\\p{Lu}\\S*|\\p{Ll}{2,3}|&) (?:[.'’-] )?){0,6}";
const NAMES = `${NAME}(?:[/,|–—-] ${NAME}){0,3}`;
/** A credit stands alone or behind the caption's last mark. */
const OPEN = '(?:^|[.!?"”’)\\]] )';
/** Behind the names: "/File Photo". */
const REST = '(?:/ (?:[^\\s/]+ ){1,4})?';
const IN_BRACKETS = '(?:[^\\s()\\[\\]]+ )*';

/** Makes the tests of captions and their credits. */
function readCredits(
  source: (section: string) => string,
  matches: (section: string, text: string) => boolean,
) {
  const agency = `${source('news agencies')}(?:(?:[Pp]hoto|Images?|Pictures|File) )?`;
  const label = source('labels of credits');
  const bracketed = [
    label,
    `(?:${IN_BRACKETS}[/|] |File (?:photo )?: )${agency}`,
    `${agency}[Pp]hoto `,
  ].join('|');
  const credit = [
    // … (Name/Agency)   … [File: Name/Agency]   … (AP Photo)   … (Photo by Name)
    `[(\\[] (?:${bracketed})${IN_BRACKETS}[)\\]] (?:[.] )?$`,
    // … Photo: Name   … Credit...Name
    `${OPEN}${label}(?:${NAMES}|\\S+ )$`,
    // … Name/Agency   … Agency via Agency   … Getty Images
    `${OPEN}(?:${NAME}(?:[/|–—-]|via) |via )${agency}${REST}$`,
    `${OPEN}(?:${NAME}[,/|–—-] )?${source('picture agencies')}$`,
    // … /Name/Agency   … /Agency   … REUTERS/Name/File Photo
    `(?:^|[.!?"”’)\\]] |(?:^| )\\p{Ll}\\S* )/ (?:${NAME}/ ${NAME}|${agency})$`,
    `(?:^| )${agency}/ ${NAME}${REST}(?:[)\\]] )?$`,
    // … | Agency   … © Name/Agency   … Handout via Agency
    `(?:[|©] |${label})(?:${NAME}/ )?${agency}$`,
  ].map((pattern) => new RegExp(pattern, 'u'));
  const bareAgency = new RegExp(
    `(?:[(\\[] ${agency}(?:via ${NAME})?[)\\]] |[.!?"”’)] (?:[—–-] ){1,2}${agency})$`,
    'u',
  );
  return {
    /** Whether a line is a picture's credit or closes with one: `… /Name/Agency`, `Photo: Name`. */
    isPictureCredit: (text: string): boolean =>
      countWords(text) <= LONGEST_CAPTION &&
      (matches('captions', text) || credit.some((pattern) => pattern.test(spaced(text)))),
    /** Whether a line is one sentence and an agency's bare name: `… on Monday. (Reuters)`. */
    endsInAgency: (text: string): boolean =>
      countWords(text) <= LONGEST_AGENCY_CAPTION &&
      bareAgency.test(spaced(text)) &&
      !holdsSentenceBreak(text.replace(AGENCY_AT_THE_END, '')),
  };
}

const AGENCY_AT_THE_END = /\s*(?:[([][^([]*|[—–-]{1,2} ?[\p{L} -]*)$/u;
