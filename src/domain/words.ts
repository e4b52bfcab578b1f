import type { Language } from './synonyms.ts';

/**
 * The lists that each language has: words of questions that do not name a subject, and the months
 * in order, each with its forms.
 */
export const ASKING_LISTS = [
  'function words',
  'question words',
  'small talk',
  'thanks',
  'words of speech',
  'words before who speaks',
  'prepositions',
  'words before a word of speech',
  'asks for a source',
  'now',
  'talkers',
  'months',
] as const;

/** The further lists of English, for reading articles and questions. */
export const ENGLISH_LISTS = [
  'word frequencies',
  'irregular forms',
  'chat spelling',
  'contracted endings',
  'stop words',
  'pronouns',
  'words of whoever speaks',
  'forms of be',
  'words of denial',
  'words of doubt',
  'words of speech, less clear',
  'sentence openers',
  'abbreviations',
  'number words',
  'date words',
  'numbers in words',
  'multiples in words',
  'ordinals',
  'months that are other words too',
  'words before a month',
  'words between two days',
  'units',
  'age words',
  'reason words',
  'reason words before to',
  'no reason after so',
  'place prepositions',
  'place nouns',
  'asks how many',
  'asks how long',
  'asks how old',
  'asks who',
  'asks who, by a noun',
  'asks where',
  'asks where, by a noun',
  'asks when',
  'asks when, by a noun',
  'asks why',
  'asks why, by a noun',
  'asks for a summary',
  'asks what was agreed',
  'asks what is wanted',
  'asks whether somebody was there',
  'asks what is next',
  'words of attendance',
  'words that assert',
  'words of agreement',
  'words of agreement, less clear',
  'words of demand',
  'words of what comes',
  'words of what comes, less clear',
  'words of a lead-in',
  'asked with how',
  'asked with what',
  'words of contrast',
] as const;

/** Languages that Parley does not read but knows: those in which Discord can be used. */
export const UNREAD_LANGUAGES = [
  'Bulgarian',
  'Croatian',
  'Czech',
  'Danish',
  'Dutch',
  'Finnish',
  'German',
  'Hungarian',
  'Indonesian',
  'Italian',
  'Lithuanian',
  'Norwegian',
  'Polish',
  'Portuguese',
  'Romanian',
  'Spanish',
  'Swedish',
  'Vietnamese',
] as const;

/** One of {@link UNREAD_LANGUAGES}. */
export type UnreadLanguage = (typeof UNREAD_LANGUAGES)[number];

/** The question words of each unread language, and the particles of names in all of them. */
export const UNREAD_LISTS = ['name particles', ...UNREAD_LANGUAGES] as const;

/** The entries of each list of a language. */
export type AskingLists = Readonly<Record<(typeof ASKING_LISTS)[number], readonly string[]>>;
/** The entries of each further list of English. */
export type EnglishLists = Readonly<Record<(typeof ENGLISH_LISTS)[number], readonly string[]>>;

/** All word lists, as read from the folder `words/`. */
export interface Words {
  readonly asking: Readonly<Record<Language, AskingLists>>;
  readonly english: EnglishLists;
  readonly unread: Readonly<Record<(typeof UNREAD_LISTS)[number], readonly string[]>>;
}
