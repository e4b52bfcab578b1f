import { StringDecoder } from 'node:string_decoder';
import { stripVTControlCharacters } from 'node:util';
import type { AbstainReason } from '../domain/answer.ts';
import { QUESTION_TEXT, shorten } from '../render/limits.ts';
import { cleanQuestion } from '../render/question.ts';
import { type Counts, countOne } from './counts.ts';

/** What a bot's log says, counted. It grows with the number of different things, not of lines. */
export type LogSummary = ReturnType<typeof emptySummary>;

function emptySummary() {
  return {
    /** Lines that are counted below, and lines that are not JSON; all others are ignored. */
    counted: 0,
    notJson: 0,
    /** First and last time in milliseconds since 1970, or null where no line holds one. */
    period: null as { readonly first: number; readonly last: number } | null,
    found: 0,
    failed: 0,
    /** Abstentions by reason. */
    reasons: new Map<string, number>(),
    /** Checked quotations by verdict. */
    verdicts: new Map<string, number>(),
    /** Times to reply to questions and to quotations, in whole milliseconds. */
    answerMs: new Map<number, number>(),
    quoteMs: new Map<number, number>(),
    /** Answers whose line holds the question. */
    withQuestion: 0,
    /** Questions by their folded text, and words that are in no article by their lower case. */
    questions: new Map<string, QuestionCount>(),
    missing: new Map<string, WordCount>(),
    /** The last press of 👍 or 👎 of each user under each answer, by message and voice. */
    presses: new Map<string, Press>(),
  };
}

/** One user's opinion of one answer. */
export interface Press {
  readonly isGood: boolean;
  /** Why the answer is bad, or null where no reason was given. */
  readonly reason: string | null;
  readonly comment: string | null;
  /** The question as typed, or null where it is not logged. */
  readonly question: string | null;
  /** The ids of the passages that the answer showed. */
  readonly passages: readonly string[];
}

interface QuestionCount {
  /** As first typed. */
  readonly shown: string;
  asked: number;
  unanswered: number;
  /** Its words that were in no article when it was last left unanswered. */
  missing: readonly string[];
}

interface WordCount {
  /** As first typed. */
  readonly shown: string;
  count: number;
}

/** Reads a log and counts what its lines say. Rejects only where the stream fails. */
export async function summarizeLog(input: AsyncIterable<Buffer | string>): Promise<LogSummary> {
  const summary = emptySummary();
  for await (const line of linesOf(input)) {
    const fields = parseLine(line);
    if (fields === 'not-json') summary.notJson += 1;
    else if (fields !== null && addLine(summary, fields)) {
      summary.counted += 1;
      addTime(summary, fields);
    }
  }
  return summary;
}

/** A stream's lines without their line feeds, holding one chunk and one line in memory at a time. */
async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  // Not node:readline: it ends a line at U+2028, which may stand in JSON.
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = `${rest}${decoder.write(chunk)}`.split('\n');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    for (const line of lines) yield line;
  }
  yield `${rest}${decoder.end()}`;
}

/** In code units: far beyond what the bot logs, stack traces included. Longer lines are cut. */
const LONGEST_LINE = 1_000_000;

/** What a line holds, none of it checked. */
type Fields = Readonly<Record<string, unknown>>;

/** The fields of a line of JSON, or null where it is blank or not an object. */
function parseLine(line: string): Fields | 'not-json' | null {
  // Trimming also takes off a byte order mark.
  const text = line.trim();
  if (text === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Fields | null) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return 'not-json';
    throw error;
  }
}

/** Counts a line; gives back whether it is one of those that are counted. */
function addLine(summary: LogSummary, fields: Fields): boolean {
  const { msg, outcome, ms, verdict: given } = fields;
  const verdict = shownText(given);
  switch (msg) {
    case 'answered':
      if (outcome !== 'found' && outcome !== 'abstained') return false;
      addAnswer(summary, fields);
      return true;
    case 'quote checked':
      if (verdict === null) return false;
      countOne(summary.verdicts, verdict);
      countMs(summary.quoteMs, ms);
      return true;
    case 'feedback':
      return addPress(summary, fields);
    case 'not helpful':
      // Of older logs. Such a line does not tell who pressed, so each message counts once.
      return addPress(summary, { ...fields, voice: '', rating: 'bad' });
    case 'interaction failed':
    case 'mention failed':
      summary.failed += 1;
      return true;
    default:
      return false;
  }
}

