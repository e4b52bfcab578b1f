import type { Language, SynonymRule } from '../domain/synonyms.ts';
import type { Analyzer } from '../language/analyzer.ts';
import { foldedWords } from '../language/tokens.ts';
import { areInText, type PassageIndex } from './passage-index.ts';

/** What the articles may say instead of an entry: the terms of one or more words, all required. */
export type Synonym = readonly string[];

/** An entry that was found in a question. */
interface EntryMatch {
  /** How many words of the question it covers. */
  readonly length: number;
  readonly synonyms: readonly Synonym[];
}

/** Synonyms prepared for lookup. */
export interface Thesaurus {
  /** The longest entry that begins at position `at` of a question's folded words, or null. */
  longestEntry(words: readonly string[], at: number, language: Language): EntryMatch | null;
  /** The entries of a language, folded and without spaces: Chinese is split by them. */
  entriesOf(language: Language): ReadonlySet<string>;
  /** Whether an entry for one language alone has a folded word in some form. */
  isInEntries(word: string, language: Language): boolean;
  /** Whether an English term is an entry for every language. */
  isInSharedEntries(term: string): boolean;
  /** Every entry of one word, folded: a misspelt word may be corrected to it. */
  wordsOf(language: Language): Iterable<string>;
}

/**
 * The languages whose entries a question is looked up in: many people mix Ukrainian and Russian.
 */
const ENTRY_LANGUAGES: Readonly<Record<Language, readonly Language[]>> = {
  en: ['en'],
  uk: ['uk', 'ru'],
  ru: ['ru', 'uk'],
  tr: ['tr'],
  fr: ['fr'],
  zh: ['zh'],
};

/** The entries for one language of questions. */
interface Table {
  /** By the stems of an entry's words, separated by spaces. */
  readonly synonyms: ReadonlyMap<string, readonly Synonym[]>;
  /** The number of words of the longest entry. */
  readonly longest: number;
}

/** Makes a thesaurus of synonym rules. A language is prepared at its first question. */
export function createThesaurus(rules: readonly SynonymRule[], analyzer: Analyzer): Thesaurus {
  const rulesOf = (language: Language): readonly SynonymRule[] =>
    rules.filter(
      (rule) => rule.language === null || ENTRY_LANGUAGES[language].includes(rule.language),
    );
  const tableOf = memoized((language: Language) =>
    makeTable(rulesOf(language), language, analyzer),
  );
  const entriesOf = memoized(
    (language: Language) =>
      new Set(
        rulesOf(language).flatMap(({ from }) => from.map((entry) => foldedWords(entry).join(''))),
      ),
  );
  const ownStemsOf = memoized((language: Language) => {
    const words = entriesFor(rules, language).flat();
    return new Set([...new Set(words)].map((word) => analyzer.entryStem(word, language)));
  });
  const sharedStems = memoized((all: null) => {
    const single = entriesFor(rules, all).filter(({ length }) => length === 1);
    return new Set(single.flat().map((word) => analyzer.stem(word, 'en')));
  });
  // A question's words are looked up from each of their positions.
  const stemmed = new WeakMap<readonly string[], ReadonlyMap<Language, readonly string[]>>();
  const stemsOf = (words: readonly string[], language: Language): readonly string[] => {
    const known = stemmed.get(words)?.get(language);
    if (known !== undefined) return known;
    const stems = words.map((word) => analyzer.entryStem(word, language));
    stemmed.set(words, new Map([[language, stems]]));
    return stems;
  };
  return {
    isInEntries(word, language) {
      const stems = ownStemsOf(language);
      return (
        stems.has(analyzer.entryStem(word, language)) ||
        (INFLECTED.has(language) && prefixesOf(word).some((prefix) => stems.has(prefix)))
      );
    },
    isInSharedEntries: (term) => sharedStems(null).has(term),
    longestEntry(words, at, language) {
      const { synonyms, longest } = tableOf(language);
      const stems = stemsOf(words, language);
      for (let length = Math.min(longest, stems.length - at); length > 0; length -= 1) {
        const found = synonyms.get(stems.slice(at, at + length).join(' '));
        if (found !== undefined) return { length, synonyms: found };
      }
      const found = language === 'en' ? undefined : byPrefix(synonyms, words[at] ?? '');
      return found === undefined ? null : { length: 1, synonyms: found };
    },
    entriesOf,
    *wordsOf(language) {
      for (const { from } of rulesOf(language)) {
        for (const entry of from) {
          const [word = '', ...others] = foldedWords(entry);
          if (others.length === 0) yield word;
        }
      }
    },
  };
}

/** The languages whose words take endings that stemmers miss. */
const INFLECTED: ReadonlySet<Language> = new Set(['uk', 'ru', 'tr']);

function makeTable(rules: readonly SynonymRule[], language: Language, analyzer: Analyzer): Table {
  const synonyms = new Map<string, readonly Synonym[]>();
  // Many entries share their words.
  const stem = memoized((word: string) => analyzer.entryStem(word, language));
  let longest = 1;
  for (const { from, to } of rules) {
    const synonymsOfRule = to.map((text) => ({ text, terms: termsOf(text, analyzer) }));
    for (const entry of from) {
      const words = foldedWords(entry);
      const key = words.map(stem).join(' ');
      const others = synonymsOfRule.filter(({ text, terms }) => text !== entry && terms.length > 0);
      if (others.length === 0) continue;
      longest = Math.max(longest, words.length);
      synonyms.set(key, [...(synonyms.get(key) ?? []), ...others.map(({ terms }) => terms)]);
    }
  }
  return { synonyms, longest };
}

/**
 * The synonyms of the longest entry that an inflected word begins with: Slavic and Turkish words
 * take endings that stemmers miss ("полонених", "esirlerin").
 */
function byPrefix(synonyms: Table['synonyms'], word: string): readonly Synonym[] | undefined {
  const prefix = prefixesOf(word).find((one) => synonyms.has(one));
  return prefix === undefined ? undefined : synonyms.get(prefix);
}

/** What an inflected word may be a form of, longest first. */
function prefixesOf(word: string): readonly string[] {
  const shortest = Math.max(SHORTEST_PREFIX, word.length - LONGEST_REST);
  const count = Math.max(0, word.length - shortest);
  return Array.from({ length: count }, (_, at) => word.slice(0, word.length - 1 - at));
}

/** In letters. A shorter prefix, or one followed by more letters, is another word. */
const SHORTEST_PREFIX = 4;
const LONGEST_REST = 5;

/** The entries for one language, or those for all of them (null), as folded words. */
function entriesFor(
  rules: readonly SynonymRule[],
  language: Language | null,
): readonly (readonly string[])[] {
  const own = rules.filter((rule) => rule.language === language);
  return own.flatMap(({ from }) => from.map(foldedWords));
}

/** A function that computes each result once. */
function memoized<K, T>(compute: (key: K) => T): (key: K) => T {
  const results = new Map<K, T>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = compute(key);
    results.set(key, result);
    return result;
  };
}

/** The rules that can never match: no article holds any of their synonyms. */
export function idleRules(
  rules: readonly SynonymRule[],
  index: PassageIndex,
): readonly SynonymRule[] {
  return rules.filter(({ to }) => !to.some((entry) => hasEntry(entry, index)));
}

function hasEntry(entry: string, index: PassageIndex): boolean {
  const terms = termsOf(entry, index.analyzer);
  return terms.length > 0 && areInText(index, terms);
}

function termsOf(entry: string, { tokenize, isStopWord }: Analyzer): readonly string[] {
  return tokenize(entry).flatMap(({ word, term }) => (isStopWord(word) ? [] : [term]));
}
