import type { Span } from '../domain/passage.ts';
import type { EnglishLists } from '../domain/words.ts';

/** Splits a paragraph into sentences, in order, without the white space between them. */
export type SplitSentences = (text: string) => readonly Span[];

/**
 * Makes a splitter with Unicode's rules (UAX #29, by Intl.Segmenter). They also split after an
 * abbreviation or before "he said": such parts are joined again.
 */
export function createSentenceSplitter(english: EnglishLists): SplitSentences {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const isOneSentence = createJoinTest(english);
  return (text) => {
    const spans: [start: number, end: number][] = [];
    for (const { segment, index } of segmenter.segment(text)) {
      const start = index + (segment.length - segment.trimStart().length);
      const end = index + segment.trimEnd().length;
      if (end <= start) continue;
      const last = spans.at(-1);
      if (last !== undefined && isOneSentence(text.slice(...last), text.slice(start, end))) {
        last[1] = end;
      } else {
        spans.push([start, end]);
      }
    }
    return spans;
  };
}

/** Makes the test of whether two parts next to each other are one sentence. */
function createJoinTest(english: EnglishLists): (before: string, after: string) => boolean {
  // "Mr." or "Feb." does not end a sentence.
  const abbreviations = english.abbreviations.map((word) => word.replaceAll('.', String.raw`\.`));
  const endsInAbbreviation = new RegExp(
    String.raw`(?:^|[\s("“‘[])(?:${abbreviations.join('|')})\.$`,
    'u',
  );
  // Initials may end a sentence: they do where a word follows that often begins one.
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

/** U.S., R-S.C., J. R. R.: the full stop may or may not end a sentence. */
const INITIALS_AT_END = /(?:^|[\s("“‘[\-–—.])\p{Lu}\.$/u;
