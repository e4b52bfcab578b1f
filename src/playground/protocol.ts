import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Explanation } from '../domain/answer.ts';

/** The people whom the user of the page can act as, by snowflake; the first is the default. */
export const PEOPLE = [
  { id: '1100000000000000101', name: 'Robin', role: 'asks', isModerator: false },
  { id: '1100000000000000102', name: 'Sam', role: 'member', isModerator: false },
  { id: '1100000000000000103', name: 'Alex', role: 'moderator', isModerator: true },
] as const;

/**
 * An event of the page's update stream: the whole state when the page connects, and after that only
 * what changed.
 */
export interface Update {
  /** Whether this is the whole state, which replaces everything sent before. */
  readonly fresh: boolean;
  readonly isOnline?: boolean;
  readonly commands?: readonly APIApplicationCommand[];
  readonly articles?: readonly ArticleSummary[];
  /** New and edited messages, oldest first. */
  readonly changed?: readonly APIMessage[];
  /** Ids of deleted messages. */
  readonly deleted?: readonly string[];
  /** Further lines of the bot's log, oldest first, each a JSON object. */
  readonly logged?: readonly string[];
}

/** How many lines of the bot's log are kept, by the server and by the page. */
export const LOG_LINES = 500;

/** An article that the page can edit. */
export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Whether the bot answers from a draft instead of the file on disk. */
  readonly isDraft: boolean;
  /** How often its text was written, discarded or read; a new number means a new text. */
  readonly revision: number;
}

/** The outcome of an act: the bot answered in time, or an error line to show. */
export type ActResult =
  | {
      readonly outcome: 'done';
      readonly choices: readonly APIApplicationCommandOptionChoice[];
      /** The form that the bot opened, or null. */
      readonly form: OpenedForm | null;
    }
  | { readonly outcome: 'failed'; readonly line: string };

/** A form that the bot opened for a person, by the id under which it is sent. */
export interface OpenedForm {
  readonly id: string;
  readonly modal: APIModalInteractionResponseCallbackData;
}

/** What a restart came to: the first fault of the folder, for which the bot went on as it was, or null. */
export interface Restarted {
  readonly fault: string | null;
}

/** How the bot arrives at the answer to a message's question, with the current articles. */
export interface Explained {
  readonly question: string;
  /** The source that the question was limited to, if its message says so; null for all. */
  readonly source: string | null;
  readonly missing: readonly string[];
  readonly explanation: Explanation;
  /** What the candidates say and where they are from, by passage id. */
  readonly places: Readonly<Record<string, { readonly publisher: string; readonly text: string }>>;
}

/** What the bot would answer to a question, with the current articles. */
export interface Preview {
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** An article file's text and everything that is wrong with it. */
export interface DraftResult {
  readonly text: string;
  /** One entry a fault, with its 1-based line, or null if it concerns the whole file. */
  readonly faults: readonly { readonly line: number | null; readonly said: string }[];
}

/** What a file or a pasted page says of itself. */
export interface SeenPage {
  /** Its text, however it was encoded; empty where it is refused. */
  readonly text: string;
  /** The fields that it gives, each with where it stands in the page. */
  readonly found: Readonly<
    Partial<Record<string, { readonly value: string; readonly from: string }>>
  >;
  /** What was expected and what came, or null where it can become an article. */
  readonly refused: string | null;
}

/** The article file made from a page's text; on faults, the text as it was pasted. */
export interface ImportedPage extends DraftResult {
  /** The lines that were left out of the article, each with the reason. */
  readonly dropped: readonly string[];
}
