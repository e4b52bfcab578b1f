import {
  countWords,
  endsSentence,
  holdsSentenceBreak,
  isOneQuestion,
  type PageLine,
  runAround,
} from './lines.ts';
import type { Wording } from './wording.ts';

/** Lines. A section's heading and its first subheading may meet; three labels are a list. */
const LONGEST_RUN = 2;
/** Words. Longer headings are rarer than paragraphs that lost their full stop. */
const LONGEST_HEADING = 14;

/** Tells, for each line of an article's body, whether it is a heading. */
export function findHeadings(body: readonly PageLine[], wording: Wording): readonly boolean[] {
  return body.map(({ text, markedHeading }, at) => {
    if (markedHeading !== null) return true;
    if (!readsAsHeading(text) || wording.isDateLine(text)) return false;
    const { start, end } = runAround(body, at, isLabel);
    // Labels in a row are a list, and a heading has something to head.
    return end < body.length && end - start <= LONGEST_RUN;
  });
}

function isLabel({ text, markedHeading }: PageLine): boolean {
  return markedHeading === null && isFragment(text);
}

function readsAsHeading(text: string): boolean {
  return (
    isFragment(text) &&
    countWords(text) > 0 &&
    !/^[\p{Ll}\-–—*•·@([]|^https?:/u.test(text) &&
    !isQuotation(text)
  );
}

/** Whether a line is short and no full sentence; a lone question counts as a title. */
function isFragment(text: string): boolean {
  return (
    countWords(text) <= LONGEST_HEADING &&
    (!endsSentence(text) || isOneQuestion(text)) &&
    !/[,;:–—-]$|^[-*•·–] /u.test(text) &&
    !holdsSentenceBreak(text)
  );
}

/** Whether a line is someone's words, with or without the speaker's name: `“…”`, `“…” – Name`. */
function isQuotation(text: string): boolean {
  const quoted = /^(?:"[^"]*"?|“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?|'.*'|‘.*’)(.*)$/u.exec(text);
  const rest = quoted?.[1];
  return (
    rest !== undefined && (rest === '' || /^ ?[-–—,(]/u.test(rest) || /[,]["”»’']/u.test(text))
  );
}
