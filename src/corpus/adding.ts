import type { Article, Paragraph } from '../domain/article.ts';
import { formatArticle, makeArticle } from './article-file.ts';
import { freeId } from './import-file.ts';

/** What adding an article to others comes to. */
export type Adding =
  | { readonly as: 'new'; readonly article: Article }
  /** The article is there already, word for word. */
  | { readonly as: 'unchanged'; readonly article: Article }
  /** The article is there with another text; `article` has its id and phrasings. */
  | { readonly as: 'changed'; readonly article: Article; readonly before: Article };

/** What an article is added to. */
export interface Present {
  readonly articles: readonly Article[];
  /** Whether a file has the id, be it sound or not. */
  readonly isTaken: (id: string) => boolean;
  /** Whether the operator gave the id, so that it is kept. */
  readonly hasOwnId: boolean;
}

/**
 * Compares an article with those that are present. It is the same one where the address is the same, or
 * publisher, title and date are. A new one whose id is taken gets a number.
 */
export function compareWithPresent(
  article: Article,
  { articles, isTaken, hasOwnId }: Present,
): Adding {
  const before = articles.find((one) => (hasOwnId ? one.id === article.id : isSame(one, article)));
  if (before === undefined) {
    const id = hasOwnId ? article.id : freeId(article.id, isTaken);
    return { as: 'new', article: makeArticle(id, article, article.paragraphs) };
  }
  const revised = revise(before, article);
  const isUnchanged = formatArticle(revised) === formatArticle(before);
  return isUnchanged
    ? { as: 'unchanged', article: before }
    : { as: 'changed', article: revised, before };
}

/**
 * A new version of an article: the new one's text and fields, the old one's id, and its phrasings where their
 * paragraphs stay, or most of their words do.
 */
export function revise(before: Article, next: Article): Article {
  const heirs = heirsOf(before, next);
  const paragraphs = next.paragraphs.map((one, at): Omit<Paragraph, 'id' | 'number'> => {
    return { ...one, asked: one.asked.length > 0 ? one.asked : (heirs.get(at)?.asked ?? []) };
  });
  const note = next.note ?? before.note;
  return makeArticle(before.id, { ...next, note }, paragraphs);
}

/** The phrasings of an article that its new version does not have. */
export function lostPhrasings(before: Article, next: Article): readonly string[] {
  const kept = new Set(next.paragraphs.flatMap(({ asked }) => asked.map(({ text }) => text)));
  return before.paragraphs
    .flatMap(({ asked }) => asked.map(({ text }) => text))
    .filter((text) => !kept.has(text));
}

/** Which paragraph with phrasings each new paragraph comes of, by the place of the new one. */
function heirsOf(before: Article, next: Article): ReadonlyMap<number, Paragraph> {
  const heirs = new Map<number, Paragraph>();
  const placesByText = new Map(next.paragraphs.map(({ text }, at) => [text, at]));
  const changed = before.paragraphs.filter((one) => {
    const at = placesByText.get(one.text);
    if (at !== undefined) heirs.set(at, one);
    return at === undefined && one.asked.length > 0;
  });
  if (changed.length === 0) return heirs;
  const words = next.paragraphs.map(({ text }) => wordsOf(text));
  for (const one of changed) {
    const own = wordsOf(one.text);
    let best = { at: -1, share: HEIR };
    for (const [at, others] of words.entries()) {
      if (heirs.has(at)) continue;
      const shared = [...own].filter((word) => others.has(word)).length;
      const share = shared / Math.max(own.size, others.size);
      if (share > best.share) best = { at, share };
    }
    if (best.at !== -1) heirs.set(best.at, one);
  }
  return heirs;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** The share of the longer one's words that a changed paragraph must have more of to be the same one. */
const HEIR = 0.5;

function isSame(one: Article, other: Article): boolean {
  if (one.url !== null && other.url !== null) return one.url === other.url;
  return (
    one.publisher === other.publisher &&
    one.title === other.title &&
    one.published === other.published
  );
}
