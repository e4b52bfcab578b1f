import type { Explanation } from '../domain/answer.ts';
import type { Query } from '../retrieval/question/query.ts';
import type { RankedPassage } from '../retrieval/ranking/ranking.ts';
import { ENOUGH_EVIDENCE } from '../retrieval/tuning.ts';
import type { Decision } from './decide.ts';

/** The workings behind an answer: the question's words, the evidence, every candidate. */
export function explain(
  { language, kind, words }: Query,
  ranked: readonly RankedPassage[],
  { reason, confidence, evidence }: Decision,
): Explanation {
  const against = `confidence ${confidence.toFixed(2)}, needed ${ENOUGH_EVIDENCE.first}`;
  return {
    language,
    kind,
    words: words.map(({ typed, known, common, idf, alternatives }) => ({
      typed,
      known,
      common,
      idf,
      alternatives: alternatives.map(({ terms }) => terms.join(' ')),
    })),
    decision: `${reason === null ? 'answered' : `abstained, ${reason}`} (${against})`,
    evidence,
    candidates: ranked.map(({ passage: { article, paragraph }, score, features }) => ({
      id: paragraph.id,
      article: article.id,
      paragraph: paragraph.number,
      score,
      features: { ...features },
    })),
  };
}
