import type { Logger } from 'pino';
import type { Library } from '../domain/library.ts';
import type { Cooldown } from './cooldown.ts';
import type { Settings } from './settings.ts';

/** What every handler is handed. */
export interface Services {
  readonly library: Library;
  readonly log: Logger;
  readonly settings: Settings;
  readonly cooldown: Cooldown;
}
