import type { Language } from '../domain/synonyms.ts';
import { isCommonTerm } from '../language/common-words.ts';
import { correctTerm } from '../language/spelling.ts';
import { stemOf } from '../language/stemming.ts';
import { holdsTerm, type PassageIndex } from './passage-index.ts';
import { type Alternative, holdsAll, knowsAll } from './query-word.ts';
import type { QuestionWord } from './question-words.ts';
import type { Target, Thesaurus } from './thesaurus.ts';
import { ALTERNATIVE } from './tuning.ts';

/** What a question is read against. */
export interface Vocabulary {
  readonly index: PassageIndex;
  readonly thesaurus: Thesaurus;
}

/**
 * What may stand for a word of a question: the word itself and its synonyms; where no article holds
 * any of these, what it is when joined with a neighbour, cut in two, or freed of a slip of spelling.
 */
export function alternativesOf(
  words: readonly QuestionWord[],
  at: number,
  language: Language,
  vocabulary: Vocabulary,
): readonly Alternative[] {
  const { index, thesaurus } = vocabulary;
  const { word, term } = words[at] as QuestionWord;
  const direct: readonly Alternative[] = [
    { terms: [term], weight: 1, isTyped: true },
    // A translation names what was typed.
    ...asAlternatives(thesaurus.match([word], 0, language)?.targets ?? [], {
      weight: synonymWeight(language),
      isTyped: language !== 'en',
    }),
  ];
  if (direct.some(({ terms }) => knowsAll(index, terms))) return direct;
  const rejoined = joinedTerms(words, at, index);
  if (rejoined !== null) return [{ terms: rejoined, weight: 1, isTyped: true }];
  return isCommonTerm(term) ? direct : mended(term, language, vocabulary);
}

/** Targets of a thesaurus as alternatives of one weight. */
export function asAlternatives(
  targets: readonly Target[],
  { weight, isTyped }: Pick<Alternative, 'weight' | 'isTyped'>,
): readonly Alternative[] {
  return targets.map((terms) => ({ terms, weight, isTyped }));
}

/** What a synonym counts in a question of this language. */
export function synonymWeight(language: Language): number {
  return language === 'en' ? ALTERNATIVE.synonym : ALTERNATIVE.translation;
}

/** "cease fire" for what the articles write as one, and "airbases" for what they write as two. */
function joinedTerms(
  words: readonly QuestionWord[],
  at: number,
  index: PassageIndex,
): readonly string[] | null {
  const { word } = words[at] as QuestionWord;
  const [before, after] = [words[at - 1]?.word ?? '', words[at + 1]?.word ?? ''];
  for (const together of [before + word, word + after]) {
    const term = stemOf(together, 'en');
    if (holdsTerm(index, term)) return [term];
  }
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)].map((part) => stemOf(part, 'en'));
    // "Leftover" is not what the articles say with "left" and "over".
    if (holdsAll(index, parts) && !parts.every(isCommonTerm)) return parts;
  }
  return null;
}

const SHORTEST_PART = 3;

/** The known word that an unknown one may be a slip for, and what may stand for that. */
function mended(
  term: string,
  language: Language,
  { index, thesaurus }: Vocabulary,
): readonly Alternative[] {
  const corrected = correctTerm(term, [index.termNumbers.keys(), thesaurus.stemsOf(language)]);
  if (corrected === null) return [];
  const weight = ALTERNATIVE.spelling;
  return [
    { terms: [corrected], weight, isTyped: true },
    ...asAlternatives(thesaurus.match([corrected], 0, language)?.targets ?? [], {
      weight: weight * synonymWeight(language),
      isTyped: false,
    }),
  ];
}
