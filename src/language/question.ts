import { fra, rus, tur, ukr, zho } from 'stopword';
import type { Language } from '../domain/synonyms.ts';
import type { AskingLists, Words } from '../domain/words.ts';
import type { StemOf } from './stemming.ts';
import { foldedWords, type Token } from './tokens.ts';

/** A word of a question. Chat spelling and question words are replaced by plain English. */
export interface QuestionWord {
  /** Folded and in lower case. */
  readonly word: string;
  readonly term: string;
  /** Half-open UTF-16 range in the question. Words that replace one typed word share its range. */
  readonly start: number;
  readonly end: number;
  /** Whether it only forms the question and does not name its subject. */
  readonly isFunction: boolean;
  /** Whether the subject is only compared with it: Geneva in "why Istanbul and not Geneva". */
  readonly isContrast: boolean;
}

/** The words of a question, and what they tell about it. */
interface QuestionReading {
  readonly words: readonly QuestionWord[];
  readonly language: Language;
  /** Whether it only greets, thanks or says goodbye. */
  readonly isAllSmallTalk: boolean;
  /** Whether it asks about the present. */
  readonly isAboutNow: boolean;
  /** Whether it is about the asker or the bot: "who are you?" */
  readonly isAboutTalkers: boolean;
}

/** What a question reader is made of: the word lists and parts of the analyzer. */
interface QuestionTools {
  readonly words: Words;
  readonly tokenize: (text: string) => readonly Token[];
  readonly stem: StemOf;
  readonly isStopWord: (word: string) => boolean;
}

/** Reads the words of a question. `entriesOf` gives synonym entries, by which Chinese is split. */
export type ReadQuestion = (
  question: string,
  entriesOf: (language: Language) => ReadonlySet<string>,
) => QuestionReading;

/** Makes the functions that read a question and that tell English function words. */
export function createQuestionReader({ words, tokenize, stem, isStopWord }: QuestionTools): {
  readonly readQuestion: ReadQuestion;
  readonly isFunctionWord: (word: string) => boolean;
} {
  const tables = new Map<Language, AskingTable>();
  // A language is prepared at the first question that may be in it.
  const tableOf = (language: Language): AskingTable => {
    const table = tables.get(language) ?? makeTable(language, words.asking[language]);
    tables.set(language, table);
    return table;
  };
  const english = tableOf('en');
  let segmenter: Intl.Segmenter | undefined;
  const chineseWords = (): Intl.Segmenter => {
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    return segmenter;
  };
  const chatSpelling = readPairs(words.english['chat spelling']);
  const contrastWords = new Set(words.english['words of contrast']);
  // By question word: the words that belong to it, as "much" does in "how much".
  const askingAfter = new Map([
    ['how', new Set(words.english['asked with how'])],
    ['what', new Set(words.english['asked with what'])],
    ['which', new Set(words.english['asked with what'])],
  ]);

  /** Replaces question words and chat spelling by plain English, and marks each word. */
  const plainWords = (tokens: readonly Token[], language: Language): readonly QuestionWord[] => {
    const own = tableOf(language);
    const read: QuestionWord[] = [];
    for (let at = 0; at < tokens.length; ) {
      const phrase = longestPhrase(tokens, at, own.questionWords);
      const length = phrase?.length ?? 1;
      const first = tokens[at] as Token;
      const typed = { start: first.start, end: tokens[at + length - 1]?.end ?? first.end };
      const askedInEnglish =
        phrase && (english.questionWords.get(phrase.english) ?? phrase.english);
      const meant =
        askedInEnglish ?? (language === 'en' ? chatSpelling.get(first.word) : undefined);
      for (const word of meant?.split(' ') ?? [first.word]) {
        const last = read.at(-1);
        const before = last?.word ?? '';
        read.push({
          ...typed,
          word,
          term: word === first.word ? first.term : stem(word, 'en'),
          isFunction:
            own.functionWords.has(word) ||
            english.functionWords.has(word) ||
            // An article may hold "latest" or "still", but not "сейчас".
            (language !== 'en' && own.now.has(word)) ||
            (askingAfter.get(before)?.has(word) ?? false),
          // "… and not in Geneva"
          isContrast:
            contrastWords.has(before) || (isStopWord(before) && last?.isContrast === true),
        });
      }
      at += length;
    }
    return read;
  };

  const readQuestion: ReadQuestion = (question, entriesOf) => {
    const typed = tokenize(question);
    const language = languageOf(typed, tableOf);
    const own = tableOf(language);
    const tokens =
      language === 'zh'
        ? splitChinese(typed, [entriesOf('zh'), ...own.all], chineseWords())
        : typed;
    const isSmallTalk = ({ word }: Token): boolean =>
      own.smallTalk.has(word) || english.smallTalk.has(word);
    const isFunction = ({ word }: Token): boolean =>
      own.functionWords.has(word) || english.functionWords.has(word);
    return {
      words: plainWords(tokens, language),
      language,
      isAllSmallTalk:
        tokens.some(isSmallTalk) && tokens.every((one) => isSmallTalk(one) || isFunction(one)),
      isAboutTalkers: tokens.some(({ word }) => own.talkers.has(word) || english.talkers.has(word)),
      isAboutNow: tokens.some(({ word }) => own.now.has(word) || english.now.has(word)),
    };
  };
  return { readQuestion, isFunctionWord: (word) => english.functionWords.has(word) };
}

