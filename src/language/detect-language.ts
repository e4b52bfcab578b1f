import { isLanguage, type Language, type QuestionLanguage } from '../domain/synonyms.ts';
import type { Words } from '../domain/words.ts';
import type { AskingTableOf } from './asking.ts';
import type { SpellOut } from './chat-spelling.ts';
import type { Frequencies } from './frequencies.ts';
import {
  countWordsInUnreadScripts,
  hasForeignLetter,
  languagesByScript,
  OWN_LETTERS,
} from './scripts.ts';
import type { Token } from './tokens.ts';
import { createIsUnread } from './unread-languages.ts';

/** The words that are known besides those of the lists. */
interface KnownWords {
  /** Whether a synonym entry of this language alone has a folded word in some form. */
  isInEntries(word: string, language: Language): boolean;
  /** Whether an English term is an entry for every language, as many names are. */
  isInSharedEntries(term: string): boolean;
  /** Whether the articles, which are in English, hold a term. */
  isInArticles(term: string): boolean;
}

/** What tells the language of a question besides its text. */
export interface LanguageHints {
  readonly known: KnownWords;
  /** The language of whoever asks, as a BCP 47 tag. */
  readonly locale?: string | undefined;
}

/** Finds the language of a question, given its words; Chinese ones are split. */
export type DetectLanguage = (
  question: string,
  tokens: readonly Token[],
  hints: LanguageHints,
) => QuestionLanguage;

/** What the language is found with: the word lists and parts of the analyzer. */
interface DetectTools {
  readonly unread: Words['unread'];
  readonly tableOf: AskingTableOf;
  readonly spellOut: SpellOut;
  readonly frequencies: Frequencies;
}

/**
 * Makes the function that finds the language: the one to which most words of the question belong. A
 * tie, or no evidence at all, goes to the locale.
 */
export function createDetectLanguage(tools: DetectTools): DetectLanguage {
  const isUnread = createIsUnread(tools.unread);
  return (question, tokens, { known, locale }) => {
    const words = readWords(question, tokens, { ...tools, known });
    const language = mostLikely(words, languageOfTag(locale));
    const unreadable = countWordsInUnreadScripts(question);
    if (unreadable > 0 && unreadable > scoreOf(language, words, fullWeight)) return 'other';
    const seen = words.map((word) => ({
      typed: word.typed.toLowerCase().replaceAll('’', "'"),
      isForeign: word.isForeign,
      readWeight: () => sureWeight(word, language) || entryWeight(word, language),
      isRead: () =>
        word.isShared ||
        word.isEnglish ||
        (['en', language] as const).some(
          (one) => sureWeight(word, one) > 0 || entryWeight(word, one) > 0,
        ),
    }));
    return isUnread(seen) ? 'other' : language;
  };
}

/** A word of a question, with what is known of it. */
interface Word {
  readonly typed: string;
  /** Whether it has a letter that none of the languages has which Parley reads. */
  readonly isForeign: boolean;
  /** The languages that it may belong to by its script. */
  readonly languages: readonly Language[];
  /** Those of them whose lists hold it. */
  readonly listedIn: readonly Language[];
  /** Whether it is an entry for every language, as many names are. */
  readonly isShared: boolean;
  /** Whether it is a common English word, or one of the articles. */
  readonly isEnglish: boolean;
  /** Whether it looks like a name, which keeps its letters in every language. */
  readonly isName: boolean;
  isInEntries(language: Language): boolean;
}

/** The words that tell a language. A single Latin letter is chat spelling in each of them. */
function readWords(
  question: string,
  tokens: readonly Token[],
  { known, tableOf, spellOut, frequencies }: DetectTools & Pick<LanguageHints, 'known'>,
): readonly Word[] {
  const languagesOf = languagesByScript(question);
  const isListed = (word: string, language: Language): boolean => {
    const { all } = tableOf(language);
    return all.has(word) || (language === 'en' && spellOut(word).every((one) => all.has(one)));
  };
  return tokens.flatMap(({ word, term, start, end }, at): readonly Word[] => {
    if (/^[a-z]$/u.test(word)) return [];
    const typed = question.slice(start, end).normalize('NFC');
    const isForeign = hasForeignLetter(typed);
    const languages = isForeign ? [] : languagesOf(typed);
    return [
      {
        typed,
        isForeign,
        languages,
        listedIn: languages.filter((language) => isListed(word, language)),
        isShared: known.isInSharedEntries(term),
        isEnglish: known.isInArticles(term) || frequencies.hasWord(typed.toLowerCase()),
        isName: at > 0 && /^\p{Lu}.*\p{Ll}/u.test(typed),
        isInEntries: (language) => known.isInEntries(word, language),
      },
    ];
  });
}

