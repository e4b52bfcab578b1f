import { mostFirst, total } from './counts.ts';
import { percentiles } from './percentiles.ts';
import { questionSections } from './question-sections.ts';
import { section } from './section.ts';
import type { Summary } from './summary.ts';

/** A summary as the lines of a page to read, its passages told by their ids as `nameOf` names them. */
export function reportPage(summary: Summary, nameOf: (id: string) => string): readonly string[] {
  const marked = mostFirst(summary.marks, ([, messages]) => messages.size, MARKED_SHOWN);
  return [
    ...overview(summary),
    ...latency(summary),
    ...questionSections(summary),
    ...section(
      'Marked not helpful (by number of messages)',
      marked.map(([id, messages]) => [messages.size, nameOf(id)]),
    ),
  ];
}

const MARKED_SHOWN = 20;

function overview({ period, found, failed, reasons, verdicts }: Summary): readonly string[] {
  const abstained = total(reasons);
  const rows: readonly (readonly [string, number, string])[] = [
    ['Questions', found + abstained, ''],
    ['  answered', found, ''],
    ['  abstained', abstained, inWords(reasons)],
    ['Quotations checked', total(verdicts), inWords(verdicts)],
    ['Failures', failed, ''],
  ];
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  return [
    ...(period === null ? [] : [`From ${day(period.first)} to ${day(period.last)} (UTC)`, '']),
    ...rows.map(([name, count, details]) =>
      `${name.padEnd(LABEL)}${String(count).padStart(width)}${details}`.trimEnd(),
    ),
  ];
}

/** Columns before the numbers: the longest label and two spaces. */
const LABEL = 'Quotations checked'.length + 2;

function inWords(counts: ReadonlyMap<string, number>): string {
  if (counts.size === 0) return '';
  const most = mostFirst(counts, ([, count]) => count, counts.size);
  return `  (${most.map(([name, count]) => `${name} ${count}`).join(', ')})`;
}

function day(time: number): string {
  return new Date(time).toISOString().replace(/T.*$/u, '');
}

function latency({ answerMs, quoteMs }: Summary): readonly string[] {
  const rows = [
    { name: '  questions', values: percentiles(answerMs, PERCENTS) },
    { name: '  quotations', values: percentiles(quoteMs, PERCENTS) },
  ].flatMap(({ name, values }) => (values === null ? [] : [{ name, cells: values.map(String) }]));
  if (rows.length === 0) return [];
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(LABEL) + cells.map((cell) => cell.padStart(CELL)).join('');
  return [
    '',
    'Time to reply in ms (percentiles by nearest rank)',
    line('', ['median', '95th', '99th', 'longest']),
    ...rows.map(({ name, cells }) => line(name, cells)),
  ];
}

const PERCENTS = [50, 95, 99, 100];
const CELL = 9;
