import type { Language } from '../domain/synonyms.ts';
import { readChatSpelling } from '../language/chat-spelling.ts';
import { isHan, segmentHan } from '../language/han.ts';
import { CHINESE, OTHER_CHINESE_WORDS } from '../language/languages/chinese.ts';
import { ENGLISH } from '../language/languages/english.ts';
import { FRENCH } from '../language/languages/french.ts';
import { type LanguageWords, wordSet } from '../language/languages/language-words.ts';
import { RUSSIAN } from '../language/languages/russian.ts';
import { TURKISH } from '../language/languages/turkish.ts';
import { UKRAINIAN } from '../language/languages/ukrainian.ts';
import { stemOf } from '../language/stemming.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import type { Thesaurus } from './thesaurus.ts';

/** A word of a question, read for what was meant: chat spelling and question words in plain English. */
export interface QuestionWord {
  /** Folded and lower-case. */
  readonly word: string;
  readonly term: string;
  /** Half-open UTF-16 range of what was typed; several words may share one. */
  readonly start: number;
  readonly end: number;
  /** Whether it carries the question and not its subject. */
  readonly isFunction: boolean;
}

/** A question's words with what they tell of it as a whole. */
interface QuestionReading {
  readonly words: readonly QuestionWord[];
  readonly language: Language;
  /** Whether no word of it does more than greet, thank, take leave, or carry these. */
  readonly isAllSmallTalk: boolean;
  readonly asksOfNow: boolean;
}

/** Reads the words of a question, in whichever of the languages it is. */
export function readQuestionWords(
  question: string,
  { entriesOf }: Pick<Thesaurus, 'entriesOf'>,
): QuestionReading {
  const typed = tokenize(question);
  const language = languageOf(typed.map(({ word }) => word));
  const tokens = language === 'zh' ? cutHan(typed, entriesOf('zh')) : typed;
  const own = LANGUAGES[language];
  const isSmallTalk = ({ word }: Token): boolean =>
    own.smallTalk.has(word) || ENGLISH.smallTalk.has(word);
  const isFunction = ({ word }: Token): boolean =>
    own.functionWords.has(word) || ENGLISH.functionWords.has(word);
  return {
    words: plainWords(tokens, language),
    language,
    isAllSmallTalk:
      tokens.some(isSmallTalk) && tokens.every((token) => isSmallTalk(token) || isFunction(token)),
    asksOfNow: tokens.some(({ word }) => own.present.has(word) || ENGLISH.present.has(word)),
  };
}

const LANGUAGES: Readonly<Record<Language, LanguageWords>> = {
  en: ENGLISH,
  uk: UKRAINIAN,
  ru: RUSSIAN,
  tr: TURKISH,
  fr: FRENCH,
  zh: CHINESE,
};

/** The language that most of the words speak for; English where none speaks for another. */
function languageOf(words: readonly string[]): Language {
  if (words.some((word) => isHan(word))) return 'zh';
  const candidates: readonly Language[] = words.some((word) => CYRILLIC.test(word))
    ? ['uk', 'ru']
    : ['en', 'tr', 'fr'];
  const speaksFor = (language: Language): number => {
    const { functionWords, questionWords, smallTalk, present } = LANGUAGES[language];
    const lists = [functionWords, questionWords, smallTalk, present];
    return words.filter((word) => lists.some((list) => list.has(word))).length;
  };
  const counts = candidates.map((language) => ({ language, count: speaksFor(language) }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).language;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Chinese is written without spaces: its runs are cut by longest match. */
function cutHan(tokens: readonly Token[], entries: ReadonlySet<string>): readonly Token[] {
  const { functionWords, questionWords, smallTalk, present } = CHINESE;
  const lists = [entries, functionWords, questionWords, smallTalk, present, OTHER_CHINESE_WORDS];
  return tokens.flatMap((token) => {
    if (!isHan(token.word)) return [token];
    let { start } = token;
    return segmentHan(token.word, (word) => lists.some((list) => list.has(word))).map((word) => {
      const part = { word, term: word, start, end: start + word.length };
      start = part.end;
      return part;
    });
  });
}

/** No question phrase is longer: "pendant combien de temps". */
const LONGEST_QUESTION_PHRASE = 4;

function plainWords(tokens: readonly Token[], language: Language): readonly QuestionWord[] {
  const { functionWords, questionWords, present } = LANGUAGES[language];
  const words: QuestionWord[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { length, english } = questionPhrase(tokens, at, questionWords);
    const first = tokens[at] as Token;
    const { start } = first;
    const end = tokens[at + length - 1]?.end ?? first.end;
    const meant = english ?? (language === 'en' ? readChatSpelling(first.word) : [first.word]);
    for (const word of meant) {
      const isFunction =
        functionWords.has(word) ||
        ENGLISH.functionWords.has(word) ||
        // An article may say "latest" or "still", but not "сейчас".
        (language !== 'en' && present.has(word)) ||
        (ASKING_AFTER.get(words.at(-1)?.word ?? '')?.has(word) ?? false);
      const term = word === first.word ? first.term : stemOf(word, 'en');
      words.push({ word, term, start, end, isFunction });
    }
    at += length;
  }
  return words;
}

/** Words that ask together with the one before them, and carry a subject anywhere else. */
const ASKING_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['how', wordSet('big far large long many much often old')],
  ['what', wordSet('date day month place time year')],
  ['which', wordSet('date day month place time year')],
]);

/** The longest phrase that asks, from a place on, in English; one word and null where none begins there. */
function questionPhrase(
  tokens: readonly Token[],
  at: number,
  questionWords: ReadonlyMap<string, string>,
): { readonly length: number; readonly english: readonly string[] | null } {
  for (let length = LONGEST_QUESTION_PHRASE; length > 0; length -= 1) {
    const phrase = tokens.slice(at, at + length).map(({ word }) => word);
    const english = phrase.length === length ? questionWords.get(phrase.join(' ')) : undefined;
    if (english !== undefined) {
      return { length, english: (ENGLISH.questionWords.get(english) ?? english).split(' ') };
    }
  }
  return { length: 1, english: null };
}
