import { StringDecoder } from 'node:string_decoder';

/**
 * Hands over a stream's lines without their line feeds, one by one. Holds one chunk and one line at a
 * time, of a line that has no end its start alone. Rejects where the stream fails.
 */
export async function eachLine(
  input: AsyncIterable<Buffer | string>,
  take: (line: string) => void,
): Promise<void> {
  // Not node:readline: it takes U+2028, which may stand in JSON, for the end of a line.
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = `${rest}${decoder.write(chunk)}`.split('\n');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    for (const line of lines) take(line);
  }
  const last = `${rest}${decoder.end()}`;
  if (last !== '') take(last);
}

/** In code units: far beyond what the bot logs, stack traces included. */
const LONGEST_LINE = 1_000_000;
