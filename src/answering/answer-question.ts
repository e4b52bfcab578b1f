import type { Answer, Explanation } from '../domain/answer.ts';
import type { AskOptions } from '../domain/library.ts';
import type { PassageIndex } from '../retrieval/passage-index.ts';
import { type Query, readQuery } from '../retrieval/query.ts';
import { type RankedPassage, rankPassages } from '../retrieval/ranking.ts';
import { CANDIDATES } from '../retrieval/tuning.ts';
import { decide, passesEvidence } from './evidence.ts';
import type { Search } from './search.ts';
import { toPassage } from './to-passage.ts';

/** Passages of an answer where no limit is given: as many as a reader takes in at once. */
const DEFAULT_LIMIT = 3;

/** Finds the passages that answer a question, or says why none does. */
export async function answerQuestion(
  question: string,
  { limit = DEFAULT_LIMIT, sources, explain = false }: AskOptions,
  { index, engine }: Search,
): Promise<Answer> {
  const start = performance.now();
  const query = readQuery(question, index);
  const known = query.words.filter((word) => word.known).map(({ term }) => term);
  const hits = await engine.search(known, {
    limit: CANDIDATES,
    ...(sources && { accepts: fromSources(sources, index) }),
  });
  const ranked = rankPassages(query, hits, index);
  const { reason, confidence } = decide(query, ranked);
  const shown = (reason === null ? ranked.filter(passesEvidence) : ranked)
    .filter(isFirstOfItsText)
    .slice(0, limit)
    .map((one) => toPassage(one, query));
  const common = {
    question,
    confidence,
    missing: query.words.filter((word) => !word.known).map(({ typed }) => typed),
    elapsedMs: performance.now() - start,
    ...(explain && { explain: explanation(query, ranked, confidence) }),
  };
  return reason === null
    ? { ...common, outcome: 'found', passages: shown }
    : { ...common, outcome: 'abstained', reason, nearest: shown };
}

/** Where an article says the same paragraph twice, one of them is shown. */
function isFirstOfItsText(
  { passage }: RankedPassage,
  at: number,
  all: readonly RankedPassage[],
): boolean {
  return all.findIndex((other) => other.passage.paragraph.id === passage.paragraph.id) === at;
}

function fromSources(
  sources: readonly string[],
  { passages }: PassageIndex,
): (passage: number) => boolean {
  const ids = new Set(sources);
  return (passage) => ids.has(passages[passage]?.article.id ?? '');
}

function explanation(
  { words }: Query,
  ranked: readonly RankedPassage[],
  coverage: number,
): Explanation {
  return {
    terms: words.map(({ term }) => term),
    evidence: {
      coverage,
      knownWords: words.filter(({ known }) => known).length,
      words: words.length,
    },
    candidates: ranked.map(({ passage: { article, paragraph }, score, features }) => ({
      id: paragraph.id,
      article: article.id,
      paragraph: paragraph.number,
      score,
      features,
    })),
  };
}
