import type { Figure } from './figure.ts';
import { isSpaced, type Sentence } from './sentence-words.ts';

/** How far a sentence stands by a figure: `denied` where it says that it is not so. */
export type Claim = 'stated' | 'possible' | 'denied';

/** Reads the words next to a figure for what they claim: "did not sink | 12", "12 boats | may sink". */
export function claimOf({ from, to }: Pick<Figure, 'from' | 'to'>, sentence: Sentence): Claim {
  const near = [...wordsBeside(sentence, from - 1, -1), ...wordsBeside(sentence, to, 1)];
  if (near.some((word) => DENYING.has(word) || word.endsWith("n't"))) return 'denied';
  return near.some((word) => DOUBTING.has(word)) ? 'possible' : 'stated';
}

function wordsBeside(sentence: Sentence, start: number, step: 1 | -1): readonly string[] {
  const found: string[] = [];
  for (let at = start; found.length < REACH; at += step) {
    const here = sentence.words[at];
    if (here === undefined || !isSpaced(sentence, step < 0 ? at + 1 : at)) break;
    found.push(here.word);
  }
  return found;
}

/** Words on either side: "could not have sunk | 12 boats". */
const REACH = 4;

const DENYING: ReadonlySet<string> = new Set(['not', 'never', 'nor', 'cannot', 'denied', 'denies']);
const DOUBTING: ReadonlySet<string> = new Set(
  'could would may might should can if whether possibly perhaps'.split(' '),
);
