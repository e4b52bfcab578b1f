/** Whether a text closes like a sentence: a full stop of any script, closing quotes after it allowed. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !CLOCK_END.test(text);
}

/** Whether a text is a full sentence, long enough to be told from a button's. */
export function isProse(text: string): boolean {
  return endsSentence(text) && countWords(text) >= PROSE_WORDS;
}

/** Whether a text opens with a bullet or a number, as entries of a list do. */
export function isListItem(text: string): boolean {
  return /^(?:[-*•·–]|\d{1,2}[.)]) \S/u.test(text);
}

/** Whether a text is one question and nothing else. */
export function isOneQuestion(text: string): boolean {
  return /[?？؟]["'”’»)\]]*$/u.test(text) && !INNER_END.test(text);
}

/** Whether one sentence ends within the text and another begins. */
export function holdsSentenceBreak(text: string): boolean {
  return INNER_END.test(text);
}

/** Number of words; a character of a script written without spaces counts as half of one. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}

/** Letters and digits alone, in lower case: equal for lines that differ in marks and spacing only. */
export function foldLine(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words. Shorter sentences stand on buttons and in menus as well. */
const PROSE_WORDS = 8;

const SENTENCE_END = /[.!?…。！？؟۔।॥]["'”’»›)\]）」』]*(?:\[\d+\])*$/u;
const CLOCK_END = /\b[ap]\.m\.$/iu;
// At least three letters before the stop: "Mr. Smith" and "U.S. Senate" are no sentence breaks.
const INNER_END = /\p{L}{3}[.!?…]["'”’»)\]]* ["'“‘«(]?\p{Lu}|[。！？]./u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
