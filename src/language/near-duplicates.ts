import { foldedWords } from './tokens.ts';

/** A text that was added before, and shares much of the wording of another one. */
interface NearDuplicate<Item> {
  readonly item: Item;
  /** The share of the shorter one's shingles that the other has too, from 0 to 1. */
  readonly overlap: number;
}

/** Texts, to which each further one is compared. */
export interface NearDuplicates<Item> {
  /** Adds a text; gives those added before that are near-duplicates of it, the nearest first. */
  add(item: Item, text: string): readonly NearDuplicate<Item>[];
}

/** The distinct hashes of a text's word shingles, ascending. */
export type Shingles = Uint32Array;

/** Words in a shingle. Three in a row are shared by chance in names and phrases, five hardly ever. */
const SHINGLE = 5;
/** Shingles. A text of fewer says too little to be called a copy. */
const FEWEST_SHINGLES = 40;
/** The share of the shorter text from which two are one: a copy, an update, one agency's report. */
const NEAR = 0.5;
/** One hash of so many is in the sketch by which pairs are found; all of them are compared then. */
const SKETCH = 8;
/** Texts. What more of them share is the furniture of a site, and makes no pair. */
const MOST_HOLDERS = 50;

/**
 * Finds texts that share at least half of the shorter one's word shingles.
 *
 * Containment of shingles, and a sketch of the hashes that are 0 modulo m, so that not all texts are compared
 * with all: Broder, "On the resemblance and containment of documents" (1997), sections 2 and 3.
 */
export function createNearDuplicates<Item>(): NearDuplicates<Item> {
  const all: { readonly item: Item; readonly shingles: Shingles }[] = [];
  const holders = new Map<number, number[]>();
  return {
    add: (item, text) => {
      const shingles = shinglesOf(text);
      const candidates = new Set<number>();
      for (const hash of shingles) {
        if (hash % SKETCH !== 0) continue;
        const earlier = holders.get(hash) ?? [];
        if (earlier.length === 0) holders.set(hash, earlier);
        if (earlier.length >= MOST_HOLDERS) continue;
        for (const other of earlier) candidates.add(other);
        earlier.push(all.length);
      }
      all.push({ item, shingles });
      return [...candidates]
        .flatMap((at) => {
          const other = all[at];
          return other ? [{ item: other.item, overlap: overlapOf(other.shingles, shingles) }] : [];
        })
        .filter(({ overlap }) => overlap >= NEAR)
        .sort((a, b) => b.overlap - a.overlap);
    },
  };
}

/** Whether two texts share so much of their wording that they are one text in two versions. */
export function areNearDuplicates(one: Shingles, other: Shingles): boolean {
  return overlapOf(one, other) >= NEAR;
}

/** Takes the word shingles of a text. */
export function shinglesOf(text: string): Shingles {
  // Chinese has no spaces between words.
  const words = foldedWords(text).flatMap((word) => (HAN.test(word) ? [...word] : [word]));
  const codes = words.map(hash);
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= codes.length; at += 1) {
    let value = FNV_OFFSET;
    for (let word = at; word < at + SHINGLE; word += 1) value = mix(value, codes[word] ?? 0);
    // The high bits go into the low ones, by which the sketch chooses.
    hashes.add((value ^ (value >>> 15)) >>> 0);
  }
  return Uint32Array.from(hashes).sort();
}

const HAN = /\p{Script=Han}/u;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a with 32 bits (Fowler, Noll, Vo), over UTF-16 code units. */
function hash(word: string): number {
  let value = FNV_OFFSET;
  for (let at = 0; at < word.length; at += 1) value = mix(value, word.charCodeAt(at));
  return value;
}

function mix(value: number, next: number): number {
  return Math.imul(value ^ next, FNV_PRIME);
}

/** The share of the smaller set that the other has too; 0 where it is too small to tell. */
function overlapOf(one: Shingles, other: Shingles): number {
  const smaller = Math.min(one.length, other.length);
  if (smaller < FEWEST_SHINGLES) return 0;
  let shared = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const difference = (one[a] ?? 0) - (other[b] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return shared / smaller;
}
