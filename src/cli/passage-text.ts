import { styleText } from 'node:util';
import type { Passage } from '../domain/passage.ts';
import { teller } from '../render/attribution.ts';
import { localeFor } from '../render/locale.ts';
import type { Terminal } from './terminal.ts';

/** The program speaks English, whatever the terminal's locale. */
export const ENGLISH = localeFor('en-GB');

/** Sets a text in a style. */
export type Style = (format: 'bold' | 'dim' | 'strikethrough', text: string) => string;

/** For output without styles. */
export const plain: Style = (_, text) => text;

/** Styles for a terminal with colours; plain text for any other output. */
export function styleOf({ stdout }: Terminal): Style {
  if (!stdout.hasColors?.()) return plain;
  return (format, text) => styleText(format, text, { validateStream: false });
}

/** A passage's publisher, headline, date, place and link, as lines to stand above its text. */
export function sourceLines(
  { article, section, paragraph }: Passage,
  style: Style,
): readonly string[] {
  const { kind, publisher, title, published, url } = article;
  const place = section === null ? '' : ` · ${section}`;
  return [
    `${style('bold', teller(kind, publisher, ENGLISH))}: ${title}`,
    style('dim', `   ${ENGLISH.date(published)} · paragraph ${paragraph}${place}`),
    ...(url === null ? [] : [style('dim', `   ${url}`)]),
  ];
}

/** The same in brackets, to stand behind a sentence. */
export function sourceInBrackets({ article, paragraph }: Passage): string {
  const { kind, publisher, published } = article;
  return `(${teller(kind, publisher, ENGLISH)}, ${ENGLISH.date(published)}, paragraph ${paragraph})`;
}

/** A passage with the fields that programs outside rely on. */
export function passageToJson({ sentences, ...passage }: Passage): Omit<Passage, 'sentences'> {
  return passage;
}
