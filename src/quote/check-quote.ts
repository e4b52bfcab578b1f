import type { Passage } from '../domain/passage.ts';
import type { QuoteCheck } from '../domain/quote.ts';
import { hasWord } from '../language/tokens.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { plainPassage } from '../search/passages.ts';
import { compareFragments, compareWhole } from './compare.ts';
import { findAltered } from './find-altered.ts';
import { findExact, findRetold } from './find-exact.ts';
import { readQuotation } from './read-quotation.ts';
import { createSourceReading } from './read-source.ts';
import { findSharedMatter } from './shared-matter.ts';
import type { Source } from './source.ts';

/**
 * Makes the quotation check. A quotation is `exact` where an article has it word for word, else
 * `altered` where one nearly has it, else `digest-only` where a digest has its content, else
 * `not-found`. What is not read of the articles' words is read at the first check.
 */
export function createQuoteCheck(
  index: PassageIndex,
  reading = createSourceReading(index),
): (text: string) => QuoteCheck {
  return (text) => {
    if (!hasWord(text)) return { text, verdict: 'not-found', passage: null, diff: [] };
    return { text, ...(findWording(text, reading.finish()) ?? findSharedMatter(text, index)) };
  };
}

function findWording(text: string, source: Source): Omit<QuoteCheck, 'text'> | null {
  const quotation = readQuotation(text);
  const numbers = source.numbersOf(quotation.words);
  const exact = findExact(quotation, numbers, source);
  if (exact !== null) {
    const diff = compareFragments({ quotation, found: exact, source }).flat();
    return { verdict: 'exact', passage: passageAt(exact, source), diff };
  }
  const near = findAltered(quotation, numbers, source);
  if (near !== null && !near.isCut) {
    const diff = compareWhole({ quotation, found: near.positions, source });
    return { verdict: 'altered', passage: passageAt(near.positions, source), diff };
  }
  const retold = near?.positions ?? findRetold(quotation, numbers, source);
  if (retold === null) return null;
  return { verdict: 'digest-only', passage: passageAt(retold, source), diff: [] };
}

/**
 * The paragraph where a match begins, with the matching words highlighted. -1 marks a missing word.
 */
function passageAt(found: Int32Array, source: Source): Passage | null {
  const { index, lines, lineOf, starts, ends } = source;
  const kept = found.filter((position) => position !== -1);
  const number = lineOf[kept[0] ?? -1] ?? -1;
  const passage = index.passages[number];
  if (passage === undefined) return null;
  const [offset] = lines[number] ?? [0];
  const highlights: [start: number, end: number][] = [];
  for (const [at, position] of kept.entries()) {
    if (lineOf[position] !== number) break;
    const end = (ends[position] ?? 0) - offset;
    const last = highlights.at(-1);
    if (last !== undefined && kept[at - 1] === position - 1) last[1] = end;
    else highlights.push([(starts[position] ?? 0) - offset, end]);
  }
  return { ...plainPassage(passage), highlights };
}
