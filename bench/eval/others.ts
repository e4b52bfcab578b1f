import type { Article } from '../../src/domain/article.ts';
import { encyclopedicArticle } from './wiki.ts';

/** How many paragraphs each article has: about as many as a news article. */
const PARAGRAPHS = 10;

/** The seed of every choice, so that each run makes the same articles. */
const SEED = 12;

/** A paragraph with the title of the article that it is from. */
interface Titled {
  readonly title: string;
  readonly text: string;
}

/**
 * Makes `count` articles of ten paragraphs from the text of others: first pieces of these as they
 * are, then, where they run out, articles dealt from their sentences. The first of a larger count
 * are those of a smaller one.
 */
export function otherArticles(sources: readonly Article[], count: number): readonly Article[] {
  const random = randomNumbers(SEED);
  const paragraphs = sources.flatMap(({ title, paragraphs }) =>
    paragraphs.map(({ text }) => ({ title, text })),
  );
  const pieces = shuffled(piecesOf(paragraphs), random);
  const deal = createDealer(paragraphs, random);
  return Array.from({ length: count }, (_, at) => {
    const piece = pieces[at] ?? deal();
    return encyclopedicArticle(
      `other-${String(at + 1).padStart(4, '0')}`,
      piece[0]?.title ?? '',
      piece.map(({ text }) => text),
    );
  });
}

/** Cuts long articles into tens, and joins ten short ones; what is left over is left out. */
function piecesOf(paragraphs: readonly Titled[]): readonly (readonly Titled[])[] {
  const pieces: Titled[][] = [];
  let open: Titled[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const isNew = paragraph.title !== paragraphs[at - 1]?.title;
    const isFromLong = open.length > 1 && open[0]?.title === open.at(-1)?.title;
    if (isNew && isFromLong) open = [];
    open.push(paragraph);
    if (open.length < PARAGRAPHS) continue;
    pieces.push(open);
    open = [];
  }
  return pieces;
}

/**
 * Deals articles from a shuffled deck of all sentences, which is shuffled anew when it is empty.
 * Each paragraph has as many sentences as some real one.
 */
function createDealer(
  paragraphs: readonly Titled[],
  random: () => number,
): () => readonly Titled[] {
  const split = paragraphs.map(({ title, text }) =>
    sentencesOf(text).map((sentence) => ({ title, text: sentence })),
  );
  let deck: Titled[] = [];
  const draw = (): Titled => {
    if (deck.length === 0) deck = shuffled(split.flat(), random);
    return deck.pop() ?? { title: '', text: '' };
  };
  return () =>
    Array.from({ length: PARAGRAPHS }, () => {
      const like = split[Math.floor(random() * split.length)] ?? [];
      const sentences = like.map(draw);
      return {
        title: sentences[0]?.title ?? '',
        text: sentences.map(({ text }) => text).join(' '),
      };
    });
}

function sentencesOf(text: string): readonly string[] {
  return [...SENTENCES.segment(text)].map(({ segment }) => segment.trim());
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The items in a random order. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = items.map((item) => ({ item, at: random() }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** Makes a generator of numbers from 0 to 1 that always gives the same (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
