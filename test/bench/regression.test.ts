import { describe, expect, test } from 'vitest';
import { fitReport } from '../../bench/eval/fit.ts';
import { fitRow } from '../../bench/eval/fit-rows.ts';
import { fitLogistic, fitSoftmax } from '../../bench/eval/regression.ts';
import { asked } from './asked.ts';

describe('logistic regression', () => {
  test('finds the log odds of groups', () => {
    // Without the value 1 in 4 is positive, with it 3 in 4: log odds of -ln 3, and of ln 3.
    const examples = [0, 1].flatMap((value) =>
      [0, 1, 2, 3].map((at) => ({
        weight: 1,
        values: [value, 1],
        isPositive: value === 0 ? at === 0 : at > 0,
      })),
    );
    const { weights, loss } = fitLogistic(examples, 2, 0);
    expect(weights[0]).toBeCloseTo(2 * Math.log(3), 4);
    expect(weights[1]).toBeCloseTo(-Math.log(3), 4);
    expect(loss).toBeCloseTo(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)), 6);
  });

  test('counts examples by weight, and holds weights back by the penalty', () => {
    const examples = [
      { weight: 3, values: [1], isPositive: true },
      { weight: 1, values: [1], isPositive: false },
    ];
    expect(fitLogistic(examples, 1, 0).weights[0]).toBeCloseTo(Math.log(3), 4);
    const held = fitLogistic(examples, 1, 1).weights[0] ?? 0;
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(Math.log(3) / 2);
  });

  test('ends where nothing holds a weight back', () => {
    const { weights } = fitLogistic([{ weight: 1, values: [1], isPositive: true }], 1, 1e-6);
    expect(Number.isFinite(weights[0])).toBe(true);
  });
});

describe('softmax regression', () => {
  const choice = (weight: number, ...options: readonly (readonly [boolean, ...number[]])[]) => ({
    weight,
    options: options.map(([isRight, ...values]) => ({ values, isRight })),
  });

  test('finds how much more likely an option is for its value', () => {
    const choices = [
      choice(3, [true, 1, 5], [false, 0, 5]),
      choice(1, [false, 1, 2], [true, 0, 2]),
    ];
    const { weights, loss } = fitSoftmax(choices, 2, 1e-9);
    expect(weights[0]).toBeCloseTo(Math.log(3), 4);
    // All options of a choice share it, so it tells nothing.
    expect(weights[1]).toBeCloseTo(0, 4);
    expect(loss).toBeCloseTo(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)), 6);
  });

  test('counts several right options together', () => {
    const choices = [
      choice(3, [true, 1], [true, 1], [false, 0], [false, 0]),
      choice(1, [false, 1], [true, 0]),
    ];
    expect(fitSoftmax(choices, 1, 1e-9).weights[0]).toBeCloseTo(Math.log(3), 4);
  });
});

test('a row keeps the first candidates, and gold below them', () => {
  const candidates = Array.from({ length: 40 }, (_, at) => ({
    article: 'a',
    paragraph: at + 1,
    features: { bm25: 1 / (at + 1) },
  }));
  const { question } = asked({ gold: new Set(['a#2', 'a#35']) }, {});
  const { candidates: kept } = fitRow('own talks', question, {
    question: question.text,
    outcome: 'found',
    reason: null,
    confidence: 0.9,
    missing: [],
    passages: [],
    nearest: [],
    elapsedMs: 1,
    explain: { evidence: { coverage: 1 }, candidates },
  });
  expect(kept).toHaveLength(21);
  expect(kept.flatMap(({ isGold }, at) => (isGold ? [at] : []))).toEqual([1, 20]);
});

test('features and evidence of any name are fitted', () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    set: at % 4 < 2 ? 'own talks' : 'news',
    id: `q${at}`,
    half: 'tune' as const,
    kind: at % 2 === 0 ? 'what' : 'neartopic',
    isAnswerable: at % 2 === 0,
    confidence: 0.5,
    reason: null,
    evidence: { novel: at % 2 === 0 ? 0.9 : 0.1 },
    candidates: [
      { features: { novelFeature: 0.8 }, isGold: at % 2 === 0 },
      { features: { novelFeature: 0.2 }, isGold: false },
    ],
  }));
  const report = fitReport(rows);
  expect(report).toMatch(/\| novelFeature \| - \| - \| - \| [1-9]/u);
  expect(report).toMatch(/\| novel \| - \| [1-9]/u);
  expect(report).toContain('| news | 0.500 | 1.000 |');
});
