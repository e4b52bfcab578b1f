import type { Span } from '../domain/passage.ts';
import type { EnglishLists } from '../domain/words.ts';

/** Cuts a paragraph into its sentences, in order; white space belongs to no sentence. */
export type SplitSentences = (text: string) => readonly Span[];

/**
 * Makes a splitter by Unicode's rules (UAX #29, by Intl.Segmenter). They are wrong after
 * abbreviations only: a cut behind one is taken back.
 */
export function createSentenceSplitter(english: EnglishLists): SplitSentences {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const belongTogether = createJoinTest(english);
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

function createJoinTest(english: EnglishLists): (before: string, after: string) => boolean {
  // A title is always followed by what it belongs to.
  const abbreviations = english.abbreviations.map((word) => word.replaceAll('.', String.raw`\.`));
  const endsInAbbreviation = new RegExp(
    String.raw`(?:^|[\s("“‘[])(?:${abbreviations.join('|')})\.$`,
    'u',
  );
  // After initials, only a word that commonly opens a sentence is taken to open one.
  const openers = english['sentence openers'].map(
    (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
  const opensSentence = new RegExp(String.raw`^["“‘(]*(?:${openers.join('|')})\b`, 'u');
  return (before, after) =>
    LOWER_CASE_START.test(after) ||
    endsInAbbreviation.test(before) ||
    (INITIALS_AT_END.test(before) && !opensSentence.test(after));
}

/** “Stop!” he said. */
const LOWER_CASE_START = /^\p{Ll}/u;

/** U.S., R-S.C., J. R. R.: a full stop that may or may not end a sentence. */
const INITIALS_AT_END = /(?:^|[\s("“‘[\-–—.])\p{Lu}\.$/u;
