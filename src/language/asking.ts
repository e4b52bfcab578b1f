import { fra, rus, tur, ukr, zho } from 'stopword';
import type { Language } from '../domain/synonyms.ts';
import type { AskingLists, Words } from '../domain/words.ts';
import { foldedWords } from './tokens.ts';

/** The words that form questions in one language, folded. */
export interface AskingTable {
  /** Pronouns, prepositions, auxiliary verbs, politeness: never searched for. */
  readonly functionWords: ReadonlySet<string>;
  /** Question words and phrases with their English: скільки to "how many". */
  readonly questionWords: ReadonlyMap<string, string>;
  /** Greetings, thanks, goodbyes. */
  readonly smallTalk: ReadonlySet<string>;
  readonly thanks: ReadonlySet<string>;
  /** Words that ask where a message is from. */
  readonly sourceWords: ReadonlySet<string>;
  /** Words for whoever asks or is asked. */
  readonly talkers: ReadonlySet<string>;
  /** Words about the present. */
  readonly now: ReadonlySet<string>;
  /** Months with their number from 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** The words of all but `talkers` and `sourceWords`. */
  readonly all: ReadonlySet<string>;
}

/** The lists of a language, prepared for lookup. */
export type AskingTableOf = (language: Language) => AskingTable;

/** Makes the function that gives them. A language is prepared at the first question in it. */
export function createAskingTables({ asking }: Words): AskingTableOf {
  const tables = new Map<Language, AskingTable>();
  return (language) => {
    const table = tables.get(language) ?? makeTable(language, asking[language]);
    tables.set(language, table);
    return table;
  };
}

function makeTable(language: Language, lists: AskingLists): AskingTable {
  const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldEntry));
  const functionWords = folded([...STOP_WORDS[language], ...lists['function words']]);
  const questionWords = readPairs(lists['question words']);
  const thanks = folded(lists.thanks);
  const smallTalk = new Set([...folded(lists['small talk']), ...thanks]);
  const sourceWords = folded(lists['asks for a source']);
  const now = folded(lists.now);
  const talkers = folded(lists.talkers);
  const months = new Map(
    lists.months.flatMap((names, at) =>
      names.split(', ').map((name) => [foldEntry(name), at + 1] as const),
    ),
  );
  const all = new Set([
    ...functionWords,
    ...questionWords.keys(),
    ...smallTalk,
    ...now,
    ...months.keys(),
  ]);
  return {
    functionWords,
    questionWords,
    smallTalk,
    thanks,
    sourceWords,
    talkers,
    now,
    months,
    all,
  };
}

/** The most frequent function words. English has its own list, as the language of the articles. */
const STOP_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  uk: ukr,
  ru: rus,
  tr: tur,
  fr: fra,
  zh: zho,
};

/** Reads rows such as "a, b => c" into a map from a and from b to c, all folded. */
export function readPairs(rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row) => {
      const [from = '', to = ''] = row.split('=>');
      const meant = foldEntry(to);
      return from.split(',').map((one) => [foldEntry(one), meant] as const);
    }),
  );
}

function foldEntry(entry: string): string {
  return foldedWords(entry).join(' ');
}

/** The number of the month that a folded word names, from 1; null for any other word. */
export function monthNamed(word: string, { months }: AskingTable): number | null {
  // Turkish writes the endings of names after an apostrophe: Haziran'da.
  const [name = ''] = word.split("'");
  return months.get(word) ?? months.get(name) ?? null;
}
