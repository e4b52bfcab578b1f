/** Finds the known word that a misspelt one may stand for. */
export interface Spelling {
  /** The nearest known word to a folded one, or null where none is near. */
  nearest(word: string): string | null;
}

/**
 * Makes a spelling from folded words as they are written, each with how often it occurs. Nearness is the
 * optimal string alignment distance (Damerau 1964; Boytsov 2011, section 2.2.1): letters left out, added or
 * changed, and neighbours exchanged, each one slip. A slip that sounds the same is half a slip. Of words
 * equally near, the most frequent counts.
 */
export function createSpelling(known: ReadonlyMap<string, number>): Spelling {
  const byStart = new Map<string, Map<number, string[]>>();
  for (const word of known.keys()) {
    if (word.length < SHORTEST || /\d/u.test(word)) continue;
    const start = word.charAt(0);
    const byLength = byStart.get(start) ?? new Map<number, string[]>();
    byStart.set(start, byLength);
    const words = byLength.get(word.length);
    if (words === undefined) byLength.set(word.length, [word]);
    else words.push(word);
  }
  return {
    nearest(word) {
      if (word.length < SHORTEST || /\d/u.test(word)) return null;
      const most = allowedSlips(word.length);
      let best: string | null = null;
      let least = Number.POSITIVE_INFINITY;
      for (const start of startsOf(word)) {
        const byLength = byStart.get(start);
        if (byLength === undefined) continue;
        for (let length = word.length - 2; length <= word.length + 2; length += 1) {
          for (const other of byLength.get(length) ?? []) {
            const slips = distance(word, other);
            if (slips > most || slips > least) continue;
            const isMoreFrequent = (known.get(other) ?? 0) > (known.get(best ?? '') ?? -1);
            if (slips === least && !isMoreFrequent) continue;
            if (word.length < SHORTEST_CHANGED && isOtherWord(word, other, slips)) continue;
            best = other;
            least = slips;
          }
        }
      }
      return best;
    },
  };
}

/** In letters: the shortest words that are mended at all, and by another letter in place of one. */
const SHORTEST = 4;
const SHORTEST_CHANGED = 6;

/** How many slips a word of this length may have. */
function allowedSlips(length: number): number {
  if (length < 8) return 1;
  return length < 10 ? 1.5 : 2;
}

/** The letters that a word may have begun with: few people mistype the first one. */
function startsOf(word: string): readonly string[] {
  const [first = '', second = ''] = word;
  return [...new Set([first, second, ...(ALIKE.get(first) ?? [])])];
}

/** Letters that often sound the same, besides the vowels. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['c', 'ks'],
  ['f', 'p'],
  ['g', 'j'],
  ['i', 'jy'],
  ['j', 'gi'],
  ['k', 'c'],
  ['p', 'f'],
  ['s', 'cz'],
  ['v', 'w'],
  ['w', 'v'],
  ['y', 'i'],
  ['z', 's'],
]);

/** What a slip counts that sounds the same. */
const BY_SOUND = 0.5;

function changeCost(a: string, b: string): number {
  if (a === b) return 0;
  const isVowels = VOWELS.test(a) && VOWELS.test(b);
  return isVowels || ALIKE.get(a)?.includes(b) ? BY_SOUND : 1;
}

const VOWELS = /[aeiouyаеєиіїоуюяыэё]/u;

/** What it costs that a letter is in one word only: a doubled one is not heard, nor is an e at the end. */
function extraCost(word: string, at: number): number {
  const letter = word[at];
  const isDoubled = letter === word[at - 1] || letter === word[at + 1];
  return isDoubled || (letter === 'e' && at === word.length - 1) ? BY_SOUND : 1;
}

function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 1; j <= b.length; j += 1) last.push((last[j - 1] ?? 0) + extraCost(b, j - 1));
  for (let i = 1; i <= a.length; i += 1) {
    const row = [(last[0] ?? 0) + extraCost(a, i - 1)];
    for (let j = 1; j <= b.length; j += 1) {
      const [x = '', y = ''] = [a[i - 1], b[j - 1]];
      let least = Math.min(
        (last[j] ?? 0) + extraCost(a, i - 1),
        (row[j - 1] ?? 0) + extraCost(b, j - 1),
        (last[j - 1] ?? 0) + changeCost(x, y),
      );
      const isSwapped = i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2] && x !== y;
      if (isSwapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * Whether two short words of one length are two words, as rice and rise or recip and Recep are: they are
 * one where letters are exchanged, or consonants that sound the same.
 */
function isOtherWord(a: string, b: string, slips: number): boolean {
  if (a.length !== b.length || isSwap(a, b)) return false;
  const changed = [...a].find((letter, at) => letter !== b[at]) ?? '';
  return slips > BY_SOUND || VOWELS.test(changed);
}

/** Whether two neighbouring letters are exchanged and nothing else differs. */
function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
