import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The call's words are wrong; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses a command's words by its options. Throws a {@link UsageError} for a word that is none of them. */
export function parseWords<const T extends Options>(words: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

/** A whole number within bounds, or undefined where none is given. Throws a {@link UsageError}. */
export function wholeNumber(
  name: string,
  value: string | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d+$/u.test(value) && number >= from && number <= to) return number;
  throw new UsageError(`${name}: expected a whole number from ${from} to ${to}, got "${value}"`);
}

/** Refuses words where a command takes none. Throws a {@link UsageError}. */
export function noWords(positionals: readonly string[]): void {
  if (positionals.length > 0) {
    throw new UsageError(`expected no further word, got "${positionals[0]}"`);
  }
}
