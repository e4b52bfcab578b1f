import type { Language } from '../domain/synonyms.ts';
import type { QuestionWord } from '../language/question.ts';
import { areInText, areKnown, type PassageIndex } from './passage-index.ts';
import type { SpellingOf } from './spellings.ts';
import type { Synonym, Thesaurus } from './thesaurus.ts';
import { ALTERNATIVE } from './tuning.ts';

/** Terms that count as a word of the question where a text holds all of them. */
export interface Alternative {
  readonly terms: readonly string[];
  /** How much it counts, from 0 to 1: 1 for the word as typed, less for most others. */
  readonly weight: number;
  /** Whether it is what was typed (corrected or translated), and not a synonym of it. */
  readonly isTyped: boolean;
}

/** Where the words of a question are looked up. */
export interface Lexicon {
  readonly index: PassageIndex;
  readonly thesaurus: Thesaurus;
  readonly spellingOf: SpellingOf;
}

/** The words of a question, and where they are looked up. */
export interface QuestionContext {
  readonly words: readonly QuestionWord[];
  /** The positions of the words that ask for the whole: they are not searched for. */
  readonly asking: ReadonlySet<number>;
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/** What a word means as part of numbers and of entries of several words. */
interface Phrase {
  readonly synonyms: readonly Synonym[];
  /** The end of the last number or entry in the question. */
  readonly end: number;
}

/**
 * The forms of numbers and the synonyms of entries of several words, by the position of each content
 * word that they cover.
 */
export function phrasesIn({
  words,
  asking,
  language,
  lexicon,
}: QuestionContext): ReadonlyMap<number, Phrase> {
  const phrases = new Map<number, Phrase>();
  const folded = words.map(({ word }) => word);
  for (let at = 0; at < words.length; at += 1) {
    const number = lexicon.index.analyzer.readNumber(folded, at, language);
    const entry = lexicon.thesaurus.longestEntry(folded, at, language);
    for (const match of [number, entry !== null && entry.length > 1 ? entry : null]) {
      if (match === null) continue;
      const covered = words.slice(at, at + match.length);
      if (covered.every((_, next) => asking.has(at + next))) continue;
      const end = covered.at(-1)?.end ?? 0;
      const contents = covered.flatMap(({ isFunction }, next) => (isFunction ? [] : [at + next]));
      // An entry of function words only ("at his place") counts as one content word.
      for (const place of contents.length > 0 || match === number ? contents : [at]) {
        const others = phrases.get(place)?.synonyms ?? [];
        phrases.set(place, { synonyms: [...others, ...match.synonyms], end });
      }
    }
  }
  return phrases;
}

/**
 * The alternatives for a content word: the word itself and its synonyms. Where no passage holds any
 * of these, the word joined with a neighbour or split in two.
 */
export function alternativesOf(at: number, context: QuestionContext): readonly Alternative[] {
  const { words, language, lexicon } = context;
  const { index, thesaurus } = lexicon;
  const { word, term } = words[at] as QuestionWord;
  const synonyms = thesaurus.longestEntry([word], 0, language)?.synonyms ?? [];
  const direct: readonly Alternative[] = [
    { terms: [term], weight: 1, isTyped: true },
    // A translation counts as what was typed.
    ...toAlternatives(synonyms, synonymWeight(language), language !== 'en'),
  ];
  if (direct.some(({ terms }) => areKnown(index, terms))) return direct;
  const rejoined = joinedTerms(words, at, index);
  return rejoined === null ? direct : [{ terms: rejoined, weight: 1, isTyped: true }];
}

/** What the misspelt word at a position is taken for; null for a word that is spelt right. */
export function correctionAt(at: number, context: QuestionContext): Correction | null {
  const { words, language, lexicon } = context;
  const { index } = lexicon;
  const { word } = words[at] as QuestionWord;
  if (language === 'en' && index.analyzer.frequencies.hasWord(word)) return null;
  // The fourth is not 40.
  if (index.analyzer.readNumber([word], 0, language) !== null) return null;
  return corrected(word, context);
}

/** Makes alternatives of synonyms. */
export function toAlternatives(
  synonyms: readonly Synonym[],
  weight: number,
  isTyped = false,
): readonly Alternative[] {
  return synonyms.map((terms) => ({ terms, weight, isTyped }));
}

/** How much a synonym counts in a question in this language. */
export function synonymWeight(language: Language): number {
  return language === 'en' ? ALTERNATIVE.synonym : ALTERNATIVE.translation;
}

/**
 * The terms of "cease fire" where the articles write one word, of "airbases" where they write two.
 */
function joinedTerms(
  words: readonly QuestionWord[],
  at: number,
  index: PassageIndex,
): readonly string[] | null {
  const { stem, frequencies } = index.analyzer;
  const wordAt = (place: number): string => words[place]?.word ?? '';
  const word = wordAt(at);
  for (const together of [wordAt(at - 1) + word, word + wordAt(at + 1)]) {
    const term = stem(together, 'en');
    if (areInText(index, [term])) return [term];
  }
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)].map((part) => stem(part, 'en'));
    // A word of its own ("leftover") does not mean its parts.
    if (areInText(index, parts) && !frequencies.hasWord(word)) return parts;
  }
  return null;
}

/** In letters. */
const SHORTEST_PART = 3;

/** The known word that an unknown one may be misspelt from, and its synonyms. */
function corrected(word: string, { language, lexicon }: QuestionContext): Correction | null {
  const [meant, ...others] = lexicon.spellingOf(language).nearest(word);
  if (meant === undefined) return null;
  const { index, thesaurus } = lexicon;
  const term = index.analyzer.stem(meant, 'en');
  const weight = ALTERNATIVE.spelling;
  const synonyms = thesaurus.longestEntry([meant], 0, language)?.synonyms ?? [];
  return {
    to: meant,
    // Another form of the same word is no other meaning.
    or: others.find((other) => index.analyzer.stem(other, 'en') !== term) ?? null,
    alternatives: [
      { terms: [term], weight, isTyped: true },
      ...toAlternatives(synonyms, weight * synonymWeight(language)),
    ],
  };
}

/** What a misspelt word is taken for. */
interface Correction {
  readonly to: string;
  /** Another word that is as near, or null. */
  readonly or: string | null;
  readonly alternatives: readonly Alternative[];
}
