import type { Span } from '../domain/passage.ts';
import type { Language } from '../domain/synonyms.ts';
import type { AnswerKind } from '../language/answer-kind.ts';
import type { QuestionWord } from '../language/question.ts';
import { correctTerm } from '../language/spelling.ts';
import {
  holdsTerm,
  inverseDocumentFrequency,
  knowsTerm,
  type PassageIndex,
  unknownWordIdf,
} from './passage-index.ts';
import type { Target, Thesaurus } from './thesaurus.ts';
import { ALTERNATIVE } from './tuning.ts';

/** A question as search sees it. */
export interface Query {
  /** Its content words in order, each term once. */
  readonly words: readonly QueryWord[];
  /** All its words in order, function words too. */
  readonly allWords: readonly QuestionWord[];
  /** What it asks for, or null where its words do not tell. */
  readonly kind: AnswerKind | null;
  readonly language: Language;
  /** Whether it holds no word at all. */
  readonly isEmpty: boolean;
  /** Whether it only greets, thanks or says goodbye. */
  readonly isSmallTalk: boolean;
  /** Whether it asks about the day on which it is asked. */
  readonly asksOfNow: boolean;
}

/** A content word of a question. */
export interface QueryWord {
  /** As it stands in the question, and where: a half-open UTF-16 range. */
  readonly typed: string;
  readonly span: Span;
  /** What is searched for: the word's own term, and what the articles may say for it. */
  readonly alternatives: readonly Alternative[];
  /** Whether any passage holds one of them, if only in a phrasing. */
  readonly isKnown: boolean;
  /** Whether its absence from the articles says little: it is everyday English, or not English. */
  readonly isCommon: boolean;
  /** What it is worth to find it; where no passage holds it, the most that such a word can be. */
  readonly idf: number;
}

/** Terms that stand for a word of a question where all of them stand together, and what that counts. */
interface Alternative {
  readonly terms: readonly string[];
  readonly weight: number;
  /** Whether it is what was typed (in English words), and not what the articles may say for it. */
  readonly isTyped: boolean;
}

/** What a question is read against. */
export interface Vocabulary {
  readonly index: PassageIndex;
  readonly thesaurus: Thesaurus;
}

/** Takes a question apart: function words are dropped, each other word gets what may stand for it. */
export function readQuery(question: string, vocabulary: Vocabulary): Query {
  const { index, thesaurus } = vocabulary;
  const reading = index.analyzer.readQuestion(question, thesaurus.entriesOf);
  const { words, language, asksOfNow } = reading;
  const kind = index.analyzer.askedKind(words.map(({ word }) => word));
  // "Who did they thank?" asks for somebody.
  const isSmallTalk = reading.isAllSmallTalk && kind === null;
  return {
    words: isSmallTalk ? [] : contentWords(question, { words, language, vocabulary }),
    allWords: words,
    kind,
    language,
    isEmpty: words.length === 0,
    isSmallTalk,
    asksOfNow,
  };
}

/** Whether some passage holds each of the terms; no passage need hold them together. */
export function holdsAll(index: PassageIndex, terms: readonly string[]): boolean {
  return terms.every((term) => holdsTerm(index, term));
}

/** The same of texts and of the phrasings under which passages are asked for. */
function knowsAll(index: PassageIndex, terms: readonly string[]): boolean {
  return terms.every((term) => knowsTerm(index, term));
}

/** The words of a question, and what they are read against. */
interface Context {
  readonly words: readonly QuestionWord[];
  readonly language: Language;
  readonly vocabulary: Vocabulary;
}

function contentWords(question: string, context: Context): readonly QueryWord[] {
  const { words, language, vocabulary } = context;
  const { index } = vocabulary;
  const phrases = phrasesIn(context);
  const found = new Map<string, QueryWord>();
  const contrasted = new Set<QueryWord>();
  for (const [at, { word, term, start, end, isFunction, isContrast }] of words.entries()) {
    const phrase = phrases.get(at);
    if (isFunction && phrase === undefined) continue;
    const span: Span = [start, isFunction ? (phrase?.end ?? end) : end];
    const made = makeQueryWord(
      {
        typed: question.slice(...span),
        span,
        isCommon: language !== 'en' || index.analyzer.isCommonTerm(term),
        alternatives: [
          ...(isFunction ? [] : alternativesOf(at, context)),
          ...synonyms(phrase?.targets ?? [], synonymWeight(language)),
        ],
      },
      index,
    );
    const key = made.alternatives[0]?.terms.join(' ') ?? word;
    if (found.has(key)) continue;
    found.set(key, made);
    if (isContrast) contrasted.add(made);
  }
  const all = [...found.values()];
  if (!all.some((word) => word.isKnown && !contrasted.has(word))) return all;
  // "Why Istanbul and not Geneva?" asks about Istanbul: no article need speak of Geneva.
  return all.map((word) =>
    word.isKnown || !contrasted.has(word) ? word : { ...word, isCommon: true, idf: 0 },
  );
}

interface Phrase {
  readonly targets: readonly Target[];
  /** Where its last word ends in the question. */
  readonly end: number;
}

