/** How often each thing occurred, in the order of first occurrence. */
export type Counts<Key> = Map<Key, number>;

/** Counts one more of a thing. */
export function countOne<Key>(counts: Counts<Key>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The largest counts first; of equals, the one that occurred first. */
export function mostFirst<Thing>(
  things: Iterable<Thing>,
  count: (thing: Thing) => number,
): readonly Thing[] {
  return [...things].sort((a, b) => count(b) - count(a));
}

/** Counts as one text: `exact 2, altered 1`. */
export function listCounts(counts: Iterable<readonly [name: string, count: number]>): string {
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
}

/** A count with its noun: `1 line`, `2 lines`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
