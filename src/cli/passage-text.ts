import { styleText } from 'node:util';
import type { Passage, Span } from '../domain/passage.ts';
import type { DiffPart } from '../domain/quote.ts';
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

/** A passage under its publisher, headline, date, place and link, with spans of its text in bold. */
export function passageText(
  { article, section, paragraph, text }: Passage,
  spans: readonly Span[],
  style: Style,
): string {
  const { kind, publisher, title, published, url } = article;
  const place = section === null ? '' : ` · ${section}`;
  return [
    `${style('bold', teller(kind, publisher, ENGLISH))}: ${title}`,
    style('dim', `   ${ENGLISH.date(published)} · paragraph ${paragraph}${place}`),
    ...(url === null ? [] : [style('dim', `   ${url}`)]),
    `   ${withBold(text, spans, style)}`,
  ].join('\n');
}

function withBold(text: string, spans: readonly Span[], style: Style): string {
  const parts = spans.map(([start, end], at) => {
    const before = text.slice(spans[at - 1]?.[1] ?? 0, start);
    return before + style('bold', text.slice(start, end));
  });
  return parts.join('') + text.slice(spans.at(-1)?.[1] ?? 0);
}

/** A passage's source in brackets, to stand behind a sentence. */
export function sourceInBrackets({ article, paragraph }: Passage): string {
  const { kind, publisher, published } = article;
  return `(${teller(kind, publisher, ENGLISH)}, ${ENGLISH.date(published)}, paragraph ${paragraph})`;
}

/** A passage with the fields that programs outside rely on. */
export function passageToJson({ sentences, ...passage }: Passage): Omit<Passage, 'sentences'> {
  return passage;
}

/** The differences on one line: [-words-] stand only in the source, {+words+} only in the quotation or the new text. */
export function diffText(diff: readonly DiffPart[], style: Style): string {
  return diff
    .map(({ op, text }) => {
      if (op === 'same') return text;
      const words = text.trim();
      const marked =
        op === 'removed' ? style('strikethrough', `[-${words}-]`) : style('bold', `{+${words}+}`);
      return text.replace(words, () => marked);
    })
    .join('')
    .replaceAll('\n', ' ');
}
