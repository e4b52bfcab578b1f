import { type AnswerKind, askedKind } from './answer-kind.ts';
import type { PassageIndex } from './passage-index.ts';
import { inverseDocumentFrequency } from './passage-index.ts';
import { correctTerm } from './spelling.ts';
import { FUNCTION_WORDS, SMALL_TALK } from './stop-words.ts';
import { type Token, tokenize } from './terms.ts';

/** A content word of a question. */
export interface QueryWord {
  /** As it stands in the question. */
  readonly typed: string;
  /** What is searched for: the word's term, or the known term that its spelling comes nearest to. */
  readonly term: string;
  /** Whether any passage holds that term. */
  readonly known: boolean;
  /** What knowing it is worth; the most that a word can be where no passage holds it. */
  readonly idf: number;
}

/** A question as retrieval sees it. */
export interface Query {
  /** Its content words in order, each term once. */
  readonly words: readonly QueryWord[];
  /** What it asks for, or null where its words do not tell. */
  readonly kind: AnswerKind | null;
  /** Whether it holds any word at all. */
  readonly empty: boolean;
  /** Whether it only greets, thanks or takes leave. */
  readonly smallTalk: boolean;
}

/** Takes a question apart: function words fall out, unknown words are corrected where one is near. */
export function readQuery(question: string, index: PassageIndex): Query {
  const tokens = tokenize(question);
  if (isSmallTalk(tokens)) return { words: [], kind: null, empty: false, smallTalk: true };
  const words = new Map<string, QueryWord>();
  for (const { word, term, start, end } of tokens) {
    if (FUNCTION_WORDS.has(word)) continue;
    const held = index.documentFrequency.has(term);
    const corrected = held ? term : correctTerm(term, index.documentFrequency);
    const searched = corrected ?? term;
    if (words.has(searched)) continue;
    words.set(searched, {
      typed: question.slice(start, end),
      term: searched,
      known: corrected !== null,
      idf: inverseDocumentFrequency(index, searched),
    });
  }
  return {
    words: [...words.values()],
    kind: askedKind(question),
    empty: tokens.length === 0,
    smallTalk: false,
  };
}

function isSmallTalk(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ word }) => SMALL_TALK.has(word)) &&
    tokens.every(({ word }) => SMALL_TALK.has(word) || FUNCTION_WORDS.has(word))
  );
}
