import type { Mentions } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { AreCopies } from '../search/copies.ts';
import { inverseDocumentFrequency, type PassageIndex } from '../search/passage-index.ts';
import type { Query } from '../search/query.ts';
import type { RankedPassage } from '../search/scoring.ts';
import { SENTENCE_OVERLAP } from '../search/tuning.ts';

/** The best passage of each publisher, in rank order. */
export function bestOfEachPublisher(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  const best = new Map<string, RankedPassage>();
  for (const one of ranked) {
    const publisher = publisherOf(one);
    if (!best.has(publisher)) best.set(publisher, one);
  }
  return [...best.values()];
}

/**
 * Those of some passages whose articles are no copies of one another: of each group of copies the first.
 * Who prints another's report word for word is no further voice.
 */
export function withoutCopies(
  passages: readonly RankedPassage[],
  areCopies: AreCopies,
): readonly RankedPassage[] {
  const voices: RankedPassage[] = [];
  for (const one of passages) {
    const isCopy = voices.some(({ passage }) => areCopies(passage.article, one.passage.article));
    if (!isCopy) voices.push(one);
  }
  return voices;
}

/**
 * The publishers of the searched articles: those with an answer of their own, and those without any
 * passage that may be one. The others may mention it or not. `copies` of them are no voices of their own.
 */
export function mentionsOf(
  possible: readonly RankedPassage[],
  sure: readonly RankedPassage[],
  { searched, copies }: { readonly searched: readonly Article[]; readonly copies: number },
): Mentions {
  const all = new Set(searched.map(({ publisher }) => publisher));
  const silent = new Set(all);
  for (const one of possible) silent.delete(publisherOf(one));
  return {
    by: sure.map(publisherOf),
    notBy: [...silent].sort((a, b) => a.localeCompare(b)),
    total: all.size - copies,
  };
}

/**
 * Whether the answering sentences of two passages tell the same: by a figure that both have, or by the Dice
 * coefficient (1945) of their words, weighted by idf. Without that, the second may answer something
 * else with the question's words.
 */
export function tellTheSame(
  one: RankedPassage,
  other: RankedPassage,
  { words }: Query,
  index: PassageIndex,
): boolean {
  const figures = figuresOf(other, index);
  if ([...figuresOf(one, index)].some((term) => figures.has(term))) return true;
  // A word of the question and its synonyms count as one.
  const groups = words.map(({ alternatives }) => alternatives.flatMap(({ terms }) => terms));
  const [a, b] = [one, other].map((passage) => weightsOf(passage, groups, index));
  if (a === undefined || b === undefined) return false;
  const shared = [...a].map(([key, weight]) => Math.max(b.get(key) ?? 0, b.has(key) ? weight : 0));
  return 2 * sum(shared) >= SENTENCE_OVERLAP * (sum(a.values()) + sum(b.values()));
}

/** The terms of a passage's answering sentence, or of its first one. */
function termsOf({ passage, bestSentence }: RankedPassage, { terms }: PassageIndex): string[] {
  const { from = 0, to = 0 } = bestSentence ?? passage.sentences[0] ?? {};
  return [...passage.terms.subarray(from, to)].map((number) => terms[number] ?? '');
}

/** The numbers in a passage's answering sentence, but for years. */
function figuresOf(one: RankedPassage, index: PassageIndex): ReadonlySet<string> {
  return new Set(termsOf(one, index).filter((term) => /^(?!(?:19|20)\d\d$)\d[\d.,]*$/u.test(term)));
}

/** The weight of each of those terms that is no stop word: by term, or by the number of the group that holds it. */
function weightsOf(
  one: RankedPassage,
  groups: readonly (readonly string[])[],
  index: PassageIndex,
): ReadonlyMap<string | number, number> {
  const weights = new Map<string | number, number>();
  for (const term of termsOf(one, index)) {
    if (index.analyzer.isStopTerm(term)) continue;
    const group = groups.findIndex((terms) => terms.includes(term));
    const key = group === -1 ? term : group;
    const weight = inverseDocumentFrequency(index, [term]);
    weights.set(key, Math.max(weight, weights.get(key) ?? 0));
  }
  return weights;
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}

function publisherOf({ passage }: RankedPassage): string {
  return passage.article.publisher;
}
