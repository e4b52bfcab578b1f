import { EVIDENCE_BIAS, EVIDENCE_WEIGHT, FEATURE_WEIGHT } from '../../src/search/tuning.ts';
import type { FitRow } from './fit-rows.ts';
import { groupBy } from './group-by.ts';
import { auroc, share } from './measures.ts';
import type { NamedNumbers } from './parley.ts';
import { type Choice, dot, type Fit, fitLogistic, fitSoftmax, sigmoid } from './regression.ts';
import { decimals, percent, table } from './tables.ts';

/** The L2 penalties beside the mean loss: weak, since questions are many and weights few. */
const RIDGE = { features: 1e-5, evidence: 1e-3 } as const;

/** Fits the weights of features and evidence anew, and returns what they would be and do. */
export function fitReport(rows: readonly FitRow[]): string {
  return [
    '## Features: softmax regression over the candidates of each question',
    ...featureReport(rows),
    '## Evidence: logistic regression on whether the first passage is right',
    ...evidenceReport(rows),
  ].join('\n\n');
}

function featureReport(rows: readonly FitRow[]): readonly string[] {
  const usable = rows.filter(
    ({ candidates }) => candidates.some(({ isGold }) => isGold) && candidates.length > 1,
  );
  if (usable.length === 0) return ['No question has a right paragraph among its candidates.'];
  const now: NamedNumbers = FEATURE_WEIGHT;
  const all = namesIn(usable.flatMap(({ candidates }) => candidates.map((one) => one.features)));
  const weighed = all.filter((name) => now[name] !== undefined);
  const ofAll = fitFeatures(usable, all);
  const ofWeighed = fitFeatures(usable, weighed);
  const scaled = scaledTo(now, ofWeighed);
  const firsts = (of: readonly FitRow[], weights: NamedNumbers): string =>
    percent(share(of.filter((row) => isGoldFirst(row, weights)).length, of.length));
  return [
    'Ranking depends on the weights only up to a factor: "scaled" has the sum that they have now. "All" also weighs what is explained, but has no weight in the score now.',
    table(
      ['feature', 'now', 'fitted', 'fitted, scaled', 'all'],
      all.map((name) => [
        name,
        ...[now, ofWeighed.weights, scaled, ofAll.weights].map((of) => two(of[name])),
      ]),
    ),
    `Log loss ${decimals(ofWeighed.loss)}; with all ${decimals(ofAll.loss)}.`,
    table(
      ['set', 'n', 'right first now', 'fitted', 'all'],
      [...groupBy(usable, ({ set }) => set)].map(([set, of]) => [
        set,
        String(of.length),
        firsts(of, now),
        firsts(of, ofWeighed.weights),
        firsts(of, ofAll.weights),
      ]),
    ),
  ];
}

/** Weights by name, and the loss that is left. */
interface NamedFit {
  readonly weights: NamedNumbers;
  readonly loss: number;
}

function fitFeatures(rows: readonly FitRow[], names: readonly string[]): NamedFit {
  const weightOf = setWeights(rows);
  const choices = rows.map(
    ({ set, candidates }): Choice => ({
      weight: weightOf(set),
      options: candidates.map(({ features, isGold }) => ({
        values: valuesOf(features, names),
        isRight: isGold,
      })),
    }),
  );
  return named(names, fitSoftmax(choices, names.length, RIDGE.features));
}

function isGoldFirst({ candidates }: FitRow, weights: NamedNumbers): boolean {
  const names = Object.keys(weights);
  const values = valuesOf(weights, names);
  let best = Number.NEGATIVE_INFINITY;
  let isGold = false;
  for (const candidate of candidates) {
    const score = dot(values, valuesOf(candidate.features, names));
    if (score <= best) continue;
    best = score;
    isGold = candidate.isGold;
  }
  return isGold;
}

function scaledTo(now: NamedNumbers, { weights }: NamedFit): NamedNumbers {
  const sum = (of: NamedNumbers): number =>
    Object.keys(weights).reduce((total, name) => total + Math.abs(of[name] ?? 0), 0);
  const factor = sum(now) / sum(weights);
  return Object.fromEntries(Object.entries(weights).map(([name, one]) => [name, one * factor]));
}

/** Stands for the bias: it is 1 for every question. */
const BIAS = '(bias)';

