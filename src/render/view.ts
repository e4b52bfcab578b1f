import type { Frame } from './locale.ts';

/** How a message is to be told: in whose language, how far the articles go, and who sees it. */
export interface View {
  readonly frame: Frame;
  /** The latest date of publication, ISO 8601 at its own precision. */
  readonly asOf: string;
  /** Whether it is shown to whoever asked and to nobody else. */
  readonly isPrivate: boolean;
}
