import type { ComponentChildren } from 'preact';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };
import ru from '../locales/ru.json' with { type: 'json' };
import tr from '../locales/tr.json' with { type: 'json' };
import uk from '../locales/uk.json' with { type: 'json' };
import zh from '../locales/zh.json' with { type: 'json' };

/** The name of a text of the page. */
export type TextKey = keyof typeof en;

/** The page's own texts in one language; `{name}` stands for a value. */
type Texts = Readonly<Record<TextKey, string>>;

/** The languages that Parley speaks, by Discord's locales, with their own names. */
export const LOCALES: Readonly<Record<string, { readonly name: string; readonly texts: Texts }>> = {
  'en-US': { name: 'English', texts: en },
  uk: { name: 'Українська', texts: uk },
  ru: { name: 'Русский', texts: ru },
  tr: { name: 'Türkçe', texts: tr },
  fr: { name: 'Français', texts: fr },
  'zh-CN': { name: '中文', texts: zh },
};

/** A text of the page with its values filled in. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The texts in the language of a locale. */
export function textsIn(locale: string): Say {
  const texts = LOCALES[locale]?.texts ?? en;
  return (key, values = {}) =>
    texts[key].replace(PLACE, (place, name: string) => String(values[name] ?? place));
}

/** A text in which elements stand for the values that are left in it. */
export function withElements(
  text: string,
  elements: Readonly<Record<string, ComponentChildren>>,
): readonly ComponentChildren[] {
  // Split by a group, every other part is a name.
  return text.split(PLACE).map((part, at) => (at % 2 === 1 ? elements[part] : part));
}

const PLACE = /\{(\w+)\}/gu;
