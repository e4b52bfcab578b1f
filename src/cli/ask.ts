import { openCorpus } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import type { Abstained, Answer, Explanation, Found } from '../domain/answer.ts';
import type { AskOptions, Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import { abstentionLine } from '../render/abstention.ts';
import { asOfSentence } from '../render/message.ts';
import { ENGLISH, passageText, passageToJson, sourceInBrackets, styleOf } from './passage-text.ts';
import { answerEachLine, parseArguments, print, type Terminal, UsageError } from './terminal.ts';

/** `parley ask`: answers one question from the arguments, or each line of standard input. */
export async function ask(args: readonly string[], terminal: Terminal): Promise<0> {
  const { values, positionals } = parseArguments(args, {
    json: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    limit: { type: 'string' },
    source: { type: 'string' },
    locale: { type: 'string' },
    corpus: { type: 'string' },
  });
  const limit = values.limit === undefined ? undefined : readLimit(values.limit);
  const locale = values.locale === undefined ? undefined : readLocale(values.locale);
  if (positionals.length === 0 && terminal.stdin.isTTY) {
    throw new UsageError('expected a question, got none');
  }
  const { library } = openCorpus(values.corpus || loadCorpusDir(terminal.env));
  const options: AskOptions = {
    explain: values.explain,
    ...(limit !== undefined && { limit }),
    ...(locale !== undefined && { locale }),
    ...(values.source !== undefined && { sources: [knownSource(library, values.source)] }),
  };
  if (positionals.length === 0) {
    const write = (answer: Answer): string =>
      values.json ? answerToJson(answer) : answerInOneLine(answer, library);
    await answerEachLine(terminal, async (line) => write(await library.ask(line, options)));
    return 0;
  }
  const answer = await library.ask(positionals.join(' '), options);
  if (values.json) print(terminal, answerToJson(answer));
  else printAnswer(answer, library, terminal);
  return 0;
}

function readLimit(given: string): number {
  const limit = Number(given);
  if (/^\d+$/u.test(given) && limit >= 1 && limit <= LARGEST_LIMIT) return limit;
  throw new UsageError(
    `--limit: expected a whole number from 1 to ${LARGEST_LIMIT}, got "${given}"`,
  );
}

/** The most passages that one answer may have. */
const LARGEST_LIMIT = 100;

/** A BCP 47 tag, whose language need not be one that Parley reads. */
function readLocale(given: string): string {
  if (isKnownLocale(given)) return given;
  throw new UsageError(
    `--locale: expected the BCP 47 tag of a language, such as fr or zh-CN, got "${given}"`,
  );
}

function isKnownLocale(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return names.of(language) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function knownSource(library: Library, id: string): string {
  const ids = library.articles().map((article) => article.id);
  if (ids.includes(id)) return id;
  throw new UsageError(`--source: expected one of ${ids.join(', ')}, got "${id}"`);
}

/** An answer as one line of JSON, with the fields that programs outside rely on. */
export function answerToJson(answer: Answer): string {
  const isFound = answer.outcome === 'found';
  return JSON.stringify({
    question: answer.question,
    outcome: answer.outcome,
    reason: isFound ? null : answer.reason,
    confidence: answer.confidence,
    missing: answer.missing,
    passages: isFound ? answer.passages.map(passageToJson) : [],
    nearest: isFound ? [] : answer.nearest.map(passageToJson),
    ...(isFound && {
      mentions: { by: answer.mentions.by, notBy: answer.mentions.notBy },
      figures: null,
    }),
    corrected: answer.corrected.map(({ from, to }) => ({ from, to })),
    language: answer.language,
    elapsedMs: answer.elapsedMs,
    explain: answer.explain,
  });
}

/** The answering sentence of the first passage with its source, or why there is none. */
function answerInOneLine(answer: Answer, library: Library): string {
  if (answer.outcome === 'abstained') return abstention(answer, library);
  const [passage] = answer.passages;
  return passage === undefined ? '' : sentenceWithSource(passage);
}

function sentenceWithSource(passage: Passage): string {
  const sentence = passage.answer === null ? passage.text : passage.text.slice(...passage.answer);
  return `${sentence} ${sourceInBrackets(passage)}`;
}

function printAnswer(answer: Answer, library: Library, terminal: Terminal): void {
  if (answer.outcome === 'abstained') printAbstention(answer, library, terminal);
  else printFound(answer, library, terminal);
  if (answer.explain !== undefined) printExplanation(answer.explain, terminal);
}

function printFound(answer: Found, library: Library, terminal: Terminal): void {
  const style = styleOf(terminal);
  const corrected = answer.corrected
    .map(({ to, or }) => (or === null ? to : `${to} (${or}?)`))
    .join(', ');
  if (corrected !== '') {
    print(terminal, `${ENGLISH.say('answer.corrected', { words: corrected })}\n`);
  }
  for (const passage of answer.overview) print(terminal, `- ${sentenceWithSource(passage)}\n`);
  const passages = answer.overview.length > 0 ? [] : answer.passages;
  for (const [at, passage] of passages.entries()) {
    const spans = passage.answer === null ? [] : [passage.answer];
    print(terminal, `${at + 1}. ${passageText(passage, spans, style)}\n`);
  }
  print(terminal, style('dim', asOfSentence(library.asOf(), ENGLISH, answer)));
}

function printAbstention(answer: Abstained, library: Library, terminal: Terminal): void {
  print(terminal, abstention(answer, library));
  const [nearest] = answer.nearest;
  if (!answer.isNear || nearest === undefined) return;
  print(terminal, `\n${ENGLISH.say('abstain.nearest')}`);
  print(terminal, passageText(nearest, [], styleOf(terminal)));
}

function abstention(answer: Abstained, library: Library): string {
  const subject = library.subject('en');
  return abstentionLine(answer, { locale: ENGLISH, subject, asOf: library.asOf() });
}

/** Shows how an answer was found: the question's words, the evidence and the candidates. */
function printExplanation(explanation: Explanation, terminal: Terminal): void {
  const { language, kind, words, evidence, decision, candidates } = explanation;
  print(terminal, `\nRead as: ${language}${kind === null ? '' : `, asks ${kind}`}`);
  print(terminal, 'Words, their idf, and the terms searched for each:');
  for (const { typed, idf, known, alternatives } of words) {
    const searched = known ? firstOf(alternatives, ALTERNATIVES_SHOWN) : 'in no article';
    print(terminal, `  ${typed.padEnd(16)} ${idf.toFixed(1).padStart(4)}  ${searched}`);
  }
  print(terminal, `Decision: ${decision}`);
  print(terminal, `  ${numbers(evidence)}`);
  const shown = candidates.slice(0, CANDIDATES_SHOWN);
  const some = shown.length < candidates.length ? ` (${shown.length} of ${candidates.length})` : '';
  print(terminal, `Candidates, best first${some}:`);
  for (const { article, paragraph, score, features } of shown) {
    print(terminal, `  ${score.toFixed(2).padStart(5)}  ${article} ¶${paragraph}`);
    print(terminal, `         ${numbers(features)}`);
  }
}

/** The JSON holds all of them. */
const CANDIDATES_SHOWN = 10;
const ALTERNATIVES_SHOWN = 8;

function firstOf(words: readonly string[], most: number): string {
  const more = words.length > most ? `, and ${words.length - most} more` : '';
  return words.slice(0, most).join(', ') + more;
}

/** Numbers by name, without those that would be shown as 0. */
function numbers(values: Readonly<Record<string, number>>): string {
  const shown = Object.entries(values).filter(([, value]) => Math.abs(value) >= SMALLEST_SHOWN);
  return shown.map(([name, value]) => `${name} ${value.toFixed(2)}`).join('  ') || 'nothing';
}

const SMALLEST_SHOWN = 0.005;
