import type { Fault } from './rule.ts';

/** What is wrong with a required URL: nothing where it parses and has one of the schemes (`https:`). */
export function urlFaults(
  path: string,
  value: unknown,
  schemes: readonly string[],
): readonly Fault[] {
  const parsed = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
  if (parsed === null) return [{ path, message: 'Not a well formed URL.' }];
  return schemes.includes(parsed.protocol)
    ? []
    : [{ path, message: `Scheme "${parsed.protocol}" must be one of ${schemes.join(', ')}.` }];
}
