import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../../src/answer/figures/compare-figures.ts';
import { readCorpus } from '../../../src/corpus/corpus-folder.ts';
import { importFile } from '../../../src/corpus/import-file.ts';
import { readSynonyms } from '../../../src/corpus/synonyms-file.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { FigureComparison } from '../../../src/domain/figures.ts';
import { passesEvidence } from '../../../src/search/decide.ts';
import { NO_FEATURES } from '../../../src/search/features.ts';
import { findCandidates } from '../../../src/search/find-candidates.ts';
import { createMiniSearchEngine } from '../../../src/search/minisearch-engine.ts';
import { buildPassageIndex } from '../../../src/search/passage-index.ts';
import { type Query, readQuery } from '../../../src/search/query.ts';
import { type RankedPassage, rankPassages } from '../../../src/search/ranking.ts';
import { createThesaurus } from '../../../src/search/thesaurus.ts';
import { FEATURE_WEIGHT } from '../../../src/search/tuning.ts';
import {
  CGTN_RAW,
  HAS_RAW_ARTICLES,
  PRESSBEE_RAW,
  RAW_ARTICLES_NOTE,
} from '../../support/shared.ts';

const CORPUS = join(import.meta.dirname, '../../../corpus');
const THESAURUS = createThesaurus(readSynonyms(join(CORPUS, 'synonyms.txt')).rules);
const SHIPPED = readCorpus(CORPUS).articles;

/** The two things of which the articles give figures that differ, as each tells of them. */
const BODIES = {
  cgtn: [/^(?:about|approximately) 6,000$/u],
  pressbee: [/^12,000$/u, /^6,000 for each side$/u],
};
const AIRCRAFT = {
  cgtn: [/^more than 40 .+ bombers$/u],
  pressbee: [/^(?:over|more than) 40 warplanes$/u, /^nearly a third of .+ (?:bombers|fleet)$/u],
};

/** Which of the two a comparison is of; the comparison itself where it is of neither. */
function nameOf(comparison: FigureComparison | null): string {
  if (comparison === null) return 'nothing';
  const fits = ({ cgtn, pressbee }: typeof BODIES): boolean =>
    comparison.sides.length === 2 &&
    comparison.sides.every(({ publisher, figures }) => {
      const expected = publisher === 'CGTN' ? cgtn : pressbee;
      return (
        figures.length === expected.length &&
        expected.every((pattern, at) => pattern.test(figures[at] ?? ''))
      );
    });
  if (comparison.noun === 'bodies' && fits(BODIES)) return 'bodies';
  if (comparison.noun === null && fits(AIRCRAFT)) return 'aircraft';
  return JSON.stringify(comparison);
}

/** Asks as the library does, and compares the best passage of each publisher. */
function asking(articles: readonly Article[]): (question: string) => Promise<string> {
  const index = buildPassageIndex(articles);
  const search = {
    index,
    engine: createMiniSearchEngine(index),
    thesaurus: THESAURUS,
    weights: FEATURE_WEIGHT,
    findDatesOutside: () => [],
  };
  return async (question) => {
    const query = readQuery(question, search);
    const best = new Map<string, RankedPassage>();
    for (const one of rankPassages(query, await findCandidates(query, search, undefined), index)) {
      const { publisher } = one.passage.article;
      if (!best.has(publisher) && passesEvidence(query, one)) best.set(publisher, one);
    }
    return nameOf(compareFigures([...best.values()], query, search));
  };
}

/** What is shown of any sentence of the one beside any of the other, whatever is asked. */
function ofAllPairs(articles: readonly Article[], kind: Query['kind']): ReadonlySet<string> {
  const search = { index: buildPassageIndex(articles), thesaurus: THESAURUS };
  const asked = readQuery(COUNTED, search);
  const words = asked.words.map((word) => ({ ...word, common: true }));
  const query = { ...asked, kind, words };
  const [some = [], others = []] = ['CGTN', 'PressBee'].map((publisher) =>
    search.index.passages
      .filter(({ article }) => article.publisher === publisher)
      .flatMap((passage) =>
        passage.sentences.map((bestSentence) => ({ ...NOT_RANKED, passage, bestSentence })),
      ),
  );
  const pairs = some.flatMap((one) => others.map((other) => [one, other]));
  return new Set(
    pairs
      .flatMap((pair) => [pair, pair.toReversed()])
      .map((pair) => nameOf(compareFigures(pair, query, search))),
  );
}

