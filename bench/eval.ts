import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { askWithout, FEATURES } from './eval/ablation.ts';
import { makeCorpora } from './eval/corpora.ts';
import { findData } from './eval/data.ts';
import { askMiniSearch } from './eval/minisearch.ts';
import { askParley, type Reply, ROOT } from './eval/parley.ts';
import { halfOf } from './eval/question.ts';
import { evalSets } from './eval/sets.ts';
import { breakdown, causesTable, mainTable, missList, type Row } from './eval/tables.ts';

/**
 * Measures how well the built program answers, on every set of questions that there is data for.
 * `--half report` is for a finished change; each of its runs is recorded.
 */
const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'tune' },
    set: { type: 'string', default: '' },
    misses: { type: 'boolean', default: false },
    against: { type: 'string' },
    ablate: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const { half, set, misses, against, ablate, save } = values;
if (half !== 'tune' && half !== 'report') {
  throw new Error(`--half: expected tune or report, got "${half}"`);
}
if (against !== undefined && against !== 'minisearch') {
  throw new Error(`--against: expected minisearch, got "${against}"`);
}
if (misses && half === 'report') throw new Error('--misses: only of the tune half');

const data = findData();

const folder = mkdtempSync(join(tmpdir(), 'parley-eval-'));
try {
  const rows: Row[] = [];
  for (const { name, corpus, questions } of evalSets(data, await makeCorpora(folder, data))) {
    if (!name.includes(set)) continue;
    const chosen = questions.filter((question) => halfOf(question) === half);
    const texts = chosen.map(({ text }) => text);
    const add = (system: string, replies: readonly Reply[]): void => {
      const asked = chosen.flatMap((question, at) => {
        const reply = replies[at];
        return reply === undefined ? [] : [{ question, reply }];
      });
      rows.push({ set: name, system, asked });
    };
    add('Parley', await askParley(corpus, texts));
    for (const feature of ablate ? FEATURES : []) {
      add(`without ${feature}`, await askWithout(feature, corpus, texts));
    }
    if (against === undefined || name.endsWith('without asked lines')) continue;
    for (const baseline of ['defaults', 'stop words, stemming'] as const) {
      add(`MiniSearch, ${baseline}`, askMiniSearch(baseline, corpus, texts));
    }
  }
  const own = rows.filter(({ system }) => system === 'Parley');
  const day = new Date().toISOString().slice(0, 10);
  const report = [
    `# Answers, ${half} half, ${day}, Node ${process.version}`,
    'Shares with count and 95 % Wilson interval; milliseconds a question as the program gives them.',
    mainTable(rows),
    breakdown(own),
    causesTable(own),
  ].join('\n\n');
  console.log(report);
  if (misses) console.log(missList(own));
  const results = join(ROOT, 'bench/results');
  mkdirSync(results, { recursive: true });
  if (save) writeFileSync(join(results, `${day}-eval-${half}.md`), `${report}\n`);
  if (half === 'report') {
    const sets = rows.map((row) => row.set);
    appendFileSync(
      join(results, 'report-half-runs.md'),
      `- ${new Date().toISOString()}: ${[...new Set(sets)].join('; ')}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
