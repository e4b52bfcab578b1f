import type { Fault } from './rule.ts';
import { lengthFaults } from './text-length.ts';

const NAME_MAX_CHARACTERS = 32;

/** Discord's own pattern, with the Unicode flag. */
const NAME_PATTERN = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What is wrong with the name of a slash command or of an option. */
export function typedNameFaults(path: string, name: unknown): readonly Fault[] {
  return typeof name === 'string' && NAME_PATTERN.test(name)
    ? []
    : [{ path, message: 'Application command names must be 1 to 32 letters, digits, - or _.' }];
}

/** What is wrong with such a name's case: a letter that has a lower case form must be in it. */
export function nameCaseFaults(path: string, name: unknown): readonly Fault[] {
  return typeof name === 'string' && name !== name.toLowerCase()
    ? [{ path, message: 'Must be in lower case.' }]
    : [];
}

/** What is wrong with the name of a user or message command: only its length can be. */
export function menuNameFaults(path: string, name: unknown): readonly Fault[] {
  return lengthFaults(path, name, { min: 1, max: NAME_MAX_CHARACTERS });
}
