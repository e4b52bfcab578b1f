import type { DiffPart } from '../domain/quote.ts';
import { startWithMarks } from './opening-marks.ts';
import type { SourceWords } from './source-words.ts';

/** What the source has before a word, in the place of so many others of a quotation: none or one part. */
export function replacedBefore(
  position: number,
  count: number,
  source: SourceWords,
): readonly DiffPart[] {
  const first = farthest(position, -count, source);
  const text = textOf(position, source);
  const startOf = (at: number): number => startWithMarks(text, source.starts[at] ?? 0);
  return first === position ? [] : [removed(text.slice(startOf(first), startOf(position)))];
}

/** The same behind a word. */
export function replacedAfter(
  position: number,
  count: number,
  source: SourceWords,
): readonly DiffPart[] {
  const last = farthest(position, count, source);
  const text = textOf(position, source);
  return last === position
    ? []
    : [removed(text.slice(source.ends[position] ?? 0, source.ends[last] ?? 0))];
}

/** More words than these were not put in the place of others: somebody went on in their own. */
const MOST_REPLACED = 3;

/** The last of so many words beside one that are in its sentence and in the same wording. */
function farthest(position: number, count: number, source: SourceWords): number {
  if (Math.abs(count) > MOST_REPLACED) return position;
  const { passageOf, streamOf, starts, ends } = source;
  const text = textOf(position, source);
  const step = Math.sign(count);
  let at = position;
  while (at !== position + count) {
    const next = at + step;
    const isBeside = passageOf[next] === passageOf[at] && streamOf[next] === streamOf[at];
    const between = text.slice(ends[Math.min(at, next)] ?? 0, starts[Math.max(at, next)] ?? 0);
    if (!isBeside || SENTENCE_END.test(between)) break;
    at = next;
  }
  return at;
}

const SENTENCE_END = /[.!?…。！？]/u;

function textOf(position: number, { passages, passageOf }: SourceWords): string {
  return passages[passageOf[position] ?? -1]?.paragraph.text ?? '';
}

function removed(text: string): DiffPart {
  return { op: 'removed', text };
}
