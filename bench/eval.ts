import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpora } from './eval/corpora.ts';
import { findData } from './eval/data.ts';
import { fitReport } from './eval/fit.ts';
import { fitRows } from './eval/fit-rows.ts';
import { type GrownSet, grownSets, growTable } from './eval/grow.ts';
import { mentionsTable } from './eval/mentions.ts';
import { ROOT } from './eval/parley.ts';
import type { Half } from './eval/question.ts';
import { type EvalSet, evalSets } from './eval/sets.ts';
import { askSystems, PARLEY } from './eval/systems.ts';
import { breakdown, causesTable, mainTable, missList } from './eval/tables.ts';

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
    'without-synonyms': { type: 'boolean', default: false },
    grow: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
    'fit-data': { type: 'string' },
    save: { type: 'boolean', default: false },
  },
});
const { half, set, misses, against, ablate, grow, fit, save } = values;
if (half !== 'tune' && half !== 'report') {
  throw new Error(`--half: expected tune or report, got "${half}"`);
}
if (against !== undefined && against !== 'minisearch') {
  throw new Error(`--against: expected minisearch, got "${against}"`);
}
if (values['fit-data'] !== undefined && !fit) throw new Error('--fit-data: only with --fit');
if ((misses || fit) && half === 'report') throw new Error('--misses, --fit: only of the tune half');

const folder = mkdtempSync(join(tmpdir(), 'parley-eval-'));
try {
  const data = findData();
  const corpora = await makeCorpora(folder, data);
  const isWanted = ({ name }: EvalSet): boolean => name.includes(set);
  const sets = evalSets(data, corpora).filter(isWanted);
  const grown = grow ? grownSets(folder, data, corpora).filter(isWanted) : [];
  if (fit) await printFit([...sets, ...grown.filter(({ others }) => others > 0)]);
  else if (grow) await printGrown(grown, half);
  else await printAnswers(sets, half);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function printAnswers(sets: readonly EvalSet[], half: Half): Promise<void> {
  const systems = {
    ablated: ablate,
    withoutSynonyms: values['without-synonyms'],
    baselines: against !== undefined,
  };
  const rows = await askSystems(sets, half, systems, folder);
  const own = rows.filter(({ system }) => system === PARLEY);
  finish('eval', sets, [
    heading('Answers', half),
    'Shares with count and 95 % Wilson interval; milliseconds a question as the program gives them.',
    mainTable(rows),
    breakdown(own),
    mentionsTable(own),
    causesTable(own),
  ]);
  if (misses) console.log(missList(own));
}

async function printGrown(sets: readonly GrownSet[], half: Half): Promise<void> {
  finish('grow', sets, [
    heading('Answers with articles of other subjects beside', half),
    'Shares with count and 95 % Wilson interval. A corpus that grows should refuse as well as before: the last shares are at the wrong refusals of the first row.',
    await growTable(sets, half),
  ]);
}

/** Fits on the tune halves, whatever `--half` says, and writes the data where asked to. */
async function printFit(sets: readonly EvalSet[]): Promise<void> {
  const rows = await fitRows(sets);
  const file = values['fit-data'];
  if (file !== undefined)
    writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  console.log([heading('Weights', 'tune'), fitReport(rows)].join('\n\n'));
}

function heading(title: string, half: Half): string {
  return `# ${title}, ${half} half, ${day()}, Node ${process.version}`;
}

/** Prints a report, saves it where asked to, and records a run of the report half. */
function finish(name: string, sets: readonly EvalSet[], parts: readonly string[]): void {
  const report = parts.filter((part) => part !== '').join('\n\n');
  console.log(report);
  const results = join(ROOT, 'bench/results');
  if (save) writeFileSync(join(results, `${day()}-${name}-${half}.md`), `${report}\n`);
  if (half === 'report') {
    const names = sets.map((one) => one.name).join('; ');
    const line = `- ${new Date().toISOString()}: ${names}\n`;
    appendFileSync(join(results, 'report-half-runs.md'), line);
  }
}

function day(): string {
  return new Date().toISOString().slice(0, 10);
}
