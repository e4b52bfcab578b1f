import type { Abstained } from '../domain/answer.ts';
import type { Frame } from './locale.ts';

/** What a reader is told where the articles do not answer. */
export function abstentionSentence({ reason, missing }: Abstained, { say }: Frame): string {
  // Every word was a "what" or a "did": nothing was looked for, so nothing can be said of the articles.
  if (reason === 'no-known-word' && missing.length === 0) return say('abstain.nothing-to-look-up');
  return say(`abstain.${reason}`);
}