function evidenceReport(rows: readonly FitRow[]): readonly string[] {
  // Answerable questions alone say nothing of when to refuse.
  const bySet = [...groupBy(rows, ({ set }) => set)].filter(
    ([, of]) => of.some((row) => row.isAnswerable) && of.some((row) => !row.isAnswerable),
  );
  const usable = bySet.flatMap(([, of]) => of);
  if (usable.length === 0) return ['No set has both answerable and unanswerable questions.'];
  const names = [...namesIn(usable.map(({ evidence }) => evidence)), BIAS];
  const now: NamedNumbers = { ...EVIDENCE_WEIGHT, [BIAS]: EVIDENCE_BIAS };
  const fit = fitEvidence(usable, names);
  const likelihood = ({ evidence }: FitRow): number =>
    sigmoid(dot(valuesOf(fit.weights, names), valuesOf({ ...evidence, [BIAS]: 1 }, names)));
  const present = ({ confidence }: FitRow): number => confidence;
  const hasOwnReason = ownReasonOf(usable);
  return [
    `On ${bySet.map(([set, of]) => `${set} (${of.length})`).join('; ')}.`,
    table(
      ['evidence', 'now', 'fitted'],
      names.map((name) => [name, two(now[name]), two(fit.weights[name])]),
    ),
    `Log loss ${decimals(fit.loss)}.`,
    table(
      ['set', 'AUROC now', 'fitted'],
      bySet.map(([set, of]) => [set, ...[present, likelihood].map((one) => aurocOf(of, one))]),
    ),
    'For each threshold: answerable questions refused / near-topic, loaded and other unanswerable ones refused (without off-topic), in percent.',
    table(
      ['set', ...THRESHOLDS.map((threshold) => threshold.toFixed(2))],
      bySet.map(([set, of]) => [
        set,
        ...THRESHOLDS.map((threshold) =>
          refusals(of, (row) => hasOwnReason(row) || likelihood(row) < threshold),
        ),
      ]),
    ),
  ];
}

const THRESHOLDS = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6] as const;

function fitEvidence(rows: readonly FitRow[], names: readonly string[]): NamedFit {
  const weightOf = setWeights(rows);
  const examples = rows.map(({ set, isAnswerable, candidates, evidence }) => ({
    weight: weightOf(set),
    values: valuesOf({ ...evidence, [BIAS]: 1 }, names),
    isPositive: isAnswerable && candidates[0]?.isGold === true,
  }));
  return named(names, fitLogistic(examples, names.length, RIDGE.evidence));
}

/**
 * Tells which questions are refused whatever their confidence: those refused although they have
 * the confidence of an answered one, and those whose reason has nothing to do with a passage.
 */
function ownReasonOf(rows: readonly FitRow[]): (row: FitRow) => boolean {
  const answered = rows.filter(({ reason }) => reason === null);
  const needed = Math.min(...answered.map(({ confidence }) => confidence));
  return ({ reason, confidence }) =>
    reason !== null && (confidence >= needed || WITHOUT_PASSAGE.has(reason));
}

const WITHOUT_PASSAGE: ReadonlySet<string> = new Set([
  'empty',
  'small-talk',
  'no-known-word',
  'language',
]);

function aurocOf(rows: readonly FitRow[], score: (row: FitRow) => number): string {
  const part = (isAnswerable: boolean): readonly number[] =>
    rows.filter((row) => row.isAnswerable === isAnswerable).map(score);
  return decimals(auroc(part(true), part(false)));
}

function refusals(rows: readonly FitRow[], isRefused: (row: FitRow) => boolean): string {
  const answerable = rows.filter(({ isAnswerable }) => isAnswerable);
  const near = rows.filter(({ isAnswerable, kind }) => !isAnswerable && kind !== 'offtopic');
  const refused = (of: readonly FitRow[]): string =>
    percent(share(of.filter(isRefused).length, of.length));
  return `${refused(answerable)} / ${refused(near)}`;
}

/**
 * The weight of a question by its set. The talks, the news and the encyclopedic sets count alike;
 * within these a set counts by the square root of its size, so that a large one does not drown the
 * others.
 */
function setWeights(rows: readonly FitRow[]): (set: string) => number {
  const sets = [...groupBy(rows, ({ set }) => set)].map(([set, of]) => ({ set, size: of.length }));
  const weights = new Map<string, number>();
  for (const own of groupBy(sets, ({ set }) => subjectOf(set)).values()) {
    const total = own.reduce((sum, { size }) => sum + Math.sqrt(size), 0);
    for (const { set, size } of own) weights.set(set, Math.sqrt(size) / total / size);
  }
  return (set) => weights.get(set) ?? 0;
}

function subjectOf(set: string): string {
  return ['talks', 'news'].find((subject) => set.includes(subject)) ?? 'encyclopedic';
}

function namesIn(all: readonly NamedNumbers[]): readonly string[] {
  return [...new Set(all.flatMap((one) => Object.keys(one)))];
}

function valuesOf(of: NamedNumbers, names: readonly string[]): readonly number[] {
  return names.map((name) => of[name] ?? 0);
}

function named(names: readonly string[], { weights, loss }: Fit): NamedFit {
  return { weights: Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])), loss };
}

function two(number: number | undefined): string {
  return number === undefined ? '-' : number.toFixed(2);
}
