import { startWithMarks } from './opening-marks.ts';
import type { SourceWords } from './source-words.ts';

/** The source's text from one word up to a later one, in its own spacing. */
export function textUpTo(from: number, to: number, source: SourceWords): string {
  return textOf(from, { position: to, offset: startOf(to, source) }, source);
}

/** The source's text from one word to the end of another. */
export function textThrough(from: number, last: number, source: SourceWords): string {
  return textOf(from, { position: last, offset: source.ends[last] ?? 0 }, source);
}

function startOf(position: number, { passages, passageOf, starts }: SourceWords): number {
  const text = passages[passageOf[position] ?? -1]?.paragraph.text ?? '';
  return startWithMarks(text, starts[position] ?? 0);
}

/** Opening marks go with their word. Paragraphs are parted by a line end. */
function textOf(
  from: number,
  end: { readonly position: number; readonly offset: number },
  source: SourceWords,
): string {
  const { passages, passageOf } = source;
  const first = passageOf[from] ?? 0;
  const last = passageOf[end.position] ?? 0;
  return passages
    .slice(first, last + 1)
    .map(({ paragraph: { text } }, at) =>
      text.slice(
        at === 0 ? startOf(from, source) : 0,
        first + at === last ? end.offset : undefined,
      ),
    )
    .join('\n');
}
