import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Passage } from '../domain/passage.ts';
import { attribution } from './attribution.ts';
import { writeExcerpts } from './excerpts.ts';
import { textCost } from './limits.ts';
import type { Locale } from './locale.ts';
import { button, section, separator, text } from './message.ts';

/** A passage and the text above it; a block without a passage is that text alone. */
export interface PassageBlock {
  readonly head?: string;
  readonly passage: Passage | null;
}

/** Blocks as components, and how many of them there was room for. */
interface WrittenBlocks {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly shown: number;
}

/**
 * Passages one below the other, each with its source and its Context button. Heads and attributions
 * come first, since no passage may stand without its source; the passages share the rest of the
 * budget. The last blocks are left out where the budget does not hold them all.
 */
export function passageBlocks(
  blocks: readonly PassageBlock[],
  budget: number,
  locale: Locale,
): WrittenBlocks {
  const fitting = blocksThatFit(blocks, budget, locale);
  const passages = fitting.flatMap(({ passage }) => passage ?? []);
  const room = fitting.reduce((left, { cost }) => left - cost, budget);
  const excerpts = [...writeExcerpts(passages, room, locale)];
  const components = fitting.flatMap(({ head, passage, source }, at) => {
    const above = head === undefined ? [separator()] : [separator(), text(head)];
    if (passage === null) return above;
    const alike = fitting.slice(0, at + 1).filter((one) => one.passage?.id === passage.id);
    const context = button(locale.say('button.context'), {
      action: 'context',
      passage: passage.id,
      nth: alike.length,
    });
    return [...above, section([excerpts.shift() ?? '', source], context)];
  });
  return { components, shown: fitting.length };
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
  locale: Locale,
): readonly FittingBlock[] {
  const fitting: FittingBlock[] = [];
  let left = budget;
  for (const block of blocks) {
    const { head = '', passage } = block;
    const source = passage === null ? '' : attribution(passage, locale);
    const cost = textCost(head) + textCost(source);
    left -= cost + (passage === null ? 0 : LEAST_EXCERPT);
    if (left < 0) break;
    fitting.push({ source, cost, ...block });
  }
  return fitting;
}

/** The least room for a passage: a short sentence, or the line that says that it is too long. */
const LEAST_EXCERPT = 150;
