import { countWords, endsSentence } from './prose.ts';

/** Whether a line names who wrote the article and nothing else: `By Name Surname, Paper`. */
export function isByline(text: string): boolean {
  return (
    countWords(text) <= LONGEST_BYLINE &&
    !endsSentence(text) &&
    (BYLINE.test(text) || NAMED_ROLE.test(text))
  );
}

/** Whether a line is a date or time and nothing else: `Updated 3 June 2025, 10:05 GMT`, `4 min read`. */
export function isDateLine(text: string): boolean {
  if (STAMPED.test(text) && countWords(text) <= LONGEST_BYLINE) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    /\d/u.test(text) &&
    words.length <= LONGEST_DATE_LINE &&
    words.every((word) => DATE_WORDS.has(word))
  );
}

/** Words, the date and the paper after the name included. */
const LONGEST_BYLINE = 16;
/** Words without figures: two full dates, as in "Published … Updated …". */
const LONGEST_DATE_LINE = 14;

const BYLINE = /^(?:by|By|BY|(?:Written|Words|Story|Posted|Reported) by|Authors?:) ?:? ?\p{Lu}/u;
const NAMED_ROLE =
  /^(?:\p{Lu}[\p{L}.'’-]* ){1,3}?(?:\p{Lu}[\p{L}.'’-]*),? (?:(?:[Ss]taff|[Ss]enior|[Cc]hief|[Pp]olitical|[Ff]oreign|[Dd]iplomatic|[Ss]pecial|Associated Press|AP) )?(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Cc]ontributor)s?$/u;

const STAMPED = /\b(?:updated|published|posted|modified)(?: (?:on|at))? ?: ?[^.!?]*\d{4}[^.!?]*$/iu;

const DATE_WORDS: ReadonlySet<string> = new Set(
  [
    'january february march april may june july august september october november december',
    'jan feb mar apr jun jul aug sep sept oct nov dec',
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
    'st nd rd th of on at the and a p m am pm ist gmt utc bst est edt et cst cdt ct mst mdt mt pst pdt pt cet cest eet eest z t h',
    'published updated posted modified edited created date time first last original originally',
    'second seconds minute minutes min mins hour hours hr hrs day days week weeks month months year years ago read reading',
  ].flatMap((row) => row.split(' ')),
);
