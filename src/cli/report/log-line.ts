import { plainText } from './plain-text.ts';

/** A line of the bot's log as far as the report needs it; texts are fit to be shown. */
export type LogLine = {
  /** In milliseconds since 1970, or null where the line holds no such time. */
  readonly time: number | null;
} & (Answered | NotHelpful | QuoteChecked | { readonly kind: 'failed' });

/** A question was answered, be it with an honest no. */
export interface Answered {
  readonly kind: 'answered';
  /** Why the articles are said not to answer, or null where they do. */
  readonly reason: string | null;
  /** From receiving to replied, or null where the line does not say. */
  readonly ms: number | null;
  /** Null where the operator has questions left out of the log. */
  readonly question: string | null;
  readonly missing: readonly string[];
}

interface NotHelpful {
  readonly kind: 'not-helpful';
  /** The id of the message that the button stands under. */
  readonly message: string;
  readonly passages: readonly string[];
}

interface QuoteChecked {
  readonly kind: 'quote-checked';
  readonly verdict: string;
  readonly ms: number | null;
}

/** Reads a line of the log; `other` where it tells nothing for the report, as an empty line. */
export function readLogLine(line: string): LogLine | 'other' | 'no-json' {
  // Trimmed of a byte order mark too.
  const text = line.trim();
  if (text === '') return 'other';
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? readFields(value) : 'other';
  } catch (error) {
    if (error instanceof SyntaxError) return 'no-json';
    throw error;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function readFields(fields: Fields): LogLine | 'other' {
  const { msg, outcome, reason, question, missing, message, passages, verdict } = fields;
  const time = timeOf(fields);
  switch (msg) {
    case 'answered':
      if (outcome !== 'found' && outcome !== 'abstained') return 'other';
      return {
        kind: 'answered',
        time,
        reason: outcome === 'found' ? null : (shown(reason) ?? 'no reason given'),
        ms: msOf(fields),
        question: typeof question === 'string' ? plainText(question) : null,
        missing: listOf(missing).flatMap((word) => shown(word) ?? []),
      };
    case 'not helpful':
      if (typeof message !== 'string') return 'other';
      return { kind: 'not-helpful', time, message, passages: listOf(passages).filter(isPassageId) };
    case 'quote checked': {
      const told = shown(verdict);
      return told === null
        ? 'other'
        : { kind: 'quote-checked', time, verdict: told, ms: msOf(fields) };
    }
    case 'interaction failed':
      return { kind: 'failed', time };
    default:
      return 'other';
  }
}

function timeOf({ time }: Fields): number | null {
  return typeof time === 'number' && Math.abs(time) <= LAST_TIME ? time : null;
}

/** The milliseconds around 1970 that a Date can hold (ECMA-262, Time Values and Time Range). */
const LAST_TIME = 8.64e15;

function msOf({ ms }: Fields): number | null {
  return typeof ms === 'number' && ms >= 0 && ms <= LAST_TIME ? ms : null;
}

/** The text to show, or null where there is nothing to see. */
function shown(value: unknown): string | null {
  return (typeof value === 'string' && plainText(value)) || null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isPassageId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{8}$/u.test(value);
}
