import { fra, rus, tur, ukr, zho } from 'stopword';
import type { Language } from '../domain/synonyms.ts';
import type { AskingLists, Words } from '../domain/words.ts';
import type { StemOf } from './stemming.ts';
import { foldedWords, type Token } from './tokens.ts';

/** A word of a question, read for what was meant: chat spelling and question words in plain English. */
export interface QuestionWord {
  /** Folded and lower-case. */
  readonly word: string;
  readonly term: string;
  /** Half-open UTF-16 range of what was typed; several words may share one. */
  readonly start: number;
  readonly end: number;
  /** Whether it carries the question and does not name its subject. */
  readonly isFunction: boolean;
  /** Whether it is set against what is asked about: Geneva in "why Istanbul and not Geneva". */
  readonly isContrast: boolean;
}

/** A question's words with what they tell of it as a whole. */
interface QuestionReading {
  readonly words: readonly QuestionWord[];
  readonly language: Language;
  /** Whether its words only greet, thank or say goodbye. */
  readonly isAllSmallTalk: boolean;
  /** Whether it asks about the day on which it is asked. */
  readonly isAboutNow: boolean;
}

/** The parts of an analyzer by which questions are read. */
interface QuestionTools {
  readonly words: Words;
  readonly tokenize: (text: string) => readonly Token[];
  readonly stem: StemOf;
  readonly isStopWord: (word: string) => boolean;
}

/** Reads the words of a question; `entriesOf` gives the synonyms' entries, which Chinese is cut by. */
export type ReadQuestion = (
  question: string,
  entriesOf: (language: Language) => ReadonlySet<string>,
) => QuestionReading;

/** Makes the reading of questions, and the test of whether an English word is a function word. */
export function createQuestionReader({ words, tokenize, stem, isStopWord }: QuestionTools): {
  readonly readQuestion: ReadQuestion;
  readonly isFunctionWord: (word: string) => boolean;
} {
  const tables = new Map<Language, AskingTable>();
  // A language is prepared when a question may be in it.
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
  const isContrastWord = new Set(words.english['words of contrast']);
  const askingBehind = new Map([
    ['how', new Set(words.english['asked with how'])],
    ['what', new Set(words.english['asked with what'])],
    ['which', new Set(words.english['asked with what'])],
  ]);

  /** Reads tokens as plain English where they ask or are spelt as in a chat. */
  const plainWords = (tokens: readonly Token[], language: Language): readonly QuestionWord[] => {
    const own = tableOf(language);
    const read: QuestionWord[] = [];
    for (let at = 0; at < tokens.length; ) {
      const phrase = longestPhrase(tokens, at, own.questionWords);
      const length = phrase?.length ?? 1;
      const first = tokens[at] as Token;
      const typed = { start: first.start, end: tokens[at + length - 1]?.end ?? first.end };
      const asking = phrase && (english.questionWords.get(phrase.english) ?? phrase.english);
      const meant = asking ?? (language === 'en' ? chatSpelling.get(first.word) : undefined);
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
            // An article may say "latest" or "still", but not "сейчас".
            (language !== 'en' && own.now.has(word)) ||
            (askingBehind.get(before)?.has(word) ?? false),
          // "… and not in Geneva"
          isContrast:
            isContrastWord.has(before) || (isStopWord(before) && last?.isContrast === true),
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
      language === 'zh' ? cutChinese(typed, [entriesOf('zh'), ...own.all], chineseWords()) : typed;
    const isSmallTalk = ({ word }: Token): boolean =>
      own.smallTalk.has(word) || english.smallTalk.has(word);
    const isFunction = ({ word }: Token): boolean =>
      own.functionWords.has(word) || english.functionWords.has(word);
    return {
      words: plainWords(tokens, language),
      language,
      isAllSmallTalk:
        tokens.some(isSmallTalk) && tokens.every((one) => isSmallTalk(one) || isFunction(one)),
      isAboutNow: tokens.some(({ word }) => own.now.has(word) || english.now.has(word)),
    };
  };
  return { readQuestion, isFunctionWord: (word) => english.functionWords.has(word) };
}

/** The words that carry a question in one language, folded. */
interface AskingTable {
  /** Pronouns, prepositions, helping verbs, politeness: searched for in no article. */
  readonly functionWords: ReadonlySet<string>;
  /** Words and phrases that ask, and the English ones for them: скільки, "how many". */
  readonly questionWords: ReadonlyMap<string, string>;
  readonly smallTalk: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
  /** All of these words. */
  readonly all: readonly Has[];
}

interface Has {
  has(word: string): boolean;
}

function makeTable(language: Language, lists: AskingLists): AskingTable {
  const folded = (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.map((word) => foldedWords(word).join(' ')));
  const functionWords = folded([...STOP_WORDS[language], ...lists['function words']]);
  const questionWords = readPairs(lists['question words']);
  const smallTalk = folded(lists['small talk']);
  const now = folded(lists.now);
  const all = [functionWords, questionWords, smallTalk, now];
  return { functionWords, questionWords, smallTalk, now, all };
}

/** The commonest function words; English, the language of the articles, has a list of its own. */
const STOP_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  uk: ukr,
  ru: rus,
  tr: tur,
  fr: fra,
  zh: zho,
};

/** Rows of "a, b => c" as a map of a and b to c, all folded. */
export function readPairs(rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row) => {
      const [from = '', to = ''] = row.split('=>');
      const meant = foldedWords(to).join(' ');
      return from.split(',').map((one) => [foldedWords(one).join(' '), meant] as const);
    }),
  );
}

/** The language that most of the words speak for; English where none speaks for another. */
function languageOf(
  tokens: readonly Token[],
  tableOf: (language: Language) => AskingTable,
): Language {
  if (tokens.some(({ word }) => HAN.test(word))) return 'zh';
  const isCyrillic = tokens.some(({ word }) => /\p{Script=Cyrillic}/u.test(word));
  const candidates: readonly Language[] = isCyrillic ? ['uk', 'ru'] : ['en', 'tr', 'fr'];
  const counts = candidates.map((language) => {
    const { all } = tableOf(language);
    const speaking = tokens.filter(({ word }) => all.some((list) => list.has(word)));
    return { language, count: speaking.length };
  });
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).language;
}

const HAN = /\p{Script=Han}/u;

/**
 * Chinese is written without spaces. A dictionary (ICU's, by Intl.Segmenter) cuts it into words; words
 * that together make a listed one are joined again: 泽|连|斯|基 is one name.
 */
function cutChinese(
  tokens: readonly Token[],
  known: readonly Has[],
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

/** In parts that the dictionary makes of a listed word. */
const LONGEST_JOINED = 8;

/** The longest phrase that asks and begins at a token, and the English for it; null where none does. */
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

/** In words: "pendant combien de temps", "qu'est ce que" and one more. */
const LONGEST_PHRASE = 5;
