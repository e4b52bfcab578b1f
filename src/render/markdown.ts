import { LONGEST_LINK } from './limits.ts';
import type { Frame } from './locale.ts';

/**
 * A text as Discord's markdown that shows it to the letter: no formatting, mention, link, emoji,
 * quote, list or heading comes of it. Undone by {@link unescapeMarkdown}.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(FORMATS_ANYWHERE, '\\$&').replace(FORMATS_AT_START, '$1\\$2');
}

/** The text that {@link escapeMarkdown} was given. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\(.)/gsu, '$1');
}

/** A masked link, its label cleared of all that would break the link; the plain label without an address. */
export function maskedLink(label: string, url: string | null, { say }: Frame): string {
  const address =
    url === null ? '' : new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29');
  if (address === '' || address.length > LONGEST_LINK) return escapeMarkdown(label);
  return `[${linkLabel(label) || say('source.link')}](${address})`;
}

/**
 * A text without the marks that turn the reading direction of what follows (embeddings, overrides
 * and isolates): in a question or a title they only serve to mislead.
 */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** Colons of links and emoji (https://, :smile:) and the marks of Discord's inline rules. */
const FORMATS_ANYWHERE = /[\\*_~`|<>[\]@]|:(?=\S)/gu;

/** What opens a heading, a list, a quote or small print, at the start of a line alone. */
const FORMATS_AT_START = /^(\d*)([#+.-])/u;

/** A label for a link, empty where nothing of it can stand there: Discord heeds no backslash, and an address or an emoji undoes the link. */
function linkLabel(text: string): string {
  const label = text
    .replace(/\w+:\/\/\S+/gu, '')
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u200d\ufe0f]/gu, '')
    .replace(/[\\*_~`|<>@]|:(?=\w+:)/gu, '')
    .replace(/\[/gu, '(')
    .replace(/\]/gu, ')')
    .replace(/\s+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(label) ? label : '';
}
