/** What an operator decides of the bot's manners. */
export interface Settings {
  /** Whether answers are shown to the asker alone unless somebody asks for the other. */
  readonly defaultPrivate: boolean;
  /** Whether messages that mention the bot are answered. */
  readonly mentions: boolean;
  /** Seconds in which a user may ask once more, after a few at once; 0 for no limit. */
  readonly cooldownSeconds: number;
  /** Which questions may be written to the log. */
  readonly logQuestions: 'none' | 'unanswered' | 'all';
  /** Where to report a source named wrongly, or null. */
  readonly contactUrl: string | null;
}
