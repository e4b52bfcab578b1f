import type { IndexedPassage, PassageIndex } from '../../search/passage-index.ts';
import type { Query } from '../../search/query.ts';
import type { RankedPassage } from '../../search/ranking.ts';
import { type Figure, isDated } from './reading/figure.ts';
import { figuresIn } from './reading/figures-in-sentence.ts';
import { type Sentence, sentenceWords } from './reading/sentence-words.ts';

/** What one publisher tells in figures where it answers. */
export interface Side {
  readonly publisher: string;
  readonly passage: IndexedPassage;
  readonly sentence: Sentence;
  readonly figures: readonly Figure[];
}

/** The figures of a passage's answering sentence; null where there are none. */
export function readSide(
  { passage, bestSentence }: RankedPassage,
  { kind }: Query,
  { terms }: PassageIndex,
): Side | null {
  if (bestSentence === null) return null;
  const sentence = sentenceWords(passage, bestSentence, terms);
  // A date is told in passing where nobody asks when.
  const figures = figuresIn(sentence).figures.filter(
    ({ amount }) => kind === 'when' || !isDated(amount),
  );
  const { publisher } = passage.article;
  return figures.length === 0 ? null : { publisher, passage, sentence, figures };
}
