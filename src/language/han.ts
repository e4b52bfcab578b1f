/** Whether a text holds Chinese characters. */
export function isHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * A run of Chinese characters cut by longest match from the left against the known words; what no
 * known word covers stays together.
 */
export function segmentHan(run: string, isKnown: (word: string) => boolean): readonly string[] {
  const characters = [...run];
  const parts: string[] = [];
  let rest = '';
  for (let at = 0; at < characters.length; ) {
    const word = longestWord(characters, at, isKnown);
    if (word === null) {
      rest += characters[at];
      at += 1;
      continue;
    }
    if (rest !== '') parts.push(rest);
    rest = '';
    parts.push(word);
    at += [...word].length;
  }
  return rest === '' ? parts : [...parts, rest];
}

function longestWord(
  characters: readonly string[],
  at: number,
  isKnown: (word: string) => boolean,
): string | null {
  for (let length = Math.min(LONGEST_WORD, characters.length - at); length > 0; length -= 1) {
    const word = characters.slice(at, at + length).join('');
    if (isKnown(word)) return word;
  }
  return null;
}

const HAN = /\p{Script=Han}/u;

/** No listed word is longer. */
const LONGEST_WORD = 12;
