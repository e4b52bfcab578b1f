import type { Abstained, Answer } from '../domain/answer.ts';
import type { Passage } from '../domain/passage.ts';
import { abstentionSentence } from '../render/answer-message.ts';
import { asOfSentence } from '../render/message.ts';
import { printExplanation } from './explanation-text.ts';
import { LOCALE, sourceInBrackets, sourceLines, styleOf } from './passage-text.ts';
import { print, type Terminal } from './terminal.ts';

/** An answer as the one line of JSON that outside programs rely on. */
export function answerToJson(answer: Answer): string {
  const found = answer.outcome === 'found';
  return JSON.stringify({
    question: answer.question,
    outcome: answer.outcome,
    reason: found ? null : answer.reason,
    confidence: answer.confidence,
    missing: answer.missing,
    passages: found ? answer.passages.map(passageToJson) : [],
    nearest: found ? [] : answer.nearest.map(passageToJson),
    elapsedMs: answer.elapsedMs,
    explain: answer.explain,
  });
}

/** An answer as one line to read: the first passage's answering sentence with its source, or why there is none. */
export function answerInOneLine(answer: Answer): string {
  if (answer.outcome === 'abstained') return noAnswer(answer);
  return answer.passages.slice(0, 1).map(sentenceWithSource).join('');
}

/** An answer as a page to read, its answering sentences in bold where the terminal has colours. */
export function printAnswer(answer: Answer, asOf: string, terminal: Terminal): void {
  const style = styleOf(terminal);
  if (answer.outcome === 'abstained') {
    print(terminal, noAnswer(answer));
    if (answer.nearest.length > 0) print(terminal, LOCALE.say('abstain.nearest'));
  }
  const passages = answer.outcome === 'found' ? answer.passages : answer.nearest;
  for (const [at, passage] of passages.entries()) {
    const { text, answer: span } = passage;
    if (at > 0 || answer.outcome === 'abstained') print(terminal, '');
    const [source = '', ...lines] = sourceLines(passage, style);
    for (const line of [`${at + 1}. ${source}`, ...lines]) print(terminal, line);
    print(
      terminal,
      span === null
        ? `   ${text}`
        : `   ${text.slice(0, span[0])}${style('bold', text.slice(...span))}${text.slice(span[1])}`,
    );
  }
  print(terminal, '');
  print(terminal, style('dim', asOfSentence(asOf, LOCALE, answer)));
  if (answer.explain !== undefined) printExplanation(answer.explain, terminal);
}

function sentenceWithSource(passage: Passage): string {
  const { text, answer } = passage;
  const sentence = answer === null ? text : text.slice(...answer);
  return `${sentence} ${sourceInBrackets(passage)}`;
}

/** A passage as outside programs get it. */
export function passageToJson({ sentences, ...passage }: Passage): Omit<Passage, 'sentences'> {
  return passage;
}

function noAnswer(answer: Abstained): string {
  const { missing } = answer;
  const words = missing.length === 0 ? '' : ` In no article: ${missing.join(', ')}.`;
  return `${abstentionSentence(answer, LOCALE)}${words}`;
}
