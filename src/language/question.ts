import { LANGUAGES, type Language, type QuestionLanguage } from '../domain/synonyms.ts';
import type { Words } from '../domain/words.ts';
import { type AskingTable, type AskingTableOf, monthNamed } from './asking.ts';
import { createSpellOut } from './chat-spelling.ts';
import { createSplitChinese } from './chinese.ts';
import { createDetectLanguage, type LanguageHints } from './detect-language.ts';
import type { Frequencies } from './frequencies.ts';
import { hasHan } from './scripts.ts';
import type { StemOf } from './stemming.ts';
import type { Token } from './tokens.ts';

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
  /** None where Parley does not read the language. */
  readonly words: readonly QuestionWord[];
  readonly language: QuestionLanguage;
  /** Whether it only greets, thanks or says goodbye. */
  readonly isAllSmallTalk: boolean;
  /** Whether it thanks. */
  readonly isThanks: boolean;
  /** Whether it says no more than "source?" or "is this true?", or nothing. */
  readonly asksForSource: boolean;
  /** Whether it asks about the present. */
  readonly isAboutNow: boolean;
  /** Whether it is about the asker or the bot: "who are you?" */
  readonly isAboutTalkers: boolean;
}

/** What a question reader is made of: the word lists and parts of the analyzer. */
interface QuestionTools {
  readonly words: Words;
  readonly tableOf: AskingTableOf;
  readonly tokenize: (text: string) => readonly Token[];
  readonly stem: StemOf;
  readonly isStopWord: (word: string) => boolean;
  readonly frequencies: Frequencies;
}

/** What a question is read by besides its text. */
interface QuestionHints extends LanguageHints {
  /** The synonym entries of a language: Chinese is split by them. */
  readonly entriesOf: (language: Language) => ReadonlySet<string>;
}

/** Reads the words of a question. */
export type ReadQuestion = (question: string, hints: QuestionHints) => QuestionReading;

/** Reads the words of a phrasing whose language is known. */
export type ReadPhrasing = (text: string, language: Language) => readonly QuestionWord[];

/** Makes the functions that read a question or a phrasing, and that tell English function words. */
export function createQuestionReader({
  words,
  tableOf,
  tokenize,
  stem,
  isStopWord,
  frequencies,
}: QuestionTools): {
  readonly readQuestion: ReadQuestion;
  readonly readPhrasing: ReadPhrasing;
  readonly isFunctionWord: (word: string) => boolean;
} {
  const english = tableOf('en');
  const monthTerms = words.asking.en.months.map((names) => stem(names.split(', ')[0] ?? '', 'en'));
  const spellOut = createSpellOut(words.english);
  const splitChinese = createSplitChinese();
  const detectLanguage = createDetectLanguage({
    unread: words.unread,
    tableOf,
    spellOut,
    frequencies,
  });
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
    const tables = [language, ...(MIXED_WITH[language] ?? [])].map(tableOf);
    const read: QuestionWord[] = [];
    for (let at = 0; at < tokens.length; ) {
      const phrase = longestPhrase(tokens, at, tables);
      const length = phrase?.length ?? 1;
      const first = tokens[at] as Token;
      const typed = { start: first.start, end: tokens[at + length - 1]?.end ?? first.end };
      const askedInEnglish =
        phrase && (english.questionWords.get(phrase.english) ?? phrase.english);
      const meant =
        askedInEnglish?.split(' ') ?? (language === 'en' ? spellOut(first.word) : [first.word]);
      const month = phrase === null && language !== 'en' ? monthNamed(first.word, own) : null;
      const termOf = (word: string): string => {
        if (month !== null) return monthTerms[month - 1] ?? first.term;
        return word === first.word ? first.term : stem(word, 'en');
      };
      for (const word of meant) {
        const last = read.at(-1);
        const before = last?.word ?? '';
        // "… and not in Geneva", but not "didn't Geneva …"
        const isAfterContrast =
          contrastWords.has(before) &&
          last !== undefined &&
          last.start + before.length === last.end;
        read.push({
          word,
          term: termOf(word),
          isFunction:
            tables.some(({ functionWords }) => functionWords.has(word)) ||
            english.functionWords.has(word) ||
            // An article may hold "latest" or "still", but not "сейчас".
            (language !== 'en' && own.now.has(word)) ||
            (askingAfter.get(before)?.has(word) ?? false),
          isContrast: isAfterContrast || (isStopWord(before) && last?.isContrast === true),
          ...typed,
        });
      }
      at += length;
    }
    return read;
  };

  const readQuestion: ReadQuestion = (question, hints) => {
    const typed = tokenize(question);
    const split = hasHan(question)
      ? splitChinese(typed, [hints.entriesOf('zh'), tableOf('zh').all, tableOf('zh').sourceWords])
      : typed;
    const language = detectLanguage(question, split, hints);
    const tokens = language === 'zh' ? split : typed;
    const tables = language === 'other' ? [] : [tableOf(language), english];
    const isIn = (list: WordList, { word }: Token, among = tables): boolean =>
      among.some((table) => table[list].has(word));
    const forms = (one: Token): boolean => isIn('smallTalk', one) || isIn('functionWords', one);
    const isAllSmallTalk = tokens.some((one) => isIn('smallTalk', one)) && tokens.every(forms);
    return {
      words: language === 'other' ? [] : plainWords(tokens, language),
      language,
      isAllSmallTalk,
      isThanks: tokens.some((one) => isIn('thanks', one)),
      // One word more often than not: its language cannot be told.
      asksForSource:
        !isAllSmallTalk &&
        tokens.every((one) => forms(one) || isIn('sourceWords', one, LANGUAGES.map(tableOf))),
      isAboutTalkers: tokens.some((one) => isIn('talkers', one)),
      isAboutNow: tokens.some((one) => isIn('now', one)),
    };
  };
  return {
    readQuestion,
    readPhrasing: (text, language) =>
      plainWords(
        language === 'zh' ? splitChinese(tokenize(text), [tableOf('zh').all]) : tokenize(text),
        language,
      ),
    isFunctionWord: (word) => english.functionWords.has(word),
  };
}

/** A list of a table. */
type WordList = 'smallTalk' | 'thanks' | 'functionWords' | 'sourceWords' | 'talkers' | 'now';

/** Languages that people mix, each with what it is mixed with. */
const MIXED_WITH: Readonly<Partial<Record<Language, readonly Language[]>>> = {
  uk: ['ru'],
  ru: ['uk'],
};

/**
 * The longest question phrase of some languages that begins at a token, with its English; null where
 * none does.
 */
function longestPhrase(
  tokens: readonly Token[],
  at: number,
  tables: readonly AskingTable[],
): { readonly length: number; readonly english: string } | null {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 0; length -= 1) {
    const phrase = tokens.slice(at, at + length).map(({ word }) => word);
    for (const { questionWords } of tables) {
      const english = questionWords.get(phrase.join(' '));
      if (english !== undefined) return { length, english };
    }
  }
  return null;
}

/** In words: the longest listed question phrase, and one to spare. */
const LONGEST_PHRASE = 8;
