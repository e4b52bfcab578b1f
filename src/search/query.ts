import type { Span } from '../domain/passage.ts';
import type { Language, QuestionLanguage } from '../domain/synonyms.ts';
import { type AnswerKind, isOverview } from '../language/answer-kind.ts';
import type { QuestionWord } from '../language/question.ts';
import {
  areInText,
  areKnown,
  expectedShare,
  inverseDocumentFrequency,
  type PassageIndex,
  unknownWordIdf,
} from './passage-index.ts';
import type { SpellingOf } from './spellings.ts';
import type { Synonym, Thesaurus } from './thesaurus.ts';
import { ALTERNATIVE, PRIOR } from './tuning.ts';

/** A question prepared for the search. */
export interface Query {
  /** Its content words in order, each term once; none for small talk. */
  readonly words: readonly QueryWord[];
  /** All of its words in order, function words too. */
  readonly allWords: readonly QuestionWord[];
  /** The kind of answer that it asks for, or null where its words do not tell. */
  readonly kind: AnswerKind | null;
  readonly language: QuestionLanguage;
  /** The terms of the words by which it asks for the whole: a heading may hold them. */
  readonly askingTerms: ReadonlySet<string>;
  /** Whether it has no word at all. */
  readonly isEmpty: boolean;
  /** Whether it asks for the whole and not for one fact: "what was agreed?", "who was there?" */
  readonly asksForWhole: boolean;
  /** Whether it only greets, thanks or says goodbye. */
  readonly isSmallTalk: boolean;
  /** Whether it asks about the present. */
  readonly isAboutNow: boolean;
}

/** A content word of a question. */
export interface QueryWord {
  /** The text of its span of the question. */
  readonly typed: string;
  readonly span: Span;
  /**
   * What is searched for: the word's own term and its synonyms, as far as any passage holds them.
   */
  readonly alternatives: readonly Alternative[];
  /** Whether the articles, or the phrasings for them, hold the word or an alternative. */
  readonly isKnown: boolean;
  /** The known word that it is taken for, where it is misspelt, else null. */
  readonly correctedTo: string | null;
  /** Whether the question asserts it: "legitimate" in "is the paper legitimate?" */
  readonly isAsserted: boolean;
  /** Whether it names what is counted: "bodies" in "how many bodies". */
  readonly isCounted: boolean;
  /** How many passages of any text would hold it, as a share. */
  readonly expected: number;
  /** Inverse document frequency: how much information it is to find the word. */
  readonly idf: number;
}