/** What entries of several words may mean, by the place of each content word that they cover. */
function phrasesIn({ words, language, vocabulary }: Context): ReadonlyMap<number, Phrase> {
  const phrases = new Map<number, Phrase>();
  const folded = words.map(({ word }) => word);
  for (let at = 0; at < words.length; at += 1) {
    const match = vocabulary.thesaurus.match(folded, at, language);
    if (match === null || match.length === 1) continue;
    const covered = words.slice(at, at + match.length);
    const end = covered.at(-1)?.end ?? 0;
    const contents = covered.flatMap(({ isFunction }, offset) => (isFunction ? [] : [at + offset]));
    // A phrase of function words alone ("at his place") counts as one word.
    for (const place of contents.length > 0 ? contents : [at]) {
      const others = phrases.get(place)?.targets ?? [];
      phrases.set(place, { targets: [...others, ...match.targets], end });
    }
  }
  return phrases;
}

/**
 * What may stand for a word: the word itself and its synonyms; where no article holds any of these,
 * the word joined with a neighbour, cut in two, or freed of a slip of spelling.
 */
function alternativesOf(at: number, context: Context): readonly Alternative[] {
  const { words, language, vocabulary } = context;
  const { index, thesaurus } = vocabulary;
  const { word, term } = words[at] as QuestionWord;
  const targets = thesaurus.match([word], 0, language)?.targets ?? [];
  const direct: readonly Alternative[] = [
    { terms: [term], weight: 1, isTyped: true },
    // A translation names what was typed.
    ...synonyms(targets, synonymWeight(language), language !== 'en'),
  ];
  if (direct.some(({ terms }) => knowsAll(index, terms))) return direct;
  const rejoined = joinedTerms(words, at, index);
  if (rejoined !== null) return [{ terms: rejoined, weight: 1, isTyped: true }];
  return index.analyzer.isCommonTerm(term) ? direct : corrected(term, context);
}

function synonyms(
  targets: readonly Target[],
  weight: number,
  isTyped = false,
): readonly Alternative[] {
  return targets.map((terms) => ({ terms, weight, isTyped }));
}

/** What a synonym counts in a question of this language. */
function synonymWeight(language: Language): number {
  return language === 'en' ? ALTERNATIVE.synonym : ALTERNATIVE.translation;
}

/** "cease fire" for what the articles write as one, and "airbases" for what they write as two. */
function joinedTerms(
  words: readonly QuestionWord[],
  at: number,
  index: PassageIndex,
): readonly string[] | null {
  const { stem, isCommonTerm } = index.analyzer;
  const [before = '', word = '', after = ''] = [-1, 0, 1].map((step) => words[at + step]?.word);
  for (const together of [before + word, word + after]) {
    const term = stem(together, 'en');
    if (holdsTerm(index, term)) return [term];
  }
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)].map((part) => stem(part, 'en'));
    // "Leftover" is not what the articles say with "left" and "over".
    if (holdsAll(index, parts) && !parts.every(isCommonTerm)) return parts;
  }
  return null;
}

/** In letters. */
const SHORTEST_PART = 3;

/** The known word that an unknown one may be a slip for, and what may stand for that. */
function corrected(term: string, { language, vocabulary }: Context): readonly Alternative[] {
  const { index, thesaurus } = vocabulary;
  const meant = correctTerm(term, [index.termNumbers.keys(), thesaurus.stemsOf(language)]);
  if (meant === null) return [];
  const weight = ALTERNATIVE.spelling;
  const targets = thesaurus.match([meant], 0, language)?.targets ?? [];
  return [
    { terms: [meant], weight, isTyped: true },
    ...synonyms(targets, weight * synonymWeight(language)),
  ];
}

/** Makes a word of a query: of its alternatives those that the index holds, each with its worth. */
function makeQueryWord(
  {
    alternatives,
    ...word
  }: Pick<QueryWord, 'typed' | 'span' | 'isCommon'> & Pick<QueryWord, 'alternatives'>,
  index: PassageIndex,
): QueryWord {
  const found = alternatives
    .filter(({ terms }) => knowsAll(index, terms))
    .map((one) => ({
      ...one,
      idf: inverseDocumentFrequency(index, one.terms),
      isInText: holdsAll(index, one.terms),
    }));
  const idf = found.length > 0 ? worthOf(found) : unknownWordIdf(index, word.isCommon);
  return {
    ...word,
    // What stands everywhere ("russia") says less of what was asked for than what is rare ("demand").
    alternatives: strongest(
      found.map(({ terms, isTyped, weight, idf: own }) => ({
        terms,
        isTyped,
        weight: weight * Math.min(1, own / idf),
      })),
    ),
    isKnown: found.length > 0,
    idf,
  };
}

interface Worth {
  readonly isTyped: boolean;
  readonly isInText: boolean;
  readonly idf: number;
}

/**
 * A word is worth what it is typed as; where no text holds that, the most that stands for it there;
 * where it is in phrasings alone, what it would be worth in none.
 */
function worthOf(found: readonly Worth[]): number {
  const inText = found.filter(({ isInText }) => isInText);
  const typed = inText.filter(({ isTyped }) => isTyped);
  const best = [typed, inText, found].find((list) => list.length > 0) ?? [];
  return Math.max(...best.map(({ idf }) => idf));
}

/** Each alternative once, with the most that it counts. */
function strongest(alternatives: readonly Alternative[]): readonly Alternative[] {
  const byTerms = new Map<string, Alternative>();
  for (const one of alternatives) {
    const key = one.terms.join(' ');
    if ((byTerms.get(key)?.weight ?? 0) < one.weight) byTerms.set(key, one);
  }
  return [...byTerms.values()];
}
