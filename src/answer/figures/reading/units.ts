/** What a unit measures, and how much of that measure it is. */
export interface Unit {
  readonly measure: string;
  readonly factor: number;
  /** Whether one of it is now more, now less, or was made even by whoever wrote of it. */
  readonly approximate: boolean;
}

/** The unit of time, length or share that a word names, or null. */
export function unitOf(word: string): Unit | null {
  return UNITS.get(word) ?? null;
}

/** A hundredth of a whole. */
export const PERCENT: Unit = { measure: 'share', factor: 0.01, approximate: false };

const DAY_HOURS = 24;
const MILE_KILOMETRES = 1.609;

const ROWS: readonly (readonly [words: string, ...unit: readonly [string, number, boolean]])[] = [
  ['minute minutes', 'days', 1 / (60 * DAY_HOURS), false],
  ['hour hours', 'days', 1 / DAY_HOURS, false],
  ['day days', 'days', 1, false],
  ['week weeks', 'days', 7, false],
  ['month months', 'days', 30.4, true],
  ['year years', 'days', 365, true],
  ['decade decades', 'days', 3652, true],
  ['meter meters metre metres', 'kilometres', 0.001, false],
  ['kilometer kilometers kilometre kilometres km', 'kilometres', 1, false],
  ['mile miles', 'kilometres', MILE_KILOMETRES, true],
];

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['percent', PERCENT],
  ...ROWS.flatMap(([words, measure, factor, approximate]) =>
    words.split(' ').map((word): [string, Unit] => [word, { measure, factor, approximate }]),
  ),
]);
