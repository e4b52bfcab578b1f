import type { Explanation } from '../domain/answer.ts';
import { print, type Terminal } from './terminal.ts';

/** Candidates that a page shows; all of them stand in the JSON. */
const CANDIDATES_SHOWN = 10;

/** Alternatives of a word that a page shows. */
const ALTERNATIVES_SHOWN = 8;

/** How an answer came about, as a page to read: the question's words, the evidence, the candidates. */
export function printExplanation(explanation: Explanation, terminal: Terminal): void {
  const { language, kind, words, evidence, decision, candidates } = explanation;
  print(terminal, '');
  print(terminal, `Read as: ${language}${kind === null ? '' : `, asks ${kind}`}`);
  print(terminal, 'Words, what each is worth, and what was searched for it:');
  for (const { typed, idf, known, common, alternatives } of words) {
    const more = alternatives.length - ALTERNATIVES_SHOWN;
    const searched = known
      ? `${alternatives.slice(0, ALTERNATIVES_SHOWN).join(', ')}${more > 0 ? `, and ${more} more` : ''}`
      : `in no article${common ? ', but an everyday word' : ''}`;
    print(terminal, `  ${typed.padEnd(16)} ${idf.toFixed(1).padStart(4)}  ${searched}`);
  }
  print(terminal, `Decision: ${decision}`);
  print(terminal, `  ${numbers(evidence)}`);
  print(
    terminal,
    `Candidates, best first${candidates.length > CANDIDATES_SHOWN ? ` (${CANDIDATES_SHOWN} of ${candidates.length})` : ''}:`,
  );
  for (const { article, paragraph, score, features } of candidates.slice(0, CANDIDATES_SHOWN)) {
    print(terminal, `  ${score.toFixed(2).padStart(5)}  ${article} ¶${paragraph}`);
    print(terminal, `         ${numbers(features)}`);
  }
}

/** Values by name, those of nothing left out. */
function numbers(values: Readonly<Record<string, number>>): string {
  const told = Object.entries(values).filter(([, value]) => Math.abs(value) >= SMALLEST_TOLD);
  return told.map(([name, value]) => `${name} ${value.toFixed(2)}`).join('  ') || 'nothing';
}

const SMALLEST_TOLD = 0.005;