/** Terms that count as a word of the question where a text holds all of them. */
interface Alternative {
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

/**
 * Reads a question: drops its function words, and finds alternatives for its other words. `locale`
 * is the BCP 47 tag of whoever asks.
 */
export function readQuery(question: string, lexicon: Lexicon, locale?: string): Query {
  const { index, thesaurus } = lexicon;
  const known = { ...thesaurus, isInArticles: (term: string) => areInText(index, [term]) };
  const { entriesOf } = thesaurus;
  const reading = index.analyzer.readQuestion(question, { known, entriesOf, locale });
  const { words, language, isAboutNow } = reading;
  const asked = index.analyzer.askedKind(words.map(({ word }) => word));
  const kind = asked?.kind ?? null;
  // "Who did they thank?" has a word of small talk, but asks for a person.
  const isSmallTalk = reading.isAllSmallTalk && kind === null;
  const asking = isOverview(kind) ? (asked?.by ?? NO_WORDS) : NO_WORDS;
  const content =
    isSmallTalk || language === 'other'
      ? []
      : contentWords(question, { words, asking, language, lexicon });
  return {
    words: content,
    allWords: words,
    kind,
    asksForWhole:
      isOverview(kind) || (content.length === 0 && kind !== null && !reading.isAboutTalkers),
    askingTerms: new Set(
      words.flatMap(({ word, term }, at) =>
        asking.has(at) && !index.analyzer.isFunctionWord(word) ? [term] : [],
      ),
    ),
    language,
    isEmpty: words.length === 0,
    isSmallTalk,
    isAboutNow,
  };
}

const NO_WORDS: ReadonlySet<number> = new Set();

/** The words of a question, and where they are looked up. */
interface QuestionContext {
  readonly words: readonly QuestionWord[];
  /** The positions of the words that ask for the whole: they are not searched for. */
  readonly asking: ReadonlySet<number>;
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/** The content words of a question, each term once, with their alternatives. */
function contentWords(question: string, context: QuestionContext): readonly QueryWord[] {
  const { words, asking, language, lexicon } = context;
  const { index } = lexicon;
  const phrases = phrasesIn(context);
  const byTerm = new Map<string, QueryWord>();
  const contrasts = new Set<QueryWord>();
  for (const [at, { word, term, start, end, isFunction, isContrast }] of words.entries()) {
    const phrase = phrases.get(at);
    if (asking.has(at)) continue;
    if (isFunction && phrase === undefined) continue;
    const span: Span = [start, isFunction ? (phrase?.end ?? end) : end];
    const direct = isFunction ? [] : alternativesOf(at, context);
    const isMissing = !direct.some(({ terms }) => areKnown(index, terms));
    const mended = !isFunction && isMissing ? correctionAt(at, context) : null;
    const made = makeQueryWord(
      {
        correctedTo: mended?.to ?? null,
        isCounted: isCounted(words, at),
        isAsserted: false,
        typed: question.slice(...span),
        span,
        expected: language === 'en' ? expectedShare(index, term) : PRIOR.foreign,
        alternatives: [
          ...(mended?.alternatives ?? direct),
          ...toAlternatives(phrase?.synonyms ?? [], synonymWeight(language)),
        ],
      },
      index,
    );
    const key = made.alternatives[0]?.terms.join(' ') ?? word;
    if (byTerm.has(key)) continue;
    byTerm.set(key, made);
    if (isContrast) contrasts.add(made);
  }
  const found = [...byTerm.values()];
  const last = found.at(-1);
  // "Is it a trap?" asserts of something that it does not name.
  if (found.length > 1 && last !== undefined && index.analyzer.asserts(words[0]?.word ?? '')) {
    found[found.length - 1] = { ...last, isAsserted: true };
  }
  return discountContrasts(found, contrasts);
}

/**
 * Makes unknown contrasts weigh nothing where another word is known: "why Istanbul and not Geneva?"
 * asks about Istanbul, so the articles need not mention Geneva.
 */
function discountContrasts(
  words: readonly QueryWord[],
  contrasts: ReadonlySet<QueryWord>,
): readonly QueryWord[] {
  if (!words.some((word) => word.isKnown && !contrasts.has(word))) return words;
  return words.map((word) =>
    word.isKnown || !contrasts.has(word) ? word : { ...word, expected: 1, idf: 0 },
  );
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
function phrasesIn({
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
 * of these, the word joined with a neighbour, split in two, or with its spelling corrected.
 */
function alternativesOf(at: number, context: QuestionContext): readonly Alternative[] {
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
function correctionAt(at: number, context: QuestionContext): Correction | null {
  const { words, language, lexicon } = context;
  const { index } = lexicon;
  const { word } = words[at] as QuestionWord;
  if (language === 'en' && index.analyzer.frequencies.hasWord(word)) return null;
  // The fourth is not 40.
  if (index.analyzer.readNumber([word], 0, language) !== null) return null;
  return corrected(word, context);
}

function toAlternatives(
  synonyms: readonly Synonym[],
  weight: number,
  isTyped = false,
): readonly Alternative[] {
  return synonyms.map((terms) => ({ terms, weight, isTyped }));
}

/** How much a synonym counts in a question in this language. */
function synonymWeight(language: Language): number {
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
  const meant = lexicon.spellingOf(language).nearest(word);
  if (meant === null) return null;
  const weight = ALTERNATIVE.spelling;
  const synonyms = lexicon.thesaurus.longestEntry([meant], 0, language)?.synonyms ?? [];
  return {
    to: meant,
    alternatives: [
      { terms: [lexicon.index.analyzer.stem(meant, 'en')], weight, isTyped: true },
      ...toAlternatives(synonyms, weight * synonymWeight(language)),
    ],
  };
}

/** What a misspelt word is taken for. */
interface Correction {
  readonly to: string;
  readonly alternatives: readonly Alternative[];
}

/** Completes a word: keeps the alternatives that the index holds, and weighs them. */
function makeQueryWord(
  {
    alternatives,
    ...word
  }: Pick<
    QueryWord,
    'typed' | 'span' | 'expected' | 'alternatives' | 'isCounted' | 'isAsserted' | 'correctedTo'
  >,
  index: PassageIndex,
): QueryWord {
  const found = alternatives
    .filter(({ terms }) => areKnown(index, terms))
    .map((one) => ({
      idf: inverseDocumentFrequency(index, one.terms),
      isInText: areInText(index, one.terms),
      ...one,
    }));
  const idf = found.length > 0 ? idfOf(found) : unknownWordIdf(index, word.expected);
  return {
    // A frequent alternative ("russia") tells less about what was asked than a rare one ("demand").
    alternatives: strongest(
      found.map(({ terms, isTyped, weight, idf: ownIdf }) => ({
        terms,
        isTyped,
        weight: weight * Math.min(1, ownIdf / idf),
      })),
    ),
    isKnown: found.length > 0,
    idf,
    ...word,
  };
}

/** What an alternative's idf is based on. */
interface FoundAlternative {
  readonly isTyped: boolean;
  readonly isInText: boolean;
  readonly idf: number;
}

/**
 * The idf of a word: that of its typed alternatives; where no text holds these, the highest of its
 * synonyms; where only phrasings hold any, the idf of terms that no text holds.
 */
function idfOf(found: readonly FoundAlternative[]): number {
  const inText = found.filter(({ isInText }) => isInText);
  const typed = inText.filter(({ isTyped }) => isTyped);
  const best = [typed, inText, found].find((list) => list.length > 0) ?? [];
  return Math.max(...best.map(({ idf }) => idf));
}

/** Each alternative once, with its highest weight. */
function strongest(alternatives: readonly Alternative[]): readonly Alternative[] {
  const byTerms = new Map<string, Alternative>();
  for (const one of alternatives) {
    const key = one.terms.join(' ');
    if ((byTerms.get(key)?.weight ?? 0) < one.weight) byTerms.set(key, one);
  }
  return [...byTerms.values()];
}

/** Whether a word follows "how many" or "how much", perhaps after function words. */
function isCounted(words: readonly QuestionWord[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && words[before]?.isFunction && !isAmount(words, before)) before -= 1;
  return isAmount(words, before);
}

function isAmount(words: readonly QuestionWord[], at: number): boolean {
  const word = words[at]?.word;
  return (word === 'many' || word === 'much') && words[at - 1]?.word === 'how';
}
