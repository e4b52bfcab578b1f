import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../domain/synonyms.ts';
import { ASKING_LISTS, ENGLISH_LISTS, type Words } from '../domain/words.ts';
import type { Fault } from './fault.ts';
import { readWordFile } from './word-file.ts';

/** The word lists of some folders, with every fault in them. */
export interface WordsReading {
  readonly words: Words;
  readonly faults: readonly Fault[];
}

/** Reads the word lists; each file is taken from the first of the folders that has it. */
export function readWords(folders: readonly string[]): WordsReading {
  const faults: Fault[] = [];
  const read = <Name extends string>(
    paths: readonly string[],
    names: readonly Name[],
  ): Readonly<Record<Name, readonly string[]>> => {
    const files = paths.map((path) => {
      const found = folders.map((folder) => join(folder, path)).find(existsSync);
      return readWordFile(found ?? join(folders.at(-1) ?? '', path));
    });
    faults.push(...files.flatMap((file) => file.faults));
    const sections = new Map(files.flatMap((file) => [...file.sections]));
    const lists = names.map((name) => {
      const list = sections.get(name);
      if (list === undefined) {
        const file = paths.join(' or ');
        faults.push({ file, line: null, expected: `a section [${name}]`, came: 'none' });
      }
      return [name, list ?? []] as const;
    });
    return Object.fromEntries(lists) as Record<Name, readonly string[]>;
  };
  const asking = (language: Language) => read([`${language}/asking.txt`], ASKING_LISTS);
  const words: Words = {
    asking: {
      en: asking('en'),
      uk: asking('uk'),
      ru: asking('ru'),
      tr: asking('tr'),
      fr: asking('fr'),
      zh: asking('zh'),
    },
    english: read(ENGLISH_FILES, ENGLISH_LISTS),
  };
  return { words, faults };
}

const ENGLISH_FILES = [
  'en/grammar.txt',
  'en/common-words.txt',
  'en/irregular-forms.txt',
  'en/chat-spelling.txt',
];