function addAnswer(summary: LogSummary, fields: Fields): void {
  const { outcome, reason: given, ms, question, missing: words } = fields;
  const reason = outcome === 'found' ? null : (shownText(given) ?? 'no reason given');
  if (reason === null) summary.found += 1;
  else countOne(summary.reasons, reason);
  countMs(summary.answerMs, ms);

  const missing = listOf(words).flatMap((word) => shownText(word) ?? []);
  const asksNothing = reason !== null && ASKS_NOTHING.has(reason);
  if (!asksNothing) for (const word of missing) addMissing(summary, word);

  // LOG_QUESTIONS decides whether the line holds the question.
  if (typeof question !== 'string') return;
  summary.withQuestion += 1;
  const shown = plainText(question);
  const key = foldQuestion(shown);
  if (key === '') return;
  const count = summary.questions.get(key) ?? { shown, asked: 0, unanswered: 0, missing: [] };
  summary.questions.set(key, count);
  count.asked += 1;
  if (reason === null || asksNothing) return;
  count.unanswered += 1;
  count.missing = missing;
}

/** Reasons for which no article is missing. */
const ASKS_NOTHING: ReadonlySet<string> = new Set([
  'small-talk',
  'empty',
] satisfies AbstainReason[]);

function addMissing({ missing }: LogSummary, shown: string): void {
  const key = shown.toLowerCase();
  const word = missing.get(key) ?? { shown, count: 0 };
  missing.set(key, word);
  word.count += 1;
}

/** Keeps a press in place of an earlier one of the same user under the same answer. */
function addPress({ presses }: LogSummary, fields: Fields): boolean {
  const { message, voice, rating, reason, comment, question, passages } = fields;
  if (!isShortText(message) || !isShortText(voice)) return false;
  if (rating !== 'good' && rating !== 'bad') return false;
  presses.set(JSON.stringify([message, voice]), {
    isGood: rating === 'good',
    reason: shownText(reason),
    comment: shownText(comment),
    question: shownText(question),
    passages: listOf(passages).filter(isPassageId).slice(0, MOST_PASSAGES),
  });
  return true;
}

/** More than an answer shows. */
const MOST_PASSAGES = 20;

/** Whether a value may be the id of a message or of a voice: both are shorter. */
function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ID;
}

const LONGEST_ID = 32;

/** The same text for every way to write a question: case and final punctuation do not count. */
export function foldQuestion(question: string): string {
  return question
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\p{P}\s]+$/u, '');
}

function countMs(counts: Counts<number>, ms: unknown): void {
  if (typeof ms === 'number' && ms >= 0 && ms <= LAST_TIME) countOne(counts, Math.round(ms));
}

function addTime(summary: LogSummary, { time }: Fields): void {
  if (typeof time !== 'number' || Math.abs(time) > LAST_TIME) return;
  const { first, last } = summary.period ?? { first: time, last: time };
  summary.period = { first: Math.min(first, time), last: Math.max(last, time) };
}

/** The most milliseconds from 1970 that a Date can hold (ECMA-262, Time Values and Time Range). */
const LAST_TIME = 8.64e15;

/** A text that can be shown, or null where nothing would be seen. */
function shownText(value: unknown): string | null {
  return (typeof value === 'string' && plainText(value)) || null;
}

/**
 * A text as one line that is safe to print: without escape sequences, control characters and bidi
 * controls, and no longer than a question may be.
 */
export function plainText(text: string): string {
  return shorten(cleanQuestion(stripVTControlCharacters(text)), QUESTION_TEXT);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isPassageId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{8}$/u.test(value);
}
