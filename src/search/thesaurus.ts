import type { Language, SynonymRule } from '../domain/synonyms.ts';
import type { Analyzer } from '../language/analyzer.ts';
import { foldedWords } from '../language/tokens.ts';
import type { PassageIndex } from './passage-index.ts';
import { holdsAll } from './query.ts';

/** What the articles may say for what was asked: terms that must stand together. */
export type Target = readonly string[];

/** The words of a question that an entry covers, and what they may mean. */
interface Match {
  /** How many words it covers, from the place that was looked at. */
  readonly length: number;
  readonly targets: readonly Target[];
}

/** Synonyms made ready for looking up. */
export interface Thesaurus {
  /** The longest entry that begins at a word of a question, or null. */
  match(words: readonly string[], at: number, language: Language): Match | null;
  /** The entries of a language as they are written, each without spaces. */
  entriesOf(language: Language): ReadonlySet<string>;
  /** Every entry of one word by its stem: what a slip of spelling may be mended to. */
  stemsOf(language: Language): Iterable<string>;
}

/** Whose entries a question's words are looked up in. Ukrainian and Russian are mixed by many. */
const SPOKEN_WITH: Readonly<Record<Language, readonly Language[]>> = {
  en: ['en'],
  uk: ['uk', 'ru'],
  ru: ['ru', 'uk'],
  tr: ['tr'],
  fr: ['fr'],
  zh: ['zh'],
};

/** A prefix that is an entry counts for an inflected word: with so much left, it is another word. */
const SHORTEST_PREFIX = 4;
const LONGEST_REST = 5;

/** The entries that a language's questions are looked up in, by their words' stems. */
interface Table {
  readonly targets: ReadonlyMap<string, readonly Target[]>;
  /** The number of words in the longest entry. */
  readonly longest: number;
}

/** Prepares the rules of a synonyms file: those of a language when a question in it first comes. */
export function createThesaurus(rules: readonly SynonymRule[], analyzer: Analyzer): Thesaurus {
  const rulesOf = (language: Language): readonly SynonymRule[] =>
    rules.filter((rule) => rule.language === null || SPOKEN_WITH[language].includes(rule.language));
  const tableOf = remembered((language: Language) =>
    makeTable(rulesOf(language), language, analyzer),
  );
  const entriesOf = remembered(
    (language: Language) =>
      new Set(
        rulesOf(language).flatMap(({ from }) => from.map((entry) => foldedWords(entry).join(''))),
      ),
  );
  return {
    match(words, at, language) {
      const { targets, longest } = tableOf(language);
      const stems = words.slice(at, at + longest).map((word) => analyzer.stem(word, language));
      for (let length = stems.length; length > 0; length -= 1) {
        const found = targets.get(stems.slice(0, length).join(' '));
        if (found !== undefined) return { length, targets: found };
      }
      const found = language === 'en' ? undefined : byPrefix(targets, words[at] ?? '');
      return found === undefined ? null : { length: 1, targets: found };
    },
    entriesOf,
    *stemsOf(language) {
      for (const entry of tableOf(language).targets.keys()) if (!entry.includes(' ')) yield entry;
    },
  };
}

function makeTable(rules: readonly SynonymRule[], language: Language, analyzer: Analyzer): Table {
  const targets = new Map<string, readonly Target[]>();
  // The same words come again and again.
  const stem = remembered((word: string) => analyzer.stem(word, language));
  let longest = 1;
  for (const { from, to } of rules) {
    const meant = to.map((text) => ({ text, terms: termsOf(text, analyzer) }));
    for (const entry of from) {
      const words = foldedWords(entry);
      const key = words.map(stem).join(' ');
      const others = meant.filter(({ text, terms }) => text !== entry && terms.length > 0);
      if (others.length === 0) continue;
      longest = Math.max(longest, words.length);
      targets.set(key, [...(targets.get(key) ?? []), ...others.map(({ terms }) => terms)]);
    }
  }
  return { targets, longest };
}

/** Endings heap up in inflected languages: "полонених", "esirlerin". The longest entry that begins the word. */
function byPrefix(targets: Table['targets'], word: string): readonly Target[] | undefined {
  const shortest = Math.max(SHORTEST_PREFIX, word.length - LONGEST_REST);
  for (let length = word.length - 1; length >= shortest; length -= 1) {
    const found = targets.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A function that reckons each result once, when it is first asked for. */
function remembered<K, T>(reckon: (key: K) => T): (key: K) => T {
  const results = new Map<K, T>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = reckon(key);
    results.set(key, result);
    return result;
  };
}

/** The rules that can never match: no article holds anything of what they lead to. */
export function idleRules(
  rules: readonly SynonymRule[],
  index: PassageIndex,
): readonly SynonymRule[] {
  return rules.filter(({ to }) => !to.some((entry) => holdsEntry(entry, index)));
}

function holdsEntry(entry: string, index: PassageIndex): boolean {
  const terms = termsOf(entry, index.analyzer);
  return terms.length > 0 && holdsAll(index, terms);
}

function termsOf(entry: string, { tokenize, isStopWord }: Analyzer): readonly string[] {
  return tokenize(entry).flatMap(({ word, term }) => (isStopWord(word) ? [] : [term]));
}
