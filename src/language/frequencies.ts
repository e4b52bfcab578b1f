/** How often English uses a word, in texts of any kind. */
export interface Frequencies {
  /** The share of all English words that have this term, from 0 to 1; 0 for rare terms and names. */
  ofTerm(term: string): number;
  /** Whether a folded word is spelt as in everyday English. */
  hasWord(word: string): boolean;
}

/**
 * Reads rows such as "4.2 prisoner envelope": a frequency on the Zipf scale, then the words that have
 * it. They are read at the first use: stemming some twenty thousand words takes a while.
 */
export function createFrequencies(
  rows: readonly string[],
  stem: (word: string) => string,
): Frequencies {
  let read: Table | undefined;
  const table = (): Table => {
    read ??= readTable(rows, stem);
    return read;
  };
  return {
    ofTerm: (term) => table().shares.get(term) ?? 0,
    hasWord: (word) => table().words.has(word),
  };
}

interface Table {
  readonly words: ReadonlySet<string>;
  /** By term: the sum of its words' shares. */
  readonly shares: ReadonlyMap<string, number>;
}

function readTable(rows: readonly string[], stem: (word: string) => string): Table {
  const words = new Set<string>();
  const shares = new Map<string, number>();
  for (const row of rows) {
    const [zipf, ...those] = row.split(' ');
    const share = 10 ** (Number(zipf) - ZIPF_OF_ALL);
    for (const word of those) {
      words.add(word);
      const term = stem(word);
      shares.set(term, (shares.get(term) ?? 0) + share);
    }
  }
  return { words, shares };
}

/** The Zipf scale (van Heuven et al. 2014) counts occurrences in a thousand million words, by log 10. */
const ZIPF_OF_ALL = 9;
