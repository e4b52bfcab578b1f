import { describe, expect, test } from 'vitest';
import { nearRefusedAt } from '../../bench/eval/grow.ts';
import { mentionScores, mentionsTable } from '../../bench/eval/mentions.ts';
import { breakdown, mainTable } from '../../bench/eval/tables.ts';
import { asked } from './asked.ts';

const answerable = [
  asked({}, { confidence: 0.2, hasAbstained: true }),
  asked({}, { confidence: 0.5 }),
  asked({}, { confidence: 0.9 }),
];
const near = [
  // Refused for its words, whatever its confidence.
  asked({ kind: 'neartopic', isAnswerable: false }, { confidence: 0.95, hasAbstained: true }),
  asked({ kind: 'loaded', isAnswerable: false }, { confidence: 0.6 }),
  asked({ kind: 'loaded', isAnswerable: false }, { confidence: 0.4 }),
];
const offtopic = asked({ kind: 'offtopic', isAnswerable: false }, { hasAbstained: true });

describe('near questions refused at the same wrong refusals', () => {
  const all = [...answerable, ...near, offtopic];

  test('grow with the wrong refusals that are allowed', () => {
    expect([0, 1, 2, 3].map((allowed) => nearRefusedAt(all, allowed))).toEqual([0, 2, 3, 3]);
  });

  test('are counted without questions off topic', () => {
    expect(nearRefusedAt([offtopic], 0)).toBe(0);
  });
});

test('the tables show near-topic and loaded questions side by side, and every kind', () => {
  const rows = [{ set: 'talks', system: 'Parley', asked: [...near, offtopic, ...answerable] }];
  expect(mainTable(rows)).toMatch(/neartopic 100 % .*; loaded 0 % .*; offtopic 100 %/u);
  const kinds = breakdown(rows)
    .split('\n')
    .map((line) => line.split(' | ')[2]);
  expect(kinds.slice(2)).toEqual(['neartopic', 'loaded', 'offtopic', 'what']);
});

describe('mentions', () => {
  const said = [
    asked(
      { kind: 'several', publishers: new Set(['a', 'b']) },
      { mentions: { by: ['a', 'c'], notBy: ['b', 'd', 'e'] } },
    ),
    asked({ kind: 'several', publishers: new Set(['a']) }, { mentions: { by: ['a'], notBy: [] } }),
  ];

  test('are compared with the publishers that were marked, over all answers', () => {
    const { precision, recall, silent } = mentionScores(said);
    expect(precision).toMatchObject({ hits: 2, count: 3 });
    expect(recall).toMatchObject({ hits: 2, count: 3 });
    expect(silent).toMatchObject({ hits: 2, count: 3 });
  });

  test('make no table where nothing was marked, found or said', () => {
    const none = [
      asked({}, { mentions: { by: ['a'], notBy: [] } }),
      asked({ publishers: new Set(['a']) }, {}),
      asked({ publishers: new Set(['a']) }, { hasAbstained: true }),
    ];
    expect(mentionsTable([{ set: 'news', system: 'Parley', asked: none }])).toBe('');
    const table = mentionsTable([{ set: 'news', system: 'Parley', asked: [...none, ...said] }]);
    expect(table).toContain('| news | Parley | several | 2 | 67 % (2/3');
  });
});
