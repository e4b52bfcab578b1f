/** The names of each month, January first, as they stand in texts and in short. */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** The day of a month that a word names, as `3` or `3rd`, or null. */
export function dayOfMonth(word: string): number | null {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word)?.[1] ?? Number.NaN);
  return day >= 1 && day <= LONGEST_MONTH ? day : null;
}

/** Days of the longest month. */
export const LONGEST_MONTH = 31;
