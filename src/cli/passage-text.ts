import { styleText } from 'node:util';
import type { Passage } from '../domain/passage.ts';
import { teller } from '../render/attribution.ts';
import { localeFor } from '../render/locale.ts';
import type { Terminal } from './terminal.ts';

/** Sets a text off from others. */
export type Style = (format: 'bold' | 'dim' | 'strikethrough', text: string) => string;

/** A style that sets nothing off. */
export const plain: Style = (_, text) => text;

/** How a terminal sets texts off: as it has colours, whatever the process's own has. */
export function styleOf({ stdout }: Terminal): Style {
  const coloured: Style = (format, text) => styleText(format, text, { validateStream: false });
  return stdout.hasColors?.() ? coloured : plain;
}

/** Who says a passage, where it stands and when it was published, as lines above its text. */
export function sourceLines(
  { article, section, paragraph }: Passage,
  style: Style,
): readonly string[] {
  const { kind, publisher, title, published, url } = article;
  const place = section === null ? '' : ` · ${section}`;
  return [
    `${style('bold', teller(kind, publisher, LOCALE))}: ${title}`,
    style('dim', `   ${LOCALE.date(published)} · paragraph ${paragraph}${place}`),
    ...(url === null ? [] : [style('dim', `   ${url}`)]),
  ];
}

/** The same in brackets, to stand behind a sentence. */
export function sourceInBrackets({ article, paragraph }: Passage): string {
  const { kind, publisher, published } = article;
  return `(${teller(kind, publisher, LOCALE)}, ${LOCALE.date(published)}, paragraph ${paragraph})`;
}

/** The locale of everything that is printed. */
export const LOCALE = localeFor('en-GB');
