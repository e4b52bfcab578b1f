import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../domain/synonyms.ts';
import { formatDate } from './dates.ts';
import { CHINESE } from './locales/chinese.ts';
import { ENGLISH } from './locales/english.ts';
import { FRENCH } from './locales/french.ts';
import type { Catalogue, MessageKey } from './locales/messages.ts';
import { RUSSIAN } from './locales/russian.ts';
import { TURKISH } from './locales/turkish.ts';
import { UKRAINIAN } from './locales/ukrainian.ts';

/** What a text is filled in with, by name. */
type Values = Readonly<Record<string, string | number>>;

/** The words around what the articles say, in one language. */
export interface Frame {
  readonly language: Language;
  /** A text of the frame, filled in. */
  say(key: MessageKey, values?: Values): string;
  /** An ISO 8601 date of any precision in words. */
  date(iso: string): string;
  /** Several things as one phrase: `a, b and c`. */
  list(items: readonly string[]): string;
}

/** Every language's texts, and how its dates and numbers are written. */
export const CATALOGUES: Readonly<Record<Language, { locale: string; texts: Catalogue }>> = {
  en: { locale: 'en-GB', texts: ENGLISH },
  uk: { locale: 'uk', texts: UKRAINIAN },
  ru: { locale: 'ru', texts: RUSSIAN },
  tr: { locale: 'tr', texts: TURKISH },
  fr: { locale: 'fr', texts: FRENCH },
  zh: { locale: 'zh-CN', texts: CHINESE },
};

/** Discord's locales that have a language here; every other is spoken to in English. */
export const LANGUAGE_OF_LOCALE: Readonly<Record<string, Language>> = {
  uk: 'uk',
  ru: 'ru',
  tr: 'tr',
  fr: 'fr',
  'zh-CN': 'zh',
};

/** The frame for one of Discord's locales; made once for each language. */
export function frameFor(locale: string): Frame {
  const language = LANGUAGE_OF_LOCALE[locale] ?? 'en';
  const frame = frames.get(language) ?? createFrame(language);
  frames.set(language, frame);
  return frame;
}

const frames = new Map<Language, Frame>();

function createFrame(language: Language): Frame {
  const { locale, texts } = CATALOGUES[language];
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const formatOf = (key: MessageKey): IntlMessageFormat => {
    // Markdown may hold angle brackets, which are no tags here.
    const format =
      formats.get(key) ?? new IntlMessageFormat(texts[key], locale, undefined, { ignoreTag: true });
    formats.set(key, format);
    return format;
  };
  const listFormat = new Intl.ListFormat(locale);
  return {
    language,
    say: (key, values) => String(formatOf(key).format(values)),
    date: (iso) => formatDate(iso, locale),
    list: (items) => listFormat.format(items),
  };
}
