import type { Passage } from '../domain/passage.ts';
import { LONGEST_LINK } from './limits.ts';

/**
 * An address that opens a page at a passage's answering sentence, by a text fragment of its first
 * words (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function atTheWords(url: string, { text, sentences, answer }: Passage): string {
  const [start, end] = answer ?? sentences[0] ?? [0, text.length];
  const words = text.slice(start, end).match(/\S+/gu)?.slice(0, FRAGMENT_WORDS) ?? [];
  let fragment = '';
  // Marks around the words may be written otherwise on the page.
  for (const word of words.join(' ').replace(MARKS_AROUND, '').split(' ')) {
    const longer = fragment === '' ? encoded(word) : `${fragment}%20${encoded(word)}`;
    if (longer.length > LONGEST_FRAGMENT) break;
    fragment = longer;
  }
  const address = `${url}${url.includes('#') ? '' : '#'}:~:text=${fragment}`;
  return fragment === '' || address.length > LONGEST_LINK ? url : address;
}

/** Enough to find one place, and few enough that no word of it is likely to be another on the page. */
const FRAGMENT_WORDS = 6;

const MARKS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** A letter of Cyrillic takes six characters of an address. In code units. */
const LONGEST_FRAGMENT = 150;

/** A word percent-encoded; a hyphen too, which has a meaning of its own in a text fragment. */
function encoded(word: string): string {
  return encodeURIComponent(word)
    .replaceAll('-', '%2D')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}
