/** How the bot behaves: an operator's choices. */
export interface Settings {
  /** Whether only the asker sees an answer, unless the command says otherwise. */
  readonly defaultPrivate: boolean;
  /**
   * Whether messages that mention the bot are answered; with `replies`, the bot may also read any message
   * that such a message replies to.
   */
  readonly mentions: 'off' | 'on' | 'replies';
  /** Seconds until a user who asked several questions in a row may ask another; 0 for no limit. */
  readonly cooldownSeconds: number;
  /** Which questions may be written to the log. */
  readonly logQuestions: 'none' | 'unanswered' | 'all';
  /** Where users report a wrongly named source, or null. */
  readonly contactUrl: string | null;
}
