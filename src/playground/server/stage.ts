import type { LocalDiscord } from '../../local-discord/start.ts';
import type { Drafts } from './drafts.ts';
import type { RunningBot } from './running-bot.ts';

/** All that the page can see and touch. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly bot: RunningBot;
  readonly drafts: Drafts;
  /** Calls back whenever anything of this changed, until the function that it gives is called. */
  watch(listener: () => void): () => void;
  /** Says that something changed that the stand-in does not see. */
  changed(): void;
}
