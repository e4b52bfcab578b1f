import {
  bul,
  ces,
  dan,
  deu,
  fin,
  hrv,
  hun,
  ind,
  ita,
  lit,
  nld,
  nob,
  pol,
  por,
  porBr,
  ron,
  spa,
  swe,
  vie,
} from 'stopword';
import { UNREAD_LANGUAGES, type UnreadLanguage, type Words } from '../domain/words.ts';

/** A word of a question, as far as it tells that the question is in an unread language. */
interface SeenWord {
  /** In lower case, with its marks. */
  readonly typed: string;
  /** Whether it has a letter that none of the languages has which Parley reads. */
  readonly isForeign: boolean;
  /** How much it speaks for the language in which the question would be read, from 0 to 1. */
  readWeight(): number;
  /** Whether it may stand in a question that Parley reads: a word of that language, or English. */
  isRead(): boolean;
}

/** Whether a question of these words is in a language that Parley does not read. */
export type IsUnread = (words: readonly SeenWord[]) => boolean;

/**
 * Makes the test. An unread language needs a function word that only it explains and that stands in
 * no name, at least two words, and more words than the other language. A question word counts as
 * two, a word in foreign letters as one.
 */
export function createIsUnread(lists: Words['unread']): IsUnread {
  const particles = new Set(lists['name particles']);
  let prepared: UnreadTables | undefined;
  return (words) => {
    prepared ??= makeTables(lists);
    const { tables, all } = prepared;
    const own = words.filter(
      ({ typed, isRead }) => all.has(typed) && !particles.has(typed) && !isRead(),
    );
    return own.length > 0 && tables.some((table) => explainsMore(table, words, own));
  };
}

/** Whether an unread language has one of the words `own`, and explains more than the read one. */
function explainsMore(
  { functionWords, questionWords }: UnreadTable,
  words: readonly SeenWord[],
  own: readonly SeenWord[],
): boolean {
  const isIn = ({ typed }: SeenWord): boolean =>
    functionWords.has(typed) || questionWords.has(typed);
  if (!own.some(isIn)) return false;
  let unread = 0;
  let read = 0;
  for (const word of words) {
    if (questionWords.has(word.typed) && !word.isRead()) unread += 2;
    else if (isIn(word) || word.isForeign) unread += 1;
    read += word.readWeight();
  }
  return unread >= LEAST && unread > read;
}

/** Fewer words may be a name, or English words that are in no list. */
const LEAST = 2;

/** The words of an unread language, in lower case. */
interface UnreadTable {
  readonly functionWords: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
}

interface UnreadTables {
  readonly tables: readonly UnreadTable[];
  /** The words of all of them. */
  readonly all: ReadonlySet<string>;
}

function makeTables(lists: Words['unread']): UnreadTables {
  const tables = UNREAD_LANGUAGES.map((language) => ({
    functionWords: new Set(FUNCTION_WORDS[language]),
    questionWords: new Set(lists[language]),
  }));
  const all = tables.flatMap(({ functionWords, questionWords }) => [
    ...functionWords,
    ...questionWords,
  ]);
  return { tables, all: new Set(all) };
}

const FUNCTION_WORDS: Readonly<Record<UnreadLanguage, readonly string[]>> = {
  Bulgarian: bul,
  Croatian: hrv,
  Czech: ces,
  Danish: dan,
  Dutch: nld,
  Finnish: fin,
  German: deu,
  Hungarian: hun,
  Indonesian: ind,
  Italian: ita,
  Lithuanian: lit,
  Norwegian: nob,
  Polish: pol,
  Portuguese: [...por, ...porBr],
  Romanian: ron,
  Spanish: spa,
  Swedish: swe,
  Vietnamese: vie,
};
