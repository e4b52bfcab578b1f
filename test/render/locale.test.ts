import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/synonyms.ts';
import { CATALOGUES, localeFor, type MessageKey, prepareLocales } from '../../src/render/locale.ts';

const ENGLISH = CATALOGUES.en.texts;
const LANGUAGES = Object.keys(CATALOGUES) as readonly Language[];
const KEYS = Object.keys(ENGLISH) as readonly MessageKey[];

/** The names that a text is filled in with, and the plural categories that it tells apart. */
function partsOf(text: string, tag: string): { names: string[]; categories: string[] } {
  const names = new Set<string>();
  const categories = new Set<string>();
  JSON.stringify(
    new IntlMessageFormat(text, tag, undefined, { ignoreTag: true }).getAst(),
    (_, value) => {
      // Every element but plain text (0) and a plural's # (7) has the name of what fills it.
      if (typeof value?.type === 'number' && ![0, 7].includes(value.type)) names.add(value.value);
      for (const category of Object.keys(value?.options ?? {})) categories.add(category);
      return value;
    },
  );
  return { names: [...names].sort(), categories: [...categories].sort() };
}

describe.each(LANGUAGES)('the locale %s', (language) => {
  const { tag, texts } = CATALOGUES[language];

  test('lacks no text and has none that nothing asks for', () => {
    expect(Object.keys(texts)).toEqual(KEYS);
    for (const key of KEYS) expect(texts[key].trim(), key).not.toBe('');
  });

  test('is filled in with the same as in English, in every plural of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const key of KEYS) {
      const own = partsOf(texts[key], tag);
      const english = partsOf(ENGLISH[key], 'en');
      expect(own.names, key).toEqual(english.names);
      if (own.categories.length > 0) {
        expect(own.categories, key).toEqual([...pluralCategories].sort());
      }
    }
  });

  test('keeps the marks, the commands and the lengths that Discord sets', () => {
    for (const key of KEYS) {
      const marks = (text: string): readonly string[] => text.match(/\*\*|~~|`|\/[a-z]+/gu) ?? [];
      expect(marks(texts[key]), key).toEqual(marks(ENGLISH[key]));
      if (/^(?:command|option)\./u.test(key))
        expect(texts[key].length, key).toBeLessThanOrEqual(100);
      if (key.startsWith('button.')) expect(texts[key].length, key).toBeLessThanOrEqual(40);
    }
  });
});

test.each(LANGUAGES.filter((language) => language !== 'en'))(
  'the locale %s is a translation, and not the English',
  (language) => {
    const { texts } = CATALOGUES[language];
    const same = KEYS.filter((key) => texts[key] === ENGLISH[key]);
    // "Sections" and "article" are French too.
    expect(same.length, same.join(', ')).toBeLessThan(6);
  },
);

describe('a locale', () => {
  test.each([
    ['en-US', '2025-06-03', '3 June 2025'],
    ['en-US', '2025-06', 'June 2025'],
    ['en-US', '2025', '2025'],
    ['uk', '2025-06-03', '3 червня 2025 р.'],
    ['zh-CN', '2025-06', '2025年6月'],
    ['fr', '2025-06-03', '3 juin 2025'],
    ['de', '2025-06-03', '3 June 2025'],
  ])('in %s writes %s as %s', (locale, date, written) => {
    expect(localeFor(locale).date(date)).toBe(written);
  });

  test.each([
    ['en-US', 1, '1 article'],
    ['en-US', 1_200, '1,200 articles'],
    ['uk', 1, '1 стаття'],
    ['uk', 3, '3 статті'],
    ['uk', 5, '5 статей'],
    ['uk', 21, '21 стаття'],
    ['ru', 22, '22 статьи'],
    ['tr', 5, '5 makale'],
    ['fr', 0, '0 article'],
    ['zh-CN', 2, '2 篇文章'],
  ])('in %s counts %i as %s', (locale, count, written) => {
    expect(localeFor(locale).say('sources.count', { count })).toBe(written);
  });

  test('leaves markdown alone that it is filled in with', () => {
    const words = '**<a> {b} # \\* "c\'d"**';
    expect(localeFor('en-US').say('abstain.missing', { words })).toBe(`In no article: ${words}.`);
  });
});

describe("an operator's own text", () => {
  test.each<[string, string, number, string]>([
    ['an ordinal', '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', 2, '2nd'],
    ['a share', '{n, number, ::percent}', 2, '200%'],
  ])('may hold %s', (_, text, n, written) => {
    expect(localeFor('en-US').format(text, { n })).toBe(written);
  });
});

test('every language can be set up before its first message, one at a time', () => {
  expect([...prepareLocales()]).toHaveLength(LANGUAGES.length);
});
