import type { Abstained, Answer } from '../domain/answer.ts';
import { asOfSentence, type View } from './message.ts';

/** Whether an answer is to no question that could be looked up: to a greeting, or to nothing. */
export function asksNothing(answer: Answer): answer is Abstained {
  return answer.outcome === 'abstained' && (hasNoWord(answer) || ASKS_NOTHING.has(answer.reason));
}

const ASKS_NOTHING: ReadonlySet<Abstained['reason']> = new Set(['empty', 'language', 'small-talk']);

/** Function words alone: nothing was searched for, so the articles are not to blame. */
function hasNoWord({ reason, missing }: Abstained): boolean {
  return reason === 'no-known-word' && missing.length === 0;
}

/**
 * Why there is no answer, on one line: which words are in no article and how far the articles go; where
 * nothing was asked, with a question to try. `written` gives the form in which others' words are shown.
 */
export function abstentionLine(
  answer: Abstained,
  { locale, subject, asOf }: Pick<View, 'locale' | 'subject' | 'asOf'>,
  written: (text: string) => string = (text) => text,
): string {
  const { reason, missing, isThanks } = answer;
  const { say, format } = locale;
  if (reason === 'language') return say('abstain.language');
  if (isThanks) return say('abstain.thanks');
  const example = subject.example === null ? null : written(subject.example);
  if (reason === 'small-talk' && subject.smallTalk !== null && example !== null) {
    return format(subject.smallTalk, { example });
  }
  const sentence = say(hasNoWord(answer) ? 'abstain.nothing-to-look-up' : `abstain.${reason}`);
  if (asksNothing(answer)) {
    return example === null ? sentence : `${sentence} ${say('abstain.example', { example })}`;
  }
  return [
    sentence,
    ...(missing.length > 0 ? [missingSentence(missing, locale, written)] : []),
    asOfSentence(asOf, locale),
  ].join(' ');
}

/** Which words of a question are in no article. */
export function missingSentence(
  missing: readonly string[],
  { say }: View['locale'],
  written: (text: string) => string,
): string {
  const words = missing.slice(0, MISSING_SHOWN).map((word) => `“${written(word)}”`);
  const more = missing.length > MISSING_SHOWN ? ', …' : '';
  return say('abstain.missing', { words: words.join(', ') + more });
}

/** More missing words tell a reader nothing more. */
const MISSING_SHOWN = 6;
