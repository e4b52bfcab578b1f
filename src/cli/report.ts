import { createReadStream } from 'node:fs';
import { formatFault, systemReason, unreadable } from '../corpus/fault.ts';
import { type Counts, listCounts, mostFirst } from './counts.ts';
import { feedbackSection } from './feedback-section.ts';
import { type LogSummary, summarizeLog } from './log-summary.ts';
import { parseArguments, print, remark, type Terminal, UsageError } from './terminal.ts';

/** `parley report`: summarises a bot's log, so that the operator knows which articles to add next. */
export async function report(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const [file, ...others] = parseArguments(args, {}).positionals;
  if (file === undefined) {
    throw new UsageError('expected a log file (- for standard input), got none');
  }
  if (others.length > 0) throw new UsageError(`expected one log file, got ${others.length + 1}`);
  const isInput = file === '-';
  const name = isInput ? 'standard input' : file;
  let summary: LogSummary;
  try {
    summary = await summarizeLog(isInput ? terminal.stdin : createReadStream(file));
  } catch (error) {
    remark(terminal, `parley: ${formatFault(unreadable(name, systemReason(error)))}`);
    return 1;
  }
  if (summary.counted === 0) print(terminal, `${name}: nothing to report, the log has no answers`);
  else printPage(summary, terminal);
  if (summary.notJson > 0) {
    remark(terminal, `${name}: lines skipped because they are not JSON: ${summary.notJson}`);
  }
  return 0;
}

function printPage(summary: LogSummary, terminal: Terminal): void {
  const feedback = feedbackSection(summary.presses.values(), terminal.env);
  const page = [
    ...overview(summary),
    ...latency(summary),
    ...questionSections(summary),
    ...feedback.lines,
  ];
  for (const line of page) print(terminal, line);
  for (const line of feedback.remarks) remark(terminal, line);
}

function overview(summary: LogSummary): readonly string[] {
  const { period, found, failed, reasons, verdicts, presses } = summary;
  const abstained = total(reasons);
  const helpful = [...presses.values()].filter(({ isGood }) => isGood).length;
  const ratings = new Map([
    ['helpful', helpful],
    ['not helpful', presses.size - helpful],
  ]);
  const rows: readonly [label: string, count: number, details?: string][] = [
    ['Questions', found + abstained],
    ['  answered', found],
    ['  abstained', abstained, inBrackets(reasons)],
    ['Quotations checked', total(verdicts), inBrackets(verdicts)],
    ['Feedback', presses.size, presses.size === 0 ? '' : `  (${listCounts(ratings)})`],
    ['Failures', failed],
  ];
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  return [
    ...(period === null ? [] : [`From ${day(period.first)} to ${day(period.last)} (UTC)`, '']),
    ...rows.map(
      ([label, count, details = '']) =>
        label.padEnd(LABEL_WIDTH) + String(count).padStart(width) + details,
    ),
  ];
}

/** The longest label and two spaces. */
const LABEL_WIDTH = 'Quotations checked'.length + 2;

function inBrackets(counts: Counts<string>): string {
  return counts.size === 0 ? '' : `  (${listCounts(mostFirst(counts, ([, count]) => count))})`;
}

function day(time: number): string {
  return new Date(time).toISOString().replace(/T.*$/u, '');
}

function latency({ answerMs, quoteMs }: LogSummary): readonly string[] {
  if (answerMs.size + quoteMs.size === 0) return [];
  const row = (label: string, cells: readonly (string | number)[]): string =>
    label.padEnd(LABEL_WIDTH) + cells.map((cell) => String(cell).padStart(CELL_WIDTH)).join('');
  return [
    '',
    'Time to reply in ms (percentiles by nearest rank)',
    row('', ['median', '95th', '99th', 'longest']),
    ...(answerMs.size === 0 ? [] : [row('  questions', percentiles(answerMs))]),
    ...(quoteMs.size === 0 ? [] : [row('  quotations', percentiles(quoteMs))]),
  ];
}

const PERCENTS = [50, 95, 99, 100];
const CELL_WIDTH = 9;

/**
 * Percentiles of counted numbers by nearest rank: the number at rank ⌈p / 100 · n⌉ of all n in
 * order, so one that was measured.
 *
 * @example
 * ```
 * 1, 2, 2, 9   p = 50: rank 2 is 2   p = 95: rank 4 is 9   p = 100: the largest
 * ```
 */
function percentiles(counts: Counts<number>): readonly number[] {
  const ordered = [...counts].sort(([a], [b]) => a - b);
  return PERCENTS.map((percent) => {
    const rank = Math.ceil((percent / 100) * total(counts));
    let passed = 0;
    const at = ordered.findIndex(([, count]) => {
      passed += count;
      return passed >= rank;
    });
    return ordered[at]?.[0] ?? 0;
  });
}

/** Lists questions and words, or says which setting would log them. */
function questionSections(summary: LogSummary): readonly string[] {
  const { found, reasons, withQuestion, questions, missing } = summary;
  const abstained = total(reasons);
  const answers = found + abstained;
  if (answers === 0) return [];
  if (withQuestion === 0) return ['', abstained > 0 ? NONE_LOGGED : PERHAPS_NONE_LOGGED];
  const asked = mostFirst(questions.values(), (one) => one.asked).slice(0, ASKED_SHOWN);
  const unanswered = mostFirst(questions.values(), (one) => one.unanswered)
    .filter((one) => one.unanswered > 0)
    .slice(0, UNANSWERED_SHOWN);
  const words = mostFirst(missing.values(), (one) => one.count).slice(0, WORDS_SHOWN);
  const some = `the log holds ${withQuestion} of ${answers} questions; LOG_QUESTIONS=all logs every one`;
  return [
    ...section(
      withQuestion < answers ? `Most asked (${some})` : 'Most asked',
      asked.map((one) => [one.asked, one.shown]),
    ),
    ...section(
      'Unanswered',
      unanswered.map((one) => {
        const inNoArticle =
          one.missing.length === 0 ? '' : ` · in no article: ${one.missing.join(', ')}`;
        return [one.unanswered, one.shown + inNoArticle];
      }),
    ),
    ...section(
      'Words in no article',
      words.map((one) => [one.count, one.shown]),
    ),
    ...(unanswered.length + words.length === 0 ? [] : ['', WHAT_NEXT]),
  ];
}

const ASKED_SHOWN = 10;
const UNANSWERED_SHOWN = 20;
const WORDS_SHOWN = 20;

const WHAT_NEXT =
  'To answer these, add an article, an asked: line or a synonym; see corpus/README.md.';
const NONE_LOGGED =
  'LOG_QUESTIONS is none (the default), so no question can be listed; set LOG_QUESTIONS=unanswered or all.';
const PERHAPS_NONE_LOGGED =
  'LOG_QUESTIONS is none (the default) or unanswered, so no question can be listed; set LOG_QUESTIONS=all.';

/** A heading, and a row for each count with what was counted. */
function section(
  heading: string,
  rows: readonly (readonly [count: number, text: string])[],
): readonly string[] {
  const width = Math.max(...rows.map(([count]) => String(count).length));
  const lines = rows.map(([count, text]) => `  ${String(count).padStart(width)}  ${text}`);
  return ['', heading, ...(lines.length === 0 ? ['  none'] : lines)];
}

function total(counts: Counts<string> | Counts<number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
