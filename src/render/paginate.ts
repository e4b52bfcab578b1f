/** How much fits one page. */
interface PageSize<T> {
  /** What the entries of a page may cost together. */
  readonly room: number;
  /** The most entries. */
  readonly most: number;
  /** What an entry costs below the one before it; the first of a page has none before it. */
  costOf(entry: T, before: T | undefined): number;
}

/** Fills pages with entries in order; one empty page where there are no entries. */
export function paginate<T>(
  entries: readonly T[],
  { room, most, costOf }: PageSize<T>,
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let left = 0;
  for (const entry of entries) {
    const page = pages.at(-1);
    const cost = costOf(entry, page?.at(-1));
    if (page === undefined || page.length === most || cost > left) {
      pages.push([entry]);
      left = room - costOf(entry, undefined);
    } else {
      page.push(entry);
      left -= cost;
    }
  }
  return pages.length === 0 ? [[]] : pages;
}
