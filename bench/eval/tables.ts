import { causeOf, countCauses } from './causes.ts';
import { groupBy } from './group-by.ts';
import type { Share } from './measures.ts';
import { type Asked, rankOf, type Scores, scoresOf } from './score.ts';

/** A row of a table: the replies of one system on one set. */
export interface Row {
  readonly set: string;
  readonly system: string;
  readonly asked: readonly Asked[];
}

const COLUMNS: readonly (readonly [name: string, cell: (scores: Scores) => string])[] = [
  ['n', ({ answerableCount }) => String(answerableCount)],
  ['hit@1', ({ hit1 }) => cell(hit1)],
  ['hit@3', ({ hit3 }) => cell(hit3)],
  ['MRR@10', ({ mrr }) => decimals(mrr)],
  ['sentence of first', ({ sentence1 }) => cell(sentence1)],
  ['sentence in 3', ({ sentence3 }) => cell(sentence3)],
  ['sentence, given hit@1', ({ sentenceGivenHit1 }) => cell(sentenceGivenHit1)],
  ['refused wrongly', ({ refusedWrongly }) => cell(refusedWrongly)],
  [
    'refused rightly',
    ({ refused }) =>
      [...refused]
        .toSorted(([a], [b]) => compareKinds(a, b))
        .map(([kind, of]) => `${kind} ${cell(of)}`)
        .join('; ') || '-',
  ],
  ['AUROC', ({ auroc }) => decimals(auroc)],
  ['p50 ms', ({ p50 }) => p50.toFixed(1)],
  ['p95 ms', ({ p95 }) => p95.toFixed(1)],
];

/** The main table: a row for each system on each set. */
export function mainTable(rows: readonly Row[]): string {
  return table(
    ['set', 'asked', ...COLUMNS.map(([name]) => name)],
    rows.map(({ set, system, asked }) => {
      const scores = scoresOf(asked);
      return [set, system, ...COLUMNS.map(([, of]) => of(scores))];
    }),
  );
}

/** The main results by difficulty and kind, for sets with more than one; empty where none has. */
export function breakdown(rows: readonly Row[]): string {
  const parts = rows.flatMap(({ set, system, asked }) =>
    (['difficulty', 'kind'] as const).flatMap((by) => {
      // A kind may have no answers; an answer's difficulty says nothing of questions without one.
      const counted = by === 'kind' ? asked : asked.filter((one) => one.question.isAnswerable);
      const groups = [...groupBy(counted, ({ question }) => question[by])];
      if (groups.length < 2) return [];
      return groups
        .toSorted(([a], [b]) => compareKinds(a, b))
        .map(([name, of]) => {
          const { hit1, hit3, sentence1, refusedWrongly, refused } = scoresOf(of);
          const refusedRightly = [...refused.values()].map(cell).join('; ') || '-';
          const cells = [...[hit1, hit3, sentence1, refusedWrongly].map(cell), refusedRightly];
          return [set, system, name, String(of.length), ...cells];
        });
    }),
  );
  if (parts.length === 0) return '';
  return table(
    [
      ...['set', 'asked', 'part', 'n', 'hit@1', 'hit@3', 'sentence of first'],
      ...['refused wrongly', 'refused rightly'],
    ],
    parts,
  );
}

/** Orders kinds by name, with loaded questions next to those on a near topic. */
function compareKinds(a: string, b: string): number {
  const place = (kind: string): string => (kind === 'loaded' ? 'neartopic, loaded' : kind);
  return place(a).localeCompare(place(b));
}

/** How many replies are wrong for each cause, by set and system. */
export function causesTable(rows: readonly Row[]): string {
  return table(
    ['set', 'asked', 'cause', 'questions'],
    rows.flatMap(({ set, system, asked }) =>
      countCauses(asked).map(([cause, count]) => [set, system, cause, String(count)]),
    ),
  );
}

/** Every wrong reply with the first passage that was shown. */
export function missList(rows: readonly Row[]): string {
  return rows
    .map(({ set, system, asked }) => {
      const misses = asked.filter((one) => causeOf(one) !== null);
      return [
        `\n## Misses: ${set}, ${system} (${misses.length})\n`,
        ...misses.map(describeMiss),
      ].join('\n');
    })
    .join('\n');
}

function describeMiss(one: Asked): string {
  const {
    question: { id, text, gold, isAnswerable },
    reply: { hasAbstained, reason, confidence, shown },
  } = one;
  const outcome = hasAbstained ? `abstained (${reason})` : 'answered';
  const rank = rankOf(one);
  const wanted = isAnswerable
    ? `wanted ${[...gold].join(' ')}, at ${Number.isFinite(rank) ? rank : 'no place'}`
    : 'wanted a no';
  const [first] = shown;
  const came =
    first === undefined
      ? 'nothing'
      : `${first.article}#${first.paragraph}: ${first.sentence ?? first.text}`.slice(0, 160);
  return `- ${id} "${text}": ${outcome}, confidence ${decimals(confidence)}; ${wanted}; came ${came}`;
}

/** A share in percent with its count and interval; `-` for a count of 0. */
export function cell({ hits, count, low, high }: Share): string {
  if (count === 0) return '-';
  return `${hundredths(hits / count)} % (${hits}/${count}; ${hundredths(low)}-${hundredths(high)})`;
}

/** A share in percent alone; `-` for a count of 0. */
export function percent({ hits, count }: Share): string {
  return count === 0 ? '-' : hundredths(hits / count);
}

function hundredths(part: number): string {
  return (100 * part).toFixed(0);
}

/** A number with three decimals; `-` for none. */
export function decimals(number: number): string {
  return Number.isNaN(number) ? '-' : number.toFixed(3);
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
