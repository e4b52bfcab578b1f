import { wordSet } from '../../../language/languages/language-words.ts';
import type { NamedDate } from './dates.ts';
import type { Figure } from './figure.ts';
import { nounAt } from './noun-phrase.ts';
import { isGrammar } from './phrase-words.ts';
import { isSpaced, type Sentence, wordAt, writtenAt } from './sentence-words.ts';

/**
 * The figures that dates make where they are plainly an event's: "After the vote on Tuesday, …". In
 * "they put off the vote on Tuesday" the date may as well be that of the putting off.
 */
export function datedFigures(sentence: Sentence, dates: readonly NamedDate[]): readonly Figure[] {
  return dates.flatMap(({ amount, from, to }): readonly Figure[] => {
    const noun = amount === null ? null : nounAt(sentence, from - 2);
    if (amount === null || noun === null || !EVENTS.has(noun.term)) return [];
    const isOn = ON.has(wordAt(sentence, from - 1)) && isSpaced(sentence, from - 1);
    const start = openingOf(sentence, from - 2);
    if (!isOn || !isSpaced(sentence, from) || start === null) return [];
    const long = writtenAt(sentence, start, to);
    return [{ amount, nouns: [noun], short: writtenAt(sentence, from, to), long, from: start, to }];
  });
}

/** The determiner of a noun that opens its clause, by place; null where there is none. */
function openingOf(sentence: Sentence, noun: number): number | null {
  for (let at = noun - 1; at >= noun - LONGEST; at -= 1) {
    if (!isSpaced(sentence, at + 1)) return null;
    const word = wordAt(sentence, at);
    if (DETERMINERS.has(word)) {
      const opens = !isSpaced(sentence, at) || OPENING.has(wordAt(sentence, at - 1));
      return opens ? at : null;
    }
    if (word !== 'of' && isGrammar(word)) return null;
  }
  return null;
}

/** Words between a determiner and its noun: "the second round of | talks". */
const LONGEST = 4;

const ON = wordSet('on in');
const DETERMINERS = wordSet('a an the its their his her this that');
const OPENING = wordSet('after at before by during following for from since until and but');

/** Stems of what takes place on a day. */
const EVENTS = wordSet(
  `talk meet summit vote session attack strike raid exchang swap elect referendum hear visit call
   ceremoni round confer negoti parad protest ralli match launch releas trial explos crash storm
   earthquak fire inaugur assault oper battl cup race`,
);