/** All that the articles give numbers and dates of. */
const COUNTED = `bodies soldiers troops bombers warplanes fleet ceasefire truce talks meeting session
  prisoners people children drones pages memorandum regions territory line border conflict country
  rounds summit exchange swap attack days hours miles`;

const NOT_RANKED = { score: 0, features: NO_FEATURES };

function holdsOf(articles: () => readonly Article[]): void {
  // Made when it is first asked: a suite that is skipped has no articles.
  let made: ReturnType<typeof asking> | undefined;
  const ask = (question: string): Promise<string> => {
    made ??= asking(articles());
    return made(question);
  };

  test.each([
    ['how many bodies will be returned', 'bodies'],
    ['How many dead soldiers will each side get back?', 'bodies'],
    ['скільки тіл повернуть', 'bodies'],
    ['combien de corps seront rendus', 'bodies'],
    ['how many bombers were damaged', 'aircraft'],
    ['How many planes did Ukraine destroy?', 'aircraft'],
    ['what share of the bomber fleet was hit', 'aircraft'],
    ['炸了多少飞机', 'aircraft'],
    // What both tell alike.
    ['where did they meet?', 'nothing'],
    ['On what day did they meet?', 'nothing'],
    ['how long did the talks last', 'nothing'],
    ['which round of talks was it', 'nothing'],
    ['what ceasefire did each side offer', 'nothing'],
    ['how long a ceasefire does Kyiv want', 'nothing'],
    ['how long a truce did Moscow offer', 'nothing'],
    ['How old are the prisoners to be swapped?', 'nothing'],
    ['which prisoners will be swapped', 'nothing'],
    ['who led the delegations', 'nothing'],
    ['when was the drone attack', 'nothing'],
    // What they tell differently, and not in figures, or in no plain ones.
    ['when did they last talk directly', 'nothing'],
    ['since when were there no talks', 'nothing'],
    ['when is the third round of talks', 'nothing'],
    ['what territory does Russia demand', 'nothing'],
    ['how many prisoners will be swapped', 'nothing'],
    ['what summit was in Vilnius', 'nothing'],
    // What one of them tells alone.
    ['how many pages has the memorandum', 'nothing'],
    ['how many drones did Russia fire', 'nothing'],
    ['how many regions were hit', 'nothing'],
  ])('"%s" shows %s', async (question, expected) => {
    expect(await ask(question)).toBe(expected);
  });

  test('no phrasing under which they are asked shows anything else', async () => {
    const asked = SHIPPED.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.asked));
    const shown = new Set<string>();
    for (const question of asked) shown.add(await ask(question));
    expect(shown).toEqual(new Set(['nothing', 'bodies', 'aircraft']));
  });

  test.each([null, 'when', 'how-many'] as const)(
    'no two sentences show anything else, asked %s',
    (kind) => {
      expect(ofAllPairs(articles(), kind)).toEqual(new Set(['nothing', 'bodies', 'aircraft']));
    },
  );
}

describe('of the shipped digests', () => {
  holdsOf(() => SHIPPED);
});

describe.skipIf(!HAS_RAW_ARTICLES)(`figures ${RAW_ARTICLES_NOTE}`, () => {
  holdsOf(() =>
    [CGTN_RAW, PRESSBEE_RAW].map((file, at) => {
      const { title = '', publisher = '', published = '' } = SHIPPED[at] ?? {};
      const given = { title, publisher, published };
      const result = importFile({ file, bytes: readFileSync(file), given });
      if (result.outcome !== 'imported') throw new Error(result.outcome);
      return result.article;
    }),
  );
});
