import { textCost } from './limits.ts';

/** Packs texts into pages that fit a message, in order; at least one page, if an empty one. */
export function paginate<T>(
  entries: readonly T[],
  {
    textOf,
    room,
    most,
  }: {
    readonly textOf: (entry: T) => string;
    /** What the texts of a page may take together, as {@link textCost} reckons. */
    readonly room: number;
    /** Entries of one page at the most. */
    readonly most: number;
  },
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let left = 0;
  for (const entry of entries) {
    const cost = textCost(textOf(entry));
    const page = pages.at(-1);
    if (page === undefined || page.length === most || cost > left) {
      pages.push([entry]);
      left = room - cost;
    } else {
      page.push(entry);
      left -= cost;
    }
  }
  return pages.length === 0 ? [[]] : pages;
}
