import type {
  APIButtonComponentWithCustomId,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import type { Passage } from '../domain/passage.ts';
import { attribution } from './attribution.ts';
import { writeExcerpts } from './excerpts.ts';
import { textCost } from './limits.ts';
import type { Locale } from './locale.ts';
import { button, text } from './message.ts';

/** A passage and the text above it; a block without a passage is that text alone. */
export interface PassageBlock {
  readonly head?: string;
  readonly passage: Passage | null;
}

/** Blocks as components. */
interface WrittenBlocks {
  readonly components: readonly APITextDisplayComponent[];
  /** A Context button for each passage, numbered where there are several. */
  readonly contexts: readonly APIButtonComponentWithCustomId[];
  /** How many blocks there was room for. */
  readonly shown: number;
}

/**
 * Passages one below the other, each with its source. Heads and attributions come first, since no passage
 * may stand without its source; the passages share the rest of the budget. The last blocks are left out
 * where the budget does not hold them all. `first` is the number of the first passage.
 */
export function passageBlocks(
  blocks: readonly PassageBlock[],
  budget: number,
  locale: Locale,
  first = 1,
): WrittenBlocks {
  const isNumbered = first > 1 || blocks.filter(({ passage }) => passage !== null).length > 1;
  const fitting = blocksThatFit(blocks, budget, { locale, first: isNumbered ? first : null });
  const passages = fitting.flatMap(({ passage }) => passage ?? []);
  const room = fitting.reduce((left, { cost }) => left - cost, budget);
  const excerpts = [...writeExcerpts(passages, room, locale)];
  const contexts: APIButtonComponentWithCustomId[] = [];
  const components = fitting.flatMap(({ head, passage, source }, at) => {
    const above = head === undefined ? [] : [text(head)];
    if (passage === null) return above;
    const nth = fitting.slice(0, at + 1).filter((one) => one.passage?.id === passage.id).length;
    const number = isNumbered ? first + contexts.length : null;
    contexts.push(contextButton(passage, { number, nth }, locale));
    return [...above, text(`${excerpts.shift() ?? ''}\n${source}`)];
  });
  return { components, contexts, shown: fitting.length };
}

/** The button that shows the paragraphs around a passage. */
export function contextButton(
  { id }: Passage,
  { number = null, nth = 1 }: { readonly number?: number | null; readonly nth?: number },
  { say }: Locale,
): APIButtonComponentWithCustomId {
  const label = say('button.context');
  return button(number === null ? label : `${label} ${number}`, {
    action: 'context',
    passage: id,
    nth,
  });
}

/** A block with its attribution, and what that and the head cost together. */
interface FittingBlock extends PassageBlock {
  readonly source: string;
  readonly cost: number;
}

/** The first blocks that the budget holds, when each passage takes its least room. */
function blocksThatFit(
  blocks: readonly PassageBlock[],
  budget: number,
  { locale, first }: { readonly locale: Locale; readonly first: number | null },
): readonly FittingBlock[] {
  const fitting: FittingBlock[] = [];
  let left = budget;
  let number = first;
  for (const block of blocks) {
    const { head = '', passage } = block;
    const source = passage === null ? '' : attribution(passage, locale, number);
    if (passage !== null && number !== null) number += 1;
    // A line break stands before the source.
    const cost = textCost(head) + textCost(source) + 1;
    left -= cost + (passage === null ? 0 : LEAST_EXCERPT);
    if (left < 0) break;
    fitting.push({ source, cost, ...block });
  }
  return fitting;
}

/** The least room for a passage: a short sentence, or the line that says that it is too long. */
const LEAST_EXCERPT = 150;
