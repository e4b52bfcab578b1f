import { occurrencesOf } from './occurrences.ts';
import type { Quotation } from './quotation.ts';
import type { SourceWords } from './source-words.ts';

/**
 * Where a digest, in words of its own, says just what a quotation says: the position of each word, or
 * null. A quotation with words left out is not looked for.
 */
export function findRetold(
  { fragments }: Quotation,
  numbers: Int32Array,
  source: SourceWords,
): Int32Array | null {
  if (fragments.length !== 1) return null;
  const { passages, passageOf } = source;
  const articleAt = (position: number) => passages[passageOf[position] ?? -1]?.article;
  const start = occurrencesOf(numbers, source).find((position) => {
    const article = articleAt(position);
    return article?.kind === 'digest' && articleAt(position + numbers.length - 1) === article;
  });
  return start === undefined ? null : numbers.map((_, at) => start + at);
}
