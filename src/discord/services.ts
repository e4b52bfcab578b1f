import type { Logger } from 'pino';
import type { Library } from '../domain/library.ts';
import type { Settings } from '../domain/settings.ts';
import type { Cooldown } from './cooldown.ts';

/** What every handler is handed. */
export interface Services {
  readonly library: Library;
  readonly log: Logger;
  readonly settings: Settings;
  readonly cooldown: Cooldown;
}