/** How much a word speaks for a language. */
type Weigh = (word: Word, language: Language) => number;

/**
 * What a word counts: in the lists of a language, with letters that only it has, known to its
 * synonyms or to the articles, and in its script.
 */
const WEIGHT = { listed: 1, letters: 1, known: 0.5, script: 0.25 } as const;

/** What the lists say, and the English of the articles. */
const sureWeight: Weigh = ({ listedIn, isShared, isEnglish }, language) => {
  if (listedIn.includes(language)) return WEIGHT.listed;
  return language === 'en' && isEnglish && !isShared ? WEIGHT.known : 0;
};

/** What the synonyms say of a word that no list has. */
const entryWeight: Weigh = (word, language) => {
  if (word.listedIn.length > 0 || word.isShared || !word.isInEntries(language)) return 0;
  return hasLettersOf(language, word) ? WEIGHT.letters : WEIGHT.known;
};

/** All that is known of a word; its letters alone where it is known to no language. */
const fullWeight: Weigh = (word, language) => {
  const weight = sureWeight(word, language) || entryWeight(word, language);
  if (weight > 0 || !hasLettersOf(language, word)) return weight;
  const isKnown = word.languages.some(
    (other) => sureWeight(word, other) > 0 || entryWeight(word, other) > 0,
  );
  return isKnown || word.isShared || word.isName ? 0 : WEIGHT.letters;
};

function hasLettersOf(language: Language, { typed }: Word): boolean {
  return OWN_LETTERS[language]?.test(typed) === true;
}

/** The language with the highest score; a tie goes to the preferred one, then to the first. */
function mostLikely(words: readonly Word[], preferred: Language | null): Language {
  const candidates = ORDER.filter((language) => !isRuledOut(language, words));
  const ranked = (weigh: Weigh): readonly Scored[] =>
    candidates
      .map((language) => ({ language, score: scoreOf(language, words, weigh) }))
      .toSorted((a, b) => b.score - a.score);
  const [first, second] = ranked(sureWeight);
  // The synonyms are looked up only where they can change the result.
  const open = words.filter(({ listedIn, isShared }) => listedIn.length === 0 && !isShared);
  if (first && second && first.score - second.score > open.length * WEIGHT.letters) {
    return first.language;
  }
  const all = ranked(fullWeight);
  const best = all[0]?.score ?? 0;
  if (best === 0) return preferred ?? 'en';
  const tied = all.filter(({ score }) => score === best).map(({ language }) => language);
  return tied.find((language) => language === preferred) ?? tied[0] ?? 'en';
}

interface Scored {
  readonly language: Language;
  readonly score: number;
}

/**
 * Languages in the order in which they win a tie that the locale does not decide. English words can
 * be read in a question in another script. Ukrainian without its own letters is rarer than Russian.
 */
const ORDER: readonly Language[] = ['zh', 'ru', 'uk', 'en', 'tr', 'fr'];

function scoreOf(language: Language, words: readonly Word[], weigh: Weigh): number {
  const own = words.filter(({ languages }) => languages.includes(language));
  return own.reduce((sum, word) => sum + WEIGHT.script + weigh(word, language), 0);
}

/** Between Ukrainian and Russian letters decide, where either has more of its own. */
function isRuledOut(language: Language, words: readonly Word[]): boolean {
  if (language !== 'uk' && language !== 'ru') return false;
  const count = (one: Language): number =>
    words.filter((word) => !word.isName && hasLettersOf(one, word)).length;
  return count(language) < count(language === 'uk' ? 'ru' : 'uk');
}

function languageOfTag(tag: string | undefined): Language | null {
  const code = tag?.split('-')[0]?.toLowerCase() ?? '';
  return isLanguage(code) ? code : null;
}
