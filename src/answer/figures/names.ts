import { isCommonTerm } from '../../language/common-words.ts';
import { TRAIT } from '../../language/token-traits.ts';
import { isGrammar, isPluralAt } from './reading/phrase-words.ts';
import { isSpaced, type Sentence, type Word, wordAt } from './reading/sentence-words.ts';
import { SAYING } from './saying.ts';

/** A name in a sentence, by its place among the words. */
export interface Name extends Word {
  readonly at: number;
}

/** The names of a sentence, but for those of who says it: "Kyiv said", "according to Reuters". */
export function namesIn(sentence: Sentence): readonly Name[] {
  const { words } = sentence;
  const names: Name[] = [];
  for (let at = 0; at < words.length; at += 1) {
    let end = at;
    while (isNameAt(sentence, end) && (end === at || isSpaced(sentence, end))) end += 1;
    if (end === at) continue;
    if (!isSource(sentence, at, end)) {
      names.push(...words.slice(at, end).map((word, offset) => ({ ...word, at: at + offset })));
    }
    at = end - 1;
  }
  return names;
}

/** The word that opens a sentence may be a name, too: "Ukraine fired …", but not "Divers found …". */
export function isNameAt(sentence: Sentence, at: number): boolean {
  const here = sentence.words[at];
  if (here === undefined) return false;
  if (here.traits & TRAIT.name) return true;
  if (at > 0 || here.traits & NO_NAME || isGrammar(here.word)) return false;
  return !isPluralAt(sentence, at) && !isCommonTerm(here.term);
}

const NO_NAME = TRAIT.number | TRAIT.date | TRAIT.unit;

function isSource(sentence: Sentence, from: number, to: number): boolean {
  const before = sentence.words.slice(Math.max(0, from - TITLE), from).map(({ word }) => word);
  return (
    SAYING.has(wordAt(sentence, to)) ||
    SAYING.has(before.at(-1) ?? '') ||
    before.includes('according')
  );
}

/** Words from "according" to a name: "according to the minister". */
const TITLE = 4;
