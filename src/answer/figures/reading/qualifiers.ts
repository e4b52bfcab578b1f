import { isSpaced, type Sentence, wordAt } from './sentence-words.ts';

/** Where the words begin that qualify a number, and whether they leave room. */
interface Qualified {
  readonly from: number;
  readonly approximate: boolean;
}

/** Reads the words before a number that tell how exact it is: "about", "more than", "only". */
export function qualifierBefore(sentence: Sentence, number: number): Qualified {
  let [from, approximate] = [number, false];
  for (;;) {
    const phrase = PHRASES.find(({ words }) => standsBefore(sentence, from, words));
    if (phrase === undefined) return { from, approximate };
    from -= phrase.words.length;
    approximate ||= phrase.approximate;
  }
}

function standsBefore(sentence: Sentence, end: number, words: readonly string[]): boolean {
  return words.every((word, offset) => {
    const at = end - words.length + offset;
    return wordAt(sentence, at) === word && isSpaced(sentence, at + 1);
  });
}

const phrases = (list: string): readonly (readonly string[])[] =>
  list.split('|').map((phrase) => phrase.trim().split(/\s+/u));

const LEAVING_ROOM = phrases(
  `about | approximately | around | roughly | some | nearly | almost | over | under | more than |
   less than | fewer than | at least | at most | up to | close to | as many as | an estimated |
   no more than | no less than | no fewer than | not more than | just over | just under | well over |
   a little over | a little under | a little more than | a little less than`,
);
const EXACT = phrases('only | exactly | just | between | a total of');

/** The longest first: "no more than" is not "more than". */
const PHRASES = [
  ...LEAVING_ROOM.map((words) => ({ words, approximate: true })),
  ...EXACT.map((words) => ({ words, approximate: false })),
].toSorted((a, b) => b.words.length - a.words.length);
