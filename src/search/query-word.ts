import type { Span } from '../domain/passage.ts';
import { isCommonTerm } from '../language/common-words.ts';
import {
  holdsTerm,
  inverseDocumentFrequency,
  knowsTerm,
  type PassageIndex,
  unknownWordIdf,
} from './passage-index.ts';

/** Terms that stand for a word of a question where all of them stand together, and what that counts. */
export interface Alternative {
  readonly terms: readonly string[];
  readonly weight: number;
  /** Whether it is what was typed (in English words), and not what the articles may say for it. */
  readonly isTyped: boolean;
}

/** A content word of a question. */
export interface QueryWord {
  /** As it stands in the question, and where: a half-open UTF-16 range. */
  readonly typed: string;
  readonly span: Span;
  /** What is searched for: the word's own term, and what the articles may say for it. */
  readonly alternatives: readonly Alternative[];
  /** Whether any passage holds one of them, if only in a phrasing. */
  readonly known: boolean;
  /** Whether its absence from the articles says little: a word of everyday English, or not English. */
  readonly common: boolean;
  /** Whether it is a name known to mean one thing, so that its absence from the articles says much. */
  readonly isName: boolean;
  /** What knowing it is worth; the most that a word can be where no passage holds it. */
  readonly idf: number;
}

interface WordSource {
  readonly typed: string;
  readonly span: Span;
  readonly term: string;
  readonly isEnglish: boolean;
  readonly isName: boolean;
  /** What may stand for it, whether or not any passage holds that. */
  readonly alternatives: readonly Alternative[];
}

/** Makes a word of a query: of its alternatives those that the index holds, each with its worth. */
export function makeQueryWord(
  { typed, span, term, isEnglish, isName, alternatives }: WordSource,
  index: PassageIndex,
): QueryWord {
  const common = !isEnglish || isCommonTerm(term);
  const found = alternatives
    .filter(({ terms }) => knowsAll(index, terms))
    .map((one) => ({
      ...one,
      idf: inverseDocumentFrequency(index, one.terms),
      inText: holdsAll(index, one.terms),
    }));
  const idf = found.length > 0 ? worthOf(found) : unknownWordIdf(index, common);
  return {
    typed,
    span,
    // What stands everywhere ("russia") says less of what was asked for than what is rare ("demand").
    alternatives: strongest(
      found.map(({ terms, isTyped, weight, idf: own }) => ({
        terms,
        isTyped,
        weight: weight * Math.min(1, own / idf),
      })),
    ),
    known: found.length > 0,
    common,
    isName,
    idf,
  };
}

/** Whether some passage holds each of the terms; for all that, none need hold them together. */
export function holdsAll(index: PassageIndex, terms: readonly string[]): boolean {
  return terms.every((term) => holdsTerm(index, term));
}

/** The same of texts and of the phrasings under which passages are asked for. */
export function knowsAll(index: PassageIndex, terms: readonly string[]): boolean {
  return terms.every((term) => knowsTerm(index, term));
}

interface Worth {
  readonly isTyped: boolean;
  readonly inText: boolean;
  readonly idf: number;
}

/**
 * A word is worth what it is typed as; where no text holds that, the most that stands for it there;
 * where it is in phrasings alone, what it would be worth in none.
 */
function worthOf(found: readonly Worth[]): number {
  const inText = found.filter((one) => one.inText);
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
