import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../domain/synonyms.ts';
import en from './locales/en.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };
import tr from './locales/tr.json' with { type: 'json' };
import uk from './locales/uk.json' with { type: 'json' };
import zh from './locales/zh.json' with { type: 'json' };

/** The name of a UI text. */
export type MessageKey = keyof typeof en;

/**
 * Every UI text in one language, in ICU MessageFormat: `{name}` is replaced by a value, and
 * `{count, plural, one {…} other {…}}` chooses by number. Values are Discord markdown already. A
 * `{date}` may be a day, a month or a year. No translation puts an article or an ending on a value.
 */
export type Catalogue = Readonly<Record<MessageKey, string>>;

type Values = Readonly<Record<string, string | number>>;

/** The UI texts of one language, and how it writes dates and lists. */
export interface Locale {
  readonly language: Language;
  /** A UI text with its values filled in. */
  say(key: MessageKey, values?: Values): string;
  /** Any text in ICU MessageFormat with its values filled in. */
  format(text: string, values?: Values): string;
  /** An ISO 8601 date of any precision in words: `3 June 2025`, `June 2025`, `2025`. */
  date(iso: string): string;
  /** Several things as one phrase: `a, b and c`. */
  list(items: readonly string[]): string;
}

/** Each language's texts, and the BCP 47 tag that its dates and numbers are written by. */
export const CATALOGUES: Readonly<Record<Language, { tag: string; texts: Catalogue }>> = {
  en: { tag: 'en-GB', texts: en },
  uk: { tag: 'uk', texts: uk },
  ru: { tag: 'ru', texts: ru },
  tr: { tag: 'tr', texts: tr },
  fr: { tag: 'fr', texts: fr },
  zh: { tag: 'zh-CN', texts: zh },
};

/** The language for each of Discord's locales that has one here; the others get English. */
const LANGUAGE_OF_TAG: Readonly<Record<string, Language>> = {
  uk: 'uk',
  ru: 'ru',
  tr: 'tr',
  fr: 'fr',
  'zh-CN': 'zh',
};

const ENGLISH_TAG = 'en-US';

/** The locale for a tag as Discord sends it. Each language is set up once. */
export function localeFor(tag: string): Locale {
  const language = LANGUAGE_OF_TAG[tag] ?? 'en';
  const locale = locales.get(language) ?? createLocale(language);
  locales.set(language, locale);
  return locale;
}

const locales = new Map<Language, Locale>();

/** Sets up every language before its first message, one a step. */
export function* prepareLocales(): Iterable<undefined> {
  for (const tag of [ENGLISH_TAG, ...Object.keys(LANGUAGE_OF_TAG)]) {
    const { say, date } = localeFor(tag);
    // Node reads a language's plurals and months at the first number and date.
    say('answer.mentions', { count: 1, total: 2 });
    date('2000-01-01');
    yield;
  }
}

/** A text without values by the tag of each language but English, as Discord takes translations. */
export function translationsOf(key: MessageKey): Record<string, string> {
  return Object.fromEntries(
    Object.entries(LANGUAGE_OF_TAG).map(([tag, language]) => [
      tag,
      CATALOGUES[language].texts[key],
    ]),
  );
}

function createLocale(language: Language): Locale {
  const { tag, texts } = CATALOGUES[language];
  const formatters = createFormatters(tag);
  const formatOf = memoized(
    // Markdown may hold angle brackets, which are no tags here.
    (text) => new IntlMessageFormat(text, tag, undefined, { ignoreTag: true, formatters }),
  );
  const fill = (text: string, values?: Values): string => String(formatOf(text).format(values));
  const listFormat = new Intl.ListFormat(tag);
  return {
    language,
    say: (key, values) => fill(texts[key], values),
    format: fill,
    date: createDateFormat(tag),
    list: (items) => listFormat.format(items),
  };
}

/** The formats that all texts of a language share. By itself, each text would make its own. */
function createFormatters(tag: string): Formatters {
  const numberFormat = new Intl.NumberFormat(tag);
  const pluralRules = new Intl.PluralRules(tag);
  return {
    getNumberFormat: (_, options) =>
      options === undefined ? numberFormat : new Intl.NumberFormat(tag, options),
    getPluralRules: (_, options) =>
      options?.type === 'ordinal' ? new Intl.PluralRules(tag, options) : pluralRules,
    getDateTimeFormat: (_, options) => new Intl.DateTimeFormat(tag, options),
  };
}

/**
 * Formats dates. The formats are made only once: that takes longer than using them a thousand times.
 * So is each date: those of the articles stand in every message.
 */
function createDateFormat(tag: string): Locale['date'] {
  const parts = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const;
  const monthFormat = new Intl.DateTimeFormat(tag, parts);
  const dayFormat = new Intl.DateTimeFormat(tag, { ...parts, day: 'numeric' });
  return memoized((iso) => {
    const [year = '', month, day] = iso.split('-');
    if (month === undefined) return year;
    const format = day === undefined ? monthFormat : dayFormat;
    return format.format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
  });
}

/** A function that computes each result once: there are as many as texts and dates of articles. */
function memoized<T>(compute: (key: string) => T): (key: string) => T {
  const results = new Map<string, T>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = compute(key);
    results.set(key, result);
    return result;
  };
}
