import type { QuoteCheck } from '../domain/quote.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { fragmentParts, joinedParts } from './diff-parts.ts';
import { findAltered } from './find-altered.ts';
import { findExact } from './find-exact.ts';
import { findRetold } from './find-retold.ts';
import { matchedPassage, passageOfMatter } from './matched-passage.ts';
import { readQuotation } from './quotation.ts';
import { findSharedMatter, isNear, isSameMatter } from './shared-matter.ts';
import { readSourceWords, type SourceWords } from './source-words.ts';

/**
 * Makes the check of whether a quotation is in the articles. What stands anywhere word for word is
 * exact; else what nearly stands is altered; else what a digest tells of cannot be checked; else it is
 * in no article. The articles' words are collected at the first check.
 */
export function createQuoteCheck(index: PassageIndex): (text: string) => QuoteCheck {
  let source: SourceWords | undefined;
  return (text) => {
    // Marks alone say nothing that an article could hold.
    if (!/[\p{L}\p{N}]/u.test(text)) return { text, ...NOT_FOUND };
    source ??= readSourceWords(index);
    return { text, ...(findWording(text, source) ?? findMatter(text, index)) };
  };
}

type Finding = Omit<QuoteCheck, 'text'>;

const NOT_FOUND: Finding = { verdict: 'not-found', passage: null, diff: [] };

function findWording(text: string, source: SourceWords): Finding | null {
  const quotation = readQuotation(text);
  const numbers = Int32Array.from(quotation.words, ({ word }) => source.numberOf(word) ?? -1);
  const exact = findExact(quotation, numbers, source);
  if (exact !== null) {
    const diff = fragmentParts({ quotation, found: exact, source }).flat();
    return { verdict: 'exact', passage: matchedPassage(exact, source), diff };
  }
  const near = findAltered(quotation, numbers, source);
  if (near !== null) {
    const passage = matchedPassage(near.positions, source);
    if (near.goesOver) return { verdict: 'digest-only', passage, diff: [] };
    const diff = joinedParts({ quotation, found: near.positions, source });
    return { verdict: 'altered', passage, diff };
  }
  const retold = findRetold(quotation, numbers, source);
  if (retold === null) return null;
  return { verdict: 'digest-only', passage: matchedPassage(retold, source), diff: [] };
}

function findMatter(text: string, index: PassageIndex): Finding {
  const { passages } = index;
  const inDigests = findSharedMatter(text, index, ({ article }) => article.kind === 'digest');
  if (inDigests !== null && isSameMatter(inDigests)) {
    return { verdict: 'digest-only', passage: passageOfMatter(inDigests, passages), diff: [] };
  }
  const nearest = findSharedMatter(text, index);
  if (nearest === null || !isNear(nearest)) return NOT_FOUND;
  return { ...NOT_FOUND, passage: passageOfMatter(nearest, passages) };
}
