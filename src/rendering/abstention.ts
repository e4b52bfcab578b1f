import type { AbstainReason } from '../domain/answer.ts';

/** What a reader is told where the articles do not answer, by the reason. */
export const ABSTENTIONS: Readonly<Record<AbstainReason, string>> = {
  empty:
    'There is no question here. Ask one about the talks, for example: who led each delegation?',
  'small-talk': 'Hello! Ask me something about the talks, for example: who led each delegation?',
  'no-known-word': 'The articles do not answer this.',
  'subject-missing': 'The articles do not answer this.',
  'answer-kind-missing': 'The articles speak of this, but do not say what you ask.',
  'weak-evidence': 'The articles do not answer this: no passage says enough about it.',
};
