import { LONGEST_LINK } from './limits.ts';
import type { Locale } from './locale.ts';

/**
 * A text escaped so that Discord shows it exactly as it is, without any formatting, mention, link,
 * emoji, quote, list or heading. {@link unescapeMarkdown} is the inverse.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(FORMATTING, '\\$&');
}

/** The text that {@link escapeMarkdown} was given. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\(.)/gsu, '$1');
}

/**
 * A masked link, its label without anything that would break the link; the escaped label alone where
 * there is no address or it is too long.
 */
export function maskedLink(label: string, url: string | null, { say }: Locale): string {
  const address =
    url === null ? '' : new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29');
  if (address === '' || address.length > LONGEST_LINK) return escapeMarkdown(label);
  return `[${linkLabel(label) || say('source.link')}](${address})`;
}

/**
 * A text without Unicode's bidi embeddings, overrides and isolates, which reverse the text after
 * them. In a question or a title they serve only to mislead.
 */
export function stripBidiControls(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '');
}

/**
 * The marks of Discord's inline formatting; the colons of links and emoji (https://, :smile:); at the
 * start of a text, perhaps after a number, the marks of a heading, a list or small print.
 */
const FORMATTING = /[\\*_~`|<>[\]@]|:(?=\S)|[#+.-](?<=^\d*.)/gu;

/**
 * A label for a link, empty where nothing is left of it. Backslashes do not escape inside a label,
 * and an address or an emoji in it undoes the link.
 */
function linkLabel(text: string): string {
  const label = text
    .replace(/\w+:\/\/\S+/gu, '')
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u200d\ufe0f]/gu, '')
    .replace(/[\\*_~`|<>@]|:(?=\w+:)/gu, '')
    .replace(/\[/gu, '(')
    .replace(/\]/gu, ')')
    .replace(/\s+/gu, ' ')
    .trim();
  return hasWord(label) ? label : '';
}

/** Whether a text has a letter or a digit, and not marks alone. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
