import type { FoundSources, SentenceSource } from '../domain/library.ts';
import type { SentenceSplitter } from '../language/sentences.ts';
import type { Search } from '../search/search.ts';
import { answerQuestion } from './answer-question.ts';

/** For each of a message's first sentences the passage that fits it best, or none where none passes the evidence. */
export async function findSources(
  message: string,
  limit: number,
  { search, split }: { readonly search: Search; readonly split: SentenceSplitter },
): Promise<FoundSources> {
  // Whoever writes a list ends no line with a full stop.
  const sentences = message
    .split('\n')
    .flatMap((line) => split(line).map(([start, end]) => line.slice(start, end)))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const looked: SentenceSource[] = [];
  for (const sentence of sentences.slice(0, limit)) {
    const answer = await answerQuestion(sentence, { limit: 1 }, search);
    const [passage = null] = answer.outcome === 'found' ? answer.passages : [];
    looked.push({ sentence, passage });
  }
  return { sentences: looked, left: sentences.length - looked.length };
}
