import type { Abstained, AbstainReason } from '../domain/answer.ts';

/** What a reader is told where the articles do not answer. */
export function abstentionSentence({ reason, missing }: Abstained): string {
  // Every word was a "what" or a "did": nothing was looked for, so nothing can be said of the articles.
  if (reason === 'no-known-word' && missing.length === 0) return NOTHING_TO_LOOK_UP;
  return SENTENCES[reason];
}

const NOTHING_TO_LOOK_UP =
  'I found nothing to look up in this. Name a person, a place or a thing, for example: who led each delegation?';

const SENTENCES: Readonly<Record<AbstainReason, string>> = {
  empty:
    'There is no question here. Ask one about the talks, for example: who led each delegation?',
  'small-talk': 'Hello! Ask me something about the talks, for example: who led each delegation?',
  'no-known-word': 'The articles do not answer this.',
  'subject-missing': 'The articles do not answer this.',
  'answer-kind-missing': 'The articles speak of this, but do not say what you ask.',
  'weak-evidence': 'The articles do not answer this: no passage says enough about it.',
};
