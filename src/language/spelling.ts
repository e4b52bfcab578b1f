/** Finds the known word that a misspelt one may stand for. */
export interface Spelling {
  /**
   * The nearest known words to a folded one, the likeliest first; empty where none is near. `more` slips
   * are allowed beyond those that are surely slips.
   */
  nearest(word: string, more?: number): readonly string[];
}

/**
 * Makes a spelling from folded words as they are written, each with how often it occurs. Nearness is the
 * optimal string alignment distance (Damerau 1964; Boytsov 2011, section 2.2.1): letters left out, added or
 * changed, and neighbours exchanged, each one slip. A slip that sounds the same is half a slip. Of words
 * equally near, the most frequent counts.
 */
export function createSpelling(known: ReadonlyMap<string, number>): Spelling {
  const byStart = new Map<string, Map<number, Known[]>>();
  for (const word of known.keys()) {
    if (word.length < SHORTEST || /\d/u.test(word)) continue;
    const start = word.charAt(0);
    const byLength = byStart.get(start) ?? new Map<number, Known[]>();
    byStart.set(start, byLength);
    const words = byLength.get(word.length);
    const one = { word, letters: lettersOf(word) };
    if (words === undefined) byLength.set(word.length, [one]);
    else words.push(one);
  }
  return {
    nearest(word, more = 0) {
      if (word.length < SHORTEST || /\d/u.test(word)) return [];
      const most = allowedSlips(word.length) + more;
      const letters = lettersOf(word);
      let best: string[] = [];
      let least = Number.POSITIVE_INFINITY;
      for (const start of startsOf(word)) {
        const byLength = byStart.get(start);
        if (byLength === undefined) continue;
        for (let length = word.length - 2; length <= word.length + 2; length += 1) {
          for (const { word: other, letters: otherLetters } of byLength.get(length) ?? []) {
            if (isFar(letters, otherLetters, most)) continue;
            const slips = distance(word, other, most);
            if (slips > most || slips > least) continue;
            if (word.length < SHORTEST_CHANGED && isOtherWord(word, other, slips)) continue;
            if (slips < least) best = [];
            best.push(other);
            least = slips;
          }
        }
      }
      return best.sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0));
    },
  };
}

/** A known word with its letters as bits. */
interface Known {
  readonly word: string;
  readonly letters: number;
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
  const isVowels = VOWELS.has(a) && VOWELS.has(b);
  return isVowels || ALIKE.get(a)?.includes(b) ? BY_SOUND : 1;
}

const VOWELS: ReadonlySet<string> = new Set('aeiouyаеєиіїоуюяыэё');

/** What it costs that a letter is in one word only: a doubled one is not heard, nor is an e at the end. */
function extraCost(word: string, at: number): number {
  const letter = word[at];
  const isDoubled = letter === word[at - 1] || letter === word[at + 1];
  return isDoubled || (letter === 'e' && at === word.length - 1) ? BY_SOUND : 1;
}

/** The slips between two words; infinity as soon as they are more than `most`. */
function distance(a: string, b: string, most: number): number {
  const extraInB = Array.from(b, (_, at) => extraCost(b, at));
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 1; j <= b.length; j += 1) last.push((last[j - 1] ?? 0) + (extraInB[j - 1] ?? 0));
  for (let i = 1; i <= a.length; i += 1) {
    const extra = extraCost(a, i - 1);
    const x = a[i - 1] ?? '';
    const row = [(last[0] ?? 0) + extra];
    let leastOfRow = row[0] ?? 0;
    for (let j = 1; j <= b.length; j += 1) {
      const y = b[j - 1] ?? '';
      let least = Math.min(
        (last[j] ?? 0) + extra,
        (row[j - 1] ?? 0) + (extraInB[j - 1] ?? 0),
        (last[j - 1] ?? 0) + changeCost(x, y),
      );
      const isSwapped = i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2] && x !== y;
      if (isSwapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
      leastOfRow = Math.min(leastOfRow, least);
    }
    // An exchange reaches back two rows, for one slip.
    if (leastOfRow > most + 1) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Whether a word has too many letters that the other lacks for it to be a slip. */
function isFar(lettersA: number, lettersB: number, most: number): boolean {
  let differing = lettersA ^ lettersB;
  let count = 0;
  while (differing !== 0) {
    differing &= differing - 1;
    count += 1;
  }
  // A changed letter makes two differ, and half a slip may change one.
  return count > LETTERS_A_SLIP * most;
}

const LETTERS_A_SLIP = 4;

/** The letters of a word as bits; letters may share a bit. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/**
 * Whether two short words of one length are two words, as rice and rise or recip and Recep are: they are
 * one where letters are exchanged, or consonants that sound the same.
 */
function isOtherWord(a: string, b: string, slips: number): boolean {
  if (a.length !== b.length || isSwap(a, b)) return false;
  const changed = [...a].find((letter, at) => letter !== b[at]) ?? '';
  return slips > BY_SOUND || VOWELS.has(changed);
}

/** Whether two neighbouring letters are exchanged and nothing else differs. */
function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
