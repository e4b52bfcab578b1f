/** One thing wrong with the corpus, told so that an operator can act on it. */
export interface Fault {
  /** The file's path as the operator would type it. */
  readonly file: string;
  /** 1-based, or null where the fault is of the file as a whole. */
  readonly line: number | null;
  readonly expected: string;
  readonly came: string;
}

/** A fault as one line: `corpus/x.md:3: expected a date …, got "June"`. */
export function formatFault({ expected, came, ...place }: Fault): string {
  return `${placeOf(place)}: expected ${expected}, got ${came}`;
}

/** A file and, where one is known, a line in it: `corpus/x.md:3`. */
export function placeOf({ file, line }: Pick<Fault, 'file' | 'line'>): string {
  return line === null ? file : `${file}:${line}`;
}

/** What was expected and what came, without the place. */
export type Expectation = Pick<Fault, 'expected' | 'came'>;

/** Takes down a fault on a line of a file that its reader knows. */
export type Report = (line: number, fault: Expectation) => void;

/** The first control character or line separator other than a tab, as a fault; null where there is none. */
export function controlCharacterFault(text: string): Expectation | null {
  const found = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/u.exec(text);
  if (found === null) return null;
  const code = found[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
  return {
    expected: 'text without control characters and line separators',
    came: `U+${code} in ${quoted(text)}`,
  };
}

/** What came, in quotation marks, on one line and short enough to read in a message. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return JSON.stringify(line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line);
}

/** A file that could not be read, and why. */
export function unreadable(file: string, came: string): Fault {
  return { file, line: null, expected: 'a file to read', came };
}

/** The code of an error of the operating system, such as ENOENT. Throws any other error again. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

/** Why the operating system refused, as people say it: "no such file"; else the code of its error. Throws any other error again. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  return REASONS.get(code) ?? code;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'a folder'],
  ['ENOTDIR', 'a file in place of a folder'],
  ['EACCES', 'no permission'],
  ['EPERM', 'no permission'],
  ['EROFS', 'a disk that cannot be written to'],
  ['ENOSPC', 'a full disk'],
]);

/** Characters of the offending text in a message: enough to find it by. */
const LONGEST_QUOTE = 60;
