/** A value that was already given by an earlier entry of the list, and its path. */
export interface Placed {
  readonly path: string;
  readonly value: unknown;
}

/** The entries whose value an earlier entry already had, in order; none where all differ. */
export function repeated(entries: readonly Placed[]): readonly Placed[] {
  const seen = new Set<unknown>();
  return entries.filter(({ value }) => {
    const before = seen.has(value);
    seen.add(value);
    return before;
  });
}
