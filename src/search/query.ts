import type { Span } from '../domain/passage.ts';
import type { QuestionLanguage } from '../domain/synonyms.ts';
import { type AnswerKind, isOverview } from '../language/answer-kind.ts';
import type { QuestionWord } from '../language/question.ts';
import {
  type Alternative,
  alternativesOf,
  correctionAt,
  type Lexicon,
  phrasesIn,
  type QuestionContext,
  synonymWeight,
  toAlternatives,
} from './alternatives.ts';
import {
  areInText,
  areKnown,
  expectedShare,
  inverseDocumentFrequency,
  type PassageIndex,
  unknownWordIdf,
} from './passage-index.ts';
import { PRIOR } from './tuning.ts';

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
  /** Whether it is thanks, and no more. */
  readonly isThanks: boolean;
  /** Whether it says no more than "source?" or "is this true?", or nothing. */
  readonly asksForSource: boolean;
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
  /** Another known word that is as near to it, or null. */
  readonly correctedOr: string | null;
  /** Whether the question asserts it: "legitimate" in "is the paper legitimate?" */
  readonly isAsserted: boolean;
  /** Whether it names what is counted: "bodies" in "how many bodies". */
  readonly isCounted: boolean;
  /** How many passages of any text would hold it, as a share. */
  readonly expected: number;
  /** Inverse document frequency: how much information it is to find the word. */
  readonly idf: number;
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
  const { askedKind, mendAsking } = index.analyzer;
  const asked = askedKind(words.map(({ word }) => mendAsking(word)));
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
    isThanks: isSmallTalk && reading.isThanks,
    asksForSource: reading.asksForSource,
    isAboutNow,
  };
}

const NO_WORDS: ReadonlySet<number> = new Set();

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
        correctedOr: mended?.or ?? null,
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

/** Completes a word: keeps the alternatives that the index holds, and weighs them. */
function makeQueryWord(
  {
    alternatives,
    ...word
  }: Pick<
    QueryWord,
    | 'typed'
    | 'span'
    | 'expected'
    | 'alternatives'
    | 'isCounted'
    | 'isAsserted'
    | 'correctedTo'
    | 'correctedOr'
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
