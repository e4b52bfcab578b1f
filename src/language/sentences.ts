import type { Span } from '../domain/passage.ts';

/** Cuts a paragraph into its sentences, in order; white space belongs to no sentence. */
export type SentenceSplitter = (text: string) => readonly Span[];

/**
 * A splitter by Unicode's rules (UAX #29, by Intl.Segmenter), which are right but after
 * abbreviations: a cut that follows one is taken back. Make it once: its tables load slowly.
 */
export function createSentenceSplitter(): SentenceSplitter {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return (text) => {
    const spans: [start: number, end: number][] = [];
    for (const { segment, index } of segmenter.segment(text)) {
      const start = index + (segment.length - segment.trimStart().length);
      const end = index + segment.trimEnd().length;
      if (end <= start) continue;
      const last = spans.at(-1);
      if (last !== undefined && belongTogether(text.slice(...last), text.slice(start, end))) {
        last[1] = end;
      } else {
        spans.push([start, end]);
      }
    }
    return spans;
  };
}

function belongTogether(before: string, after: string): boolean {
  return (
    LOWER_CASE_START.test(after) ||
    TITLE_AT_END.test(before) ||
    (INITIALS_AT_END.test(before) && !STARTS_ANEW.test(after))
  );
}

/** “Stop!” he said. */
const LOWER_CASE_START = /^\p{Ll}/u;

/** Titles and the like are always followed by what they belong to. */
const TITLE_AT_END =
  /(?:^|[\s("“‘[])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Cmdr|Sgt|Adm|Amb|Hon|Rev|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|approx|incl|e\.g|i\.e|cf)\.$/u;

/** U.S., R-S.C., J. R. R.: a dot that may or may not end a sentence. */
const INITIALS_AT_END = /(?:^|[\s("“‘[\-–—.])\p{Lu}\.$/u;

/** After initials, only a word that commonly opens a sentence is taken to open one. */
const STARTS_ANEW =
  /^["“‘(]*(?:A|After|Also|An|And|As|At|But|For|He|Her|His|However|If|In|It|Its|Meanwhile|On|She|Since|So|Some|That|The|Their|Then|There|These|They|This|Those|We|What|When|While|With|Yet|You)\b/u;
