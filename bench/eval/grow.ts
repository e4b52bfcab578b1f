import { cpSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Corpora, writeCorpus } from './corpora.ts';
import { groupBy } from './group-by.ts';
import { share } from './measures.ts';
import { otherArticles } from './others.ts';
import { askParley } from './parley.ts';
import { type EvalQuestion, type Half, halfOf } from './question.ts';
import { type Asked, isNear, scoresOf } from './score.ts';
import { type EvalSet, evalSets } from './sets.ts';
import { cell, decimals, table } from './tables.ts';
import { wikiArticles } from './wiki.ts';

/** How many articles of other subjects lie beside those that the questions are about. */
const SIZES = [0, 100, 1000] as const;

/** A set of questions over a corpus with other articles in it. */
export interface GrownSet extends EvalSet {
  /** The name of the set that has grown. */
  readonly base: string;
  /** How many other articles there are. */
  readonly others: number;
}

/**
 * The own, blind and news sets over their corpora with other articles beside them, by the number
 * of these. Empty where there is no encyclopedic text to make them of.
 */
export function grownSets(
  folder: string,
  data: string | null,
  corpora: Corpora,
): readonly GrownSet[] {
  if (data === null || corpora.encyclopedic.size === 0) return [];
  const sources = [...corpora.encyclopedic.keys()].flatMap((name) =>
    wikiArticles(join(data, name)),
  );
  const sets = evalSets(data, corpora).filter(({ name }) => GROWING.test(name));
  return SIZES.flatMap((others) => {
    const articles = otherArticles(sources, others);
    const grow = (corpus: string): string => {
      const grown = join(folder, `grown-${others}`, basename(corpus));
      if (existsSync(grown)) return grown;
      cpSync(corpus, grown, { recursive: true });
      return writeCorpus(grown, articles);
    };
    return sets.map((set) => ({
      ...set,
      name: `${set.name}, ${others} others`,
      base: set.name,
      corpus: others === 0 ? set.corpus : grow(set.corpus),
      others,
    }));
  });
}

const GROWING = /^(?:(?:own|blind) talks, (?:raw texts|shipped)|news)$/u;

/** Asks one half of each grown set and returns a table, one row a set and size. */
export async function growTable(sets: readonly GrownSet[], half: Half): Promise<string> {
  const asked = new Map<GrownSet, readonly Asked[]>();
  // To start on 10,000 paragraphs takes seconds: one start for all sets of a corpus.
  for (const [corpus, own] of groupBy(sets, (set) => set.corpus)) {
    const questions = own.flatMap((set) => set.questions.filter((one) => halfOf(one) === half));
    const replies = await askParley(
      corpus,
      questions.map(({ text }) => text),
    );
    const pairs = new Map<EvalQuestion, Asked>();
    for (const [at, question] of questions.entries()) {
      const reply = replies[at];
      if (reply !== undefined) pairs.set(question, { question, reply });
    }
    for (const set of own) {
      asked.set(
        set,
        set.questions.flatMap((question) => pairs.get(question) ?? []),
      );
    }
  }
  return table(
    COLUMNS,
    [...groupBy(sets, ({ base }) => base).values()].flatMap((sizes) => {
      const first = sizes.map((set) => asked.get(set) ?? [])[0] ?? [];
      return sizes.map((set) => row(set, asked.get(set) ?? [], first));
    }),
  );
}

const COLUMNS = [
  'set',
  'other articles',
  'n',
  'hit@1',
  'refused wrongly',
  'near-topic and loaded refused',
  'the same at the wrong refusals of 0 articles',
  'share of those at 0',
  'AUROC',
  'p50 ms',
];

function row({ base, others }: GrownSet, asked: readonly Asked[], first: readonly Asked[]) {
  const { answerableCount, hit1, refusedWrongly, auroc, p50 } = scoresOf(asked);
  const allowed = first.filter(isRefusedWrongly).length;
  const near = asked.filter(({ question }) => isNear(question));
  const refused = near.filter(({ reply }) => reply.hasAbstained).length;
  const equal = nearRefusedAt(asked, allowed);
  const atFirst = nearRefusedAt(first, allowed);
  return [
    base,
    String(others),
    String(answerableCount),
    cell(hit1),
    cell(refusedWrongly),
    cell(share(refused, near.length)),
    cell(share(equal, near.length)),
    atFirst === 0 ? '-' : `${((100 * equal) / atFirst).toFixed(0)} %`,
    decimals(auroc),
    p50.toFixed(1),
  ];
}

function isRefusedWrongly({ question, reply }: Asked): boolean {
  return question.isAnswerable && reply.hasAbstained;
}

/**
 * How many near questions are refused where the threshold of confidence is as high as it can be for
 * `allowed` answerable questions to be refused. What the program refuses, whatever its confidence,
 * is refused first: with the wrong refusals that the program makes, that is all that it refuses,
 * and what lies right above.
 */
export function nearRefusedAt(asked: readonly Asked[], allowed: number): number {
  const answerable = asked.filter(({ question }) => question.isAnswerable).map(standing);
  const threshold = answerable.toSorted((a, b) => a - b)[allowed] ?? Number.POSITIVE_INFINITY;
  return asked.filter((one) => isNear(one.question) && standing(one) < threshold).length;
}

/** Orders questions by how soon they are refused. */
function standing({ reply: { hasAbstained, confidence } }: Asked): number {
  return hasAbstained ? confidence - 1 : confidence;
}
