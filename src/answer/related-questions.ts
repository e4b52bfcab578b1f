import type { SuggestOptions } from '../domain/library.ts';
import type { Search } from '../search/search.ts';
import { answerQuestion } from './answer-question.ts';
import type { Suggest } from './suggest.ts';

/** Questions near to one that had no answer; those in whose place the articles do answer. */
export async function relatedQuestions(
  question: string,
  { limit, longest }: SuggestOptions,
  { search, suggest }: { readonly search: Search; readonly suggest: Suggest },
): Promise<readonly string[]> {
  const near = suggest(question, { limit: LOOKED_AT, longest });
  const candidates = new Set([...near, ...suggest('', { limit: LOOKED_AT, longest })]);
  const answered: string[] = [];
  for (const candidate of candidates) {
    if (answered.length === limit) break;
    const { outcome } = await answerQuestion(candidate, { limit: 1 }, search);
    if (outcome === 'found' && candidate !== question) answered.push(candidate);
  }
  return answered;
}

/** Whoever keeps the corpus has its questions checked, so that the first few nearly always do. */
const LOOKED_AT = 6;
