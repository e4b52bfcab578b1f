import { isDateLine } from './datelines.ts';
import type { PageLine } from './lines.ts';
import { countWords, endsSentence, holdsSentenceBreak, isOneQuestion } from './prose.ts';

/** Tells, for each line of an article's body, whether it is a heading. */
export function findHeadings(body: readonly PageLine[]): readonly boolean[] {
  return body.map((line, at) => {
    if (line.markedHeading !== null) return true;
    if (!readsAsHeading(line.text)) return false;
    // Labels in a row are a list, and a heading has something to head.
    const run = labelsAround(body, at);
    return run.next !== undefined && run.length <= LONGEST_RUN;
  });
}

/** Lines. A section's heading and its first subheading may meet; three labels are a list. */
const LONGEST_RUN = 2;

function labelsAround(body: readonly PageLine[], at: number) {
  const isLabel = (line: PageLine | undefined) =>
    line !== undefined && line.markedHeading === null && isFragment(line.text);
  let first = at;
  while (isLabel(body[first - 1])) first--;
  let end = at + 1;
  while (isLabel(body[end])) end++;
  return { length: end - first, next: body[end] };
}

/** Words. Longer headings are rarer than paragraphs that lost their full stop. */
const LONGEST_HEADING = 14;

function readsAsHeading(text: string): boolean {
  return (
    isFragment(text) &&
    countWords(text) > 0 &&
    !/^[\p{Ll}\-–—*•·@([]|^https?:/u.test(text) &&
    !isQuotation(text) &&
    !isDateLine(text)
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

/** Whether the line is someone's words, with or without the speaker's name: `“…”`, `“…” – Name`. */
function isQuotation(text: string): boolean {
  const quoted = /^(?:"[^"]*"?|“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?|'.*'|‘.*’)(.*)$/u.exec(text);
  const rest = quoted?.[1];
  return (
    rest !== undefined && (rest === '' || /^ ?[-–—,(]/u.test(rest) || /[,]["”»’']/u.test(text))
  );
}
