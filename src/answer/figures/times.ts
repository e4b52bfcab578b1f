import { wordSet } from '../../language/languages/language-words.ts';
import { TRAIT } from '../../language/token-traits.ts';
import { datesIn } from './reading/dates.ts';
import { type Sentence, type Word, wordAt } from './reading/sentence-words.ts';
import { isSameAmount } from './same-amount.ts';

/** Whether two sentences both name times, or turns such as "the second", and none alike. */
export function areOfOtherTimes(a: Sentence, b: Sentence): boolean {
  return (
    areApart(timesIn(a), timesIn(b)) || areApart(turnsIn(a), turnsIn(b)) || areOnOtherDays(a, b)
  );
}

function areApart(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some((one) => others.includes(one));
}

/** "Sunday", "June", "2014", "last | week" */
function timesIn(sentence: Sentence): readonly string[] {
  return sentence.words.flatMap((here, at) => {
    const isRecent = here.traits & TRAIT.unit && RECENT.has(wordAt(sentence, at - 1));
    return isRecent || isDate(here, sentence) || DAYTIMES.has(here.word) ? [here.term] : [];
  });
}

function isDate({ word, traits, start }: Word, { text }: Sentence): boolean {
  if (!(traits & TRAIT.date)) return false;
  const written = text.slice(start, start + word.length);
  // "1,200" and "may" are no dates.
  return !written.includes(',') && !(VERBS_TOO.has(word) && written === word);
}

function turnsIn({ words }: Sentence): readonly string[] {
  return words.flatMap(({ word }) => (TURNS.has(word) ? [word] : []));
}

/** "May 16" and "May 23" */
function areOnOtherDays(a: Sentence, b: Sentence): boolean {
  const daysOf = (sentence: Sentence) => datesIn(sentence).flatMap(({ amount }) => amount ?? []);
  const days = daysOf(b);
  const alike = daysOf(a).flatMap((one) =>
    days.filter(({ measure }) => measure === one.measure).map((other) => isSameAmount(one, other)),
  );
  return alike.length > 0 && !alike.includes(true);
}

const RECENT = wordSet('last past next this previous coming recent');
const DAYTIMES = wordSet('overnight');
const VERBS_TOO = wordSet('may march');
const TURNS = wordSet('first second third fourth fifth sixth last latest previous next new other');
