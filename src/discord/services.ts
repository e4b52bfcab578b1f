import type { Logger } from 'pino';
import type { Library } from '../domain/library.ts';

/** What every handler is handed. */
export interface Services {
  readonly library: Library;
  readonly log: Logger;
}
