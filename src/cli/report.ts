import { createReadStream } from 'node:fs';
import { formatFault, systemCode, unreadable } from '../corpus/fault.ts';
import { parseWords, UsageError } from './arguments.ts';
import { reportPage } from './report/page.ts';
import { openPassageNames } from './report/passage-names.ts';
import { type LogReading, readLog } from './report/read-log.ts';
import { print, remark, type Terminal } from './terminal.ts';

/** `parley report`: what a bot's log says of its questions, so that its operator knows what to add next. */
export async function report(words: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const file = oneFile(parseWords(words, {}).positionals);
  const isInput = file === STANDARD_INPUT;
  const name = isInput ? 'standard input' : file;
  let reading: LogReading;
  try {
    reading = await readLog(isInput ? terminal.stdin : createReadStream(file));
  } catch (error) {
    remark(terminal, `parley: ${formatFault(unreadable(name, systemCode(error)))}`);
    return 1;
  }
  const { summary, known, noJson } = reading;
  if (known === 0) print(terminal, `${name}: nothing to report, no line tells of an answer`);
  else {
    // The articles need no reading where no passage is to be named.
    const passages = summary.marks.size === 0 ? null : openPassageNames(terminal.env);
    const page = reportPage(summary, passages?.nameOf ?? String);
    for (const line of page) print(terminal, line);
    for (const line of passages?.remarks ?? []) remark(terminal, line);
  }
  if (noJson > 0) remark(terminal, `${name}: lines skipped because they are no JSON: ${noJson}`);
  return 0;
}

function oneFile(files: readonly string[]): string {
  const [file] = files;
  if (file === undefined) throw new UsageError('expected a log file (- is the input), got none');
  if (files.length > 1) throw new UsageError(`expected one log file, got ${files.length}`);
  return file;
}

const STANDARD_INPUT = '-';
