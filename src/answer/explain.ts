import type { Explanation } from '../domain/answer.ts';
import type { Decision } from '../search/decide.ts';
import type { Query } from '../search/query.ts';
import type { RankedPassage } from '../search/ranking.ts';
import { ENOUGH_EVIDENCE } from '../search/tuning.ts';

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
