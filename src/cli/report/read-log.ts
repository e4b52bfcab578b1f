import { eachLine } from './each-line.ts';
import { readLogLine } from './log-line.ts';
import { addLine, newSummary, type Summary } from './summary.ts';

/** A log read to its end. */
export interface LogReading {
  readonly summary: Summary;
  /** How many lines the summary counts. */
  readonly known: number;
  /** How many lines were skipped because they are no JSON. */
  readonly noJson: number;
}

/** Reads and counts a log line by line. Rejects where the stream fails, and for no line. */
export async function readLog(input: AsyncIterable<Buffer | string>): Promise<LogReading> {
  const summary = newSummary();
  let known = 0;
  let noJson = 0;
  await eachLine(input, (text) => {
    const line = readLogLine(text);
    if (line === 'no-json') noJson += 1;
    else if (line !== 'other') {
      known += 1;
      addLine(summary, line);
    }
  });
  return { summary, known, noJson };
}
