import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import type { Explanation } from '../domain/answer.ts';
import type { ArticleKind } from '../domain/article.ts';

/**
 * What the page is told of the channel and the bot, over its stream of events: all of it when it
 * connects, and from then on what is no longer as it was told.
 */
export interface Update {
  /** Whether this is all that there is, and what was told before no longer holds. */
  readonly fresh: boolean;
  readonly isOnline?: boolean;
  readonly commands?: readonly APIApplicationCommand[];
  readonly articles?: readonly ArticleSummary[];
  /** New messages and those that are another now, oldest first. */
  readonly changed?: readonly APIMessage[];
  /** Ids of messages that are no more. */
  readonly deleted?: readonly string[];
}

/** An article that can be tried out. */
export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly kind: ArticleKind;
  readonly paragraphs: number;
  /** Whether what the bot has of it is a draft of the page's, and not what is on the disk. */
  readonly isDraft: boolean;
  /** How often its text was written or discarded: another number, another text. */
  readonly revision: number;
}

/** What somebody does in the channel. */
export type PageAct =
  | { readonly kind: 'slash'; readonly name: string; readonly options: OptionValues }
  | {
      readonly kind: 'complete';
      readonly name: string;
      readonly option: string;
      readonly typed: string;
      readonly others: OptionValues;
    }
  | { readonly kind: 'press'; readonly message: string; readonly customId: string }
  | { readonly kind: 'message-command'; readonly name: string; readonly message: string }
  | { readonly kind: 'say'; readonly content: string; readonly replyTo: string | null };

/** Values of a command's options, by name. */
export type OptionValues = Readonly<Record<string, string | boolean>>;

/** An act, by whom, and in which language they use Discord. */
export interface ActRequest {
  readonly person: string;
  readonly locale: string;
  readonly act: PageAct;
}

/** What came of an act: the bot answered in time, or it did not, in a line to show. */
export type ActResult =
  | { readonly outcome: 'done'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly outcome: 'failed'; readonly line: string };

/** How an answer in the channel came about, as the articles stand now. */
export interface Explained {
  readonly question: string;
  /** The source that it was put to, where its message tells; null for all. */
  readonly source: string | null;
  readonly missing: readonly string[];
  readonly explanation: Explanation;
  /** By passage id: where each candidate stands, and how it begins. */
  readonly places: Readonly<Record<string, CandidatePlace>>;
}

/** Where a candidate stands, for people. */
export interface CandidatePlace {
  readonly publisher: string;
  readonly text: string;
}

/** What the bot would say to a question, as the articles stand now. */
export interface Preview {
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** An article file as it stands, and all that is wrong with it. */
export interface DraftResult {
  readonly text: string;
  /** One line a fault, with the 1-based line of the file, or null where it is of the whole. */
  readonly faults: readonly { readonly line: number | null; readonly said: string }[];
}

/** The text of a page as it was pasted, and what it is the page of. */
export interface PageText {
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  /** Empty where none is known. */
  readonly url: string;
}

/** What became of a page's text: an article file, or the same text and why it became none. */
export interface ImportedPage extends DraftResult {
  /** The lines that are no part of the article, each with the reason. */
  readonly dropped: readonly string[];
}
