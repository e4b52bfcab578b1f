import { docs, type Fault, type Rule, rule } from './rule.ts';

/** An object as it may arrive, before a rule has looked at it: any field may be missing or wrong. */
export type Loose<Field extends string> = { readonly [Name in Field]?: unknown };

/** A JSON value read as an object with these fields; empty if it is not an object. */
export function asLoose<Fields extends { readonly [Name in keyof Fields]?: unknown }>(
  value: unknown,
): Fields {
  return (isPlainObject(value) ? value : {}) as Fields;
}

/** A JSON value read as a list; empty if it is not a list. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether the value is a JSON object, neither null nor a list. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a field was left out or sent as null, which Discord treats alike in most places. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** Whether the value is not a text, or a text of white space only. */
export function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}

/** The length of a text in Unicode code points, as Discord counts it; 0 for anything else. */
export function characterCount(value: unknown): number {
  return typeof value === 'string' ? [...value].length : 0;
}

/** One fault where something is wrong, otherwise none. */
export function faultIf(isWrong: boolean, path: string, message: string): readonly Fault[] {
  return isWrong ? [{ path, message }] : [];
}

/** A fault where the field was left out. */
export function requiredFaults(path: string, value: unknown): readonly Fault[] {
  return faultIf(isAbsent(value), path, 'This field is required');
}

/** A smallest and a largest value, both allowed; without a smallest one it is 0. */
export interface Range {
  readonly min?: number;
  readonly max: number;
}

/**
 * What is wrong with the length of a text. The field may be left out where `min` is 0. White space
 * around the text does not count towards `min`, because Discord trims it.
 */
export function lengthFaults(
  path: string,
  value: unknown,
  { min = 0, max }: Range,
): readonly Fault[] {
  if (isAbsent(value)) return min > 0 ? requiredFaults(path, value) : [];
  if (typeof value !== 'string') return [{ path, message: 'Must be a string.' }];
  if (characterCount(value.trim()) < min) {
    return [{ path, message: `Must be between ${min} and ${max} in length, and not blank.` }];
  }
  return faultIf(characterCount(value) > max, path, `Must be ${max} or fewer in length.`);
}

/** What is wrong with the number of items in a list; a field that is not a list has none. */
export function countFaults(
  path: string,
  value: unknown,
  { min = 0, max }: Range,
): readonly Fault[] {
  const { length } = asList(value);
  const expected = min === 0 ? `${max} or fewer` : `between ${min} and ${max}`;
  return faultIf(length < min || length > max, path, `Must be ${expected} in length.`);
}

/** What is wrong with an optional whole number. */
export function wholeNumberFaults(
  path: string,
  value: unknown,
  { min = 0, max }: Range,
): readonly Fault[] {
  const isGood =
    isAbsent(value) ||
    (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max);
  return faultIf(!isGood, path, `Must be a whole number from ${min} to ${max}.`);
}

/** A fault where both bounds are given and the lower one is above the upper one. */
export function orderFaults(path: string, lower: unknown, upper: unknown): readonly Fault[] {
  const isWrong = typeof lower === 'number' && typeof upper === 'number' && lower > upper;
  return faultIf(isWrong, path, `The minimum ${lower} is over the maximum ${upper}.`);
}

/** A fault for each entry whose value an earlier entry already has. */
export function repeatFaults(
  entries: readonly { readonly path: string; readonly value: unknown }[],
  message: string,
): readonly Fault[] {
  const seen = new Set<unknown>();
  return entries.flatMap(({ path, value }) => {
    const isRepeated = seen.has(value);
    seen.add(value);
    return faultIf(isRepeated, path, message);
  });
}

/** Discord's names are in snake case: it would ignore a key such as `customId`. */
export const camelCaseRule: Rule<{ readonly body: unknown }> = rule(
  'camel-case-key',
  docs.apiReference,
  ({ body }) => camelCaseFaults(body, ''),
);

const CAMEL_CASE = /^[a-z]+(?:[A-Z][a-z0-9]*)+$/;

function camelCaseFaults(value: unknown, path: string): readonly Fault[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => camelCaseFaults(item, `${path}[${index}]`));
  }
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const innerPath = path === '' ? key : `${path}.${key}`;
    return [
      ...faultIf(CAMEL_CASE.test(key), innerPath, `Discord knows no field "${key}".`),
      ...camelCaseFaults(inner, innerPath),
    ];
  });
}
