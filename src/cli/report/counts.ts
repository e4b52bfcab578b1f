/** How often each thing came, in the order in which they came first. */
export type Counts<Key> = Map<Key, number>;

/** Counts a thing once more. */
export function countOne<Key>(counts: Counts<Key>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** How many were counted in all. */
export function total(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** The things that came most, most first, at most this many; of equals the one that came first. */
export function mostFirst<Thing>(
  things: Iterable<Thing>,
  count: (thing: Thing) => number,
  most: number,
): readonly Thing[] {
  return [...things].sort((a, b) => count(b) - count(a)).slice(0, most);
}