/** The words that form questions in one language, folded. */
interface AskingTable {
  /** Pronouns, prepositions, auxiliary verbs, politeness: never searched for. */
  readonly functionWords: ReadonlySet<string>;
  /** Question words and phrases with their English: скільки to "how many". */
  readonly questionWords: ReadonlyMap<string, string>;
  readonly smallTalk: ReadonlySet<string>;
  /** Words for whoever asks or is asked. */
  readonly talkers: ReadonlySet<string>;
  /** Words about the present. */
  readonly now: ReadonlySet<string>;
  /** The four above. */
  readonly all: readonly WordList[];
}

/** A set of words, or a map with words as its keys. */
type WordList = Pick<ReadonlySet<string>, 'has'>;

function makeTable(language: Language, lists: AskingLists): AskingTable {
  const folded = (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.map((word) => foldedWords(word).join(' ')));
  const functionWords = folded([...STOP_WORDS[language], ...lists['function words']]);
  const questionWords = readPairs(lists['question words']);
  const smallTalk = folded(lists['small talk']);
  const now = folded(lists.now);
  const talkers = folded(lists.talkers);
  const all = [functionWords, questionWords, smallTalk, now];
  return { functionWords, questionWords, smallTalk, now, talkers, all };
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
      const meant = foldedWords(to).join(' ');
      return from.split(',').map((one) => [foldedWords(one).join(' '), meant] as const);
    }),
  );
}

/** The language whose lists hold the most words of a question; English if no list holds any. */
function languageOf(
  tokens: readonly Token[],
  tableOf: (language: Language) => AskingTable,
): Language {
  if (tokens.some(({ word }) => HAN.test(word))) return 'zh';
  const isCyrillic = tokens.some(({ word }) => /\p{Script=Cyrillic}/u.test(word));
  const candidates: readonly Language[] = isCyrillic ? ['uk', 'ru'] : ['en', 'tr', 'fr'];
  const counts = candidates.map((language) => {
    const { all } = tableOf(language);
    const listed = tokens.filter(({ word }) => all.some((list) => list.has(word)));
    return { language, count: listed.length };
  });
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).language;
}

const HAN = /\p{Script=Han}/u;

/**
 * Splits Chinese, which has no spaces, into words by ICU's dictionary (Intl.Segmenter). Parts that
 * together are a listed word are joined again: 泽|连|斯|基 is one name.
 */
function splitChinese(
  tokens: readonly Token[],
  known: readonly WordList[],
  segmenter: Intl.Segmenter,
): readonly Token[] {
  return tokens.flatMap((token) => {
    if (!HAN.test(token.word)) return [token];
    const parts = [...segmenter.segment(token.word)].map(({ segment }) => segment);
    const words: Token[] = [];
    for (let at = 0; at < parts.length; ) {
      let length = Math.min(LONGEST_JOINED, parts.length - at);
      const joined = (): string => parts.slice(at, at + length).join('');
      while (length > 1 && !known.some((list) => list.has(joined()))) length -= 1;
      const word = joined();
      const start = words.at(-1)?.end ?? token.start;
      words.push({ word, term: word, start, end: start + word.length });
      at += length;
    }
    return words;
  });
}

/** The most parts into which the dictionary splits a listed word. */
const LONGEST_JOINED = 8;

/** The longest question phrase that begins at a token, with its English; null where none does. */
function longestPhrase(
  tokens: readonly Token[],
  at: number,
  questionWords: ReadonlyMap<string, string>,
): { readonly length: number; readonly english: string } | null {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 0; length -= 1) {
    const phrase = tokens.slice(at, at + length).map(({ word }) => word);
    const english = questionWords.get(phrase.join(' '));
    if (english !== undefined) return { length, english };
  }
  return null;
}

/** In words: the longest listed question phrase, and one to spare. */
const LONGEST_PHRASE = 5;
