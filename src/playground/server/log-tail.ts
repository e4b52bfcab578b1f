import { type DestinationStream, pino } from 'pino';

/** Where the bot's log goes: on to another destination, with its last lines kept for the page. */
export interface LogTail extends DestinationStream {
  /** The lines from a number on that are still kept, oldest first; the first line ever has the number 0. */
  since(number: number): readonly string[];
  /** How many lines were ever written, and so the number of the next one. */
  readonly count: number;
}

/** Keeps so many lines; calls `changed` after each. */
export function createLogTail(
  size: number,
  onwards: DestinationStream,
  changed: () => void,
): LogTail {
  const lines: string[] = [];
  let count = 0;
  return {
    write: (line) => {
      onwards.write(line);
      lines.push(line.trimEnd());
      if (lines.length > size) lines.shift();
      count += 1;
      changed();
    },
    since: (number) => lines.slice(Math.max(0, lines.length - (count - number))),
    get count() {
      return count;
    },
  };
}

/** What the bot tells of itself is for the page to show, whatever the terminal is set to. */
const PAGE_LEVEL = 'info';

/** The level of a logger whose lines go to the page and to a terminal of this level: the lower one. */
export function levelForBoth(terminalLevel: string): string {
  return numberOf(terminalLevel) < numberOf(PAGE_LEVEL) ? terminalLevel : PAGE_LEVEL;
}

/** Passes on the lines of a level and above. */
export function fromLevel(level: string, onwards: DestinationStream): DestinationStream {
  const least = numberOf(level);
  return {
    write: (line) => {
      if (JSON.parse(line).level >= least) onwards.write(line);
    },
  };
}

/** No line has the level `silent`. */
function numberOf(level: string): number {
  return pino.levels.values[level] ?? Number.POSITIVE_INFINITY;
}
