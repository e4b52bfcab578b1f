import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Passage } from '../domain/passage.ts';
import { attribution } from './attribution.ts';
import { writeExcerpts } from './excerpts.ts';
import { textCost, totalCost } from './limits.ts';
import type { Frame } from './locale.ts';
import { button, section, separator, text } from './message.ts';

/** A passage, and what is said above it. */
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
 * Passages one under the other, each with its source and its Context. Heads and attributions first,
 * since no passage may stand without one; the passages share what is left of the budget. Blocks that
 * would leave the others no room are not shown.
 */
export function passageBlocks(
  blocks: readonly PassageBlock[],
  budget: number,
  frame: Frame,
): WrittenBlocks {
  const sources = blocks.map(({ passage }) => (passage ? attribution(passage, frame) : ''));
  const fixed = blocks.map(({ head = '' }, at) => textCost(head) + textCost(sources[at] ?? ''));
  let shown = 0;
  let left = budget;
  for (const [at, cost] of fixed.entries()) {
    const least = cost + (blocks[at]?.passage ? LEAST_EXCERPT : 0);
    if (least > left) break;
    left -= least;
    shown += 1;
  }
  const fitting = blocks.slice(0, shown);
  const passages = fitting.flatMap(({ passage }) => passage ?? []);
  const room =
    budget - totalCost(fitting.flatMap(({ head = '' }, at) => [head, sources[at] ?? '']));
  const countOf = createCount();
  const excerpts = writeExcerpts(passages, room, frame)[Symbol.iterator]();
  return {
    shown,
    components: fitting.flatMap(({ head, passage }, at) => [
      separator(),
      ...(head === undefined ? [] : [text(head)]),
      ...(passage === null
        ? []
        : [
            section(
              [excerpts.next().value ?? '', sources[at] ?? ''],
              button(frame.say('button.context'), {
                action: 'context',
                passage: passage.id,
                nth: countOf(passage.id),
              }),
            ),
          ]),
    ]),
  };
}

/** Counts how often it has been given the same text. */
function createCount(): (text: string) => number {
  const counts = new Map<string, number>();
  return (text) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return count;
  };
}

/** What a passage gets at the least: a short sentence, or the line that says that it is too long. */
const LEAST_EXCERPT = 150;
