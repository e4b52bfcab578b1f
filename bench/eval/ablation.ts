import { answerToJson } from '../../src/cli/ask.ts';
import { libraryOf, shippedAnalyzer } from '../../src/compose.ts';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';
import { readSynonyms } from '../../src/corpus/synonyms-file.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import type { FeatureWeights } from '../../src/search/scoring.ts';
import { createThesaurus } from '../../src/search/thesaurus.ts';
import { FEATURE_WEIGHT } from '../../src/search/tuning.ts';
import { LIMIT, type Reply, ROOT, toReply } from './parley.ts';

/** The features of the second stage, each of which can be left out. */
export const FEATURES = Object.keys(FEATURE_WEIGHT) as readonly (keyof typeof FEATURE_WEIGHT)[];

/**
 * Asks the sources (not the built program) with the weight of one feature set to 0; null for none.
 */
export async function askWithout(
  feature: keyof typeof FEATURE_WEIGHT | null,
  corpus: string,
  questions: readonly string[],
): Promise<readonly Reply[]> {
  const { rules } = readSynonyms(`${ROOT}/corpus`);
  const weights: FeatureWeights =
    feature === null ? FEATURE_WEIGHT : { ...FEATURE_WEIGHT, [feature]: 0 };
  const analyzer = shippedAnalyzer();
  const library = libraryOf(buildPassageIndex(readCorpus(corpus).articles, analyzer), {
    thesaurus: createThesaurus(rules, analyzer),
    weights,
  });
  const replies: Reply[] = [];
  for (const question of questions) {
    const answer = await library.ask(question, { limit: LIMIT });
    replies.push(toReply(JSON.parse(answerToJson(answer))));
  }
  return replies;
}
