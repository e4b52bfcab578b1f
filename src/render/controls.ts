import type { ArticleOrder } from '../domain/library.ts';
import { LANGUAGES, type QuestionLanguage } from '../domain/synonyms.ts';

/** A place in an answer: with the question, all that is needed to show the same page again. */
export interface Place {
  /** 0-based. */
  readonly page: number;
  /** 8 base64url characters, others as soon as the answer has other passages. */
  readonly fingerprint: string;
  /**
   * The language in which the question was read, so that it is read the same whoever presses; null
   * in a message of an earlier version.
   */
  readonly language: QuestionLanguage | null;
  /** The one source to look in, as typed, or null for all. */
  readonly source: string | null;
}

/** An answer that a reader judges. */
export interface Judged {
  readonly outcome: 'found' | 'abstained';
  /** The ids of the passages that it showed, eight at most. */
  readonly passages: readonly string[];
}

/** More ids do not fit a custom id. */
const MOST_JUDGED = 8;

/** A page of the list of articles, or of those whose names match a search. */
export interface Listing {
  /** 0-based. */
  readonly page: number;
  readonly order: ArticleOrder;
  /** At most 48 code units, or null for all articles. */
  readonly search: string | null;
}

/** The list of all articles from its beginning. */
export const ALL_ARTICLES: Listing = { page: 0, order: 'publisher', search: null };

/** What each kind of button carries besides its action. */
interface ControlFields {
  /** `nth` tells apart a passage that a message shows more than once, from 1 on. */
  readonly context: { readonly passage: string; readonly nth: number };
  readonly page: Place;
  readonly share: Place;
  /** `asker` is the id of the user who may delete; `isShared` where they shared a private answer. */
  readonly delete: { readonly asker: string; readonly isShared: boolean };
  readonly good: Judged;
  readonly bad: Judged;
  readonly ask: { readonly question: string };
  readonly again: { readonly source: string | null };
  readonly sources: Listing;
  readonly article: { readonly article: string };
  readonly read: { readonly article: string; readonly page: number };
}

/** What a button does when it is pressed. */
export type Action = keyof ControlFields;

/** A button's action with all that is needed to do it, since the bot remembers nothing. */
export type Control<A extends Action = Action> = {
  [K in A]: { readonly action: K } & ControlFields[K];
}[A];

/** A control as a custom id of at most 100 characters. {@link readControl} is the inverse. */
export function writeControl<A extends Action>(control: Control<A>): string {
  return FORMATS[control.action].write(control);
}

/** The control of a custom id, or null for one that this version does not know. */
export function readControl(customId: string): Control | null {
  for (const { shape, read } of Object.values(FORMATS)) {
    const match = shape.exec(customId);
    if (match !== null) return read(...match.slice(1));
  }
  return null;
}

/** The custom id of the form that asks what is wrong with an answer. {@link readForm} is the inverse. */
export function writeForm(judged: Judged): string {
  return `reason:${writeJudged(judged)}`;
}

/** The answer that a form is about, or null for a form that this version does not know. */
export function readForm(customId: string): Judged | null {
  const match = judgedShape('reason').exec(customId);
  return match === null ? null : readJudged(...match.slice(1));
}

/** How the custom ids of one action are written, and how the groups of their shape are read back. */
interface Format<A extends Action> {
  write(control: Control<A>): string;
  readonly shape: RegExp;
  read(...groups: readonly (string | undefined)[]): Control<A>;
}

/** What a question may have been read as. */
const READ_AS: readonly QuestionLanguage[] = [...LANGUAGES, 'other'];

const FORMATS: { readonly [A in Action]: Format<A> } = {
  context: {
    write: ({ passage, nth }) => `context:${passage}${nth > 1 ? `:${nth}` : ''}`,
    shape: /^context:([\w-]{8})(?::(\d{1,2}))?$/u,
    read: (passage = '', nth = '1') => ({ action: 'context', passage, nth: Number(nth) }),
  },
  page: {
    write: (place) => `page:${writePlace(place)}`,
    shape: placeShape('page'),
    read: (...groups) => ({ action: 'page', ...readPlace(...groups) }),
  },
  share: {
    write: (place) => `share:${writePlace(place)}`,
    shape: placeShape('share'),
    read: (...groups) => ({ action: 'share', ...readPlace(...groups) }),
  },
  delete: {
    write: ({ asker, isShared }) => `delete:${asker}${isShared ? ':shared' : ''}`,
    shape: /^delete:(\d{17,20})(:shared)?$/u,
    read: (asker = '', shared) => ({ action: 'delete', asker, isShared: shared !== undefined }),
  },
  good: {
    write: (judged) => `good:${writeJudged(judged)}`,
    shape: judgedShape('good'),
    read: (...groups) => ({ action: 'good', ...readJudged(...groups) }),
  },
  bad: {
    write: (judged) => `bad:${writeJudged(judged)}`,
    shape: judgedShape('bad'),
    read: (...groups) => ({ action: 'bad', ...readJudged(...groups) }),
  },
  ask: {
    write: ({ question }) => `ask:${question}`,
    shape: /^ask:(.+)$/su,
    read: (question = '') => ({ action: 'ask', question }),
  },
  again: {
    write: ({ source }) => `again:${source ?? ''}`,
    shape: /^again:(.*)$/su,
    read: (source) => ({ action: 'again', source: source || null }),
  },
  sources: {
    write: ({ page, order, search }) => {
      const rest = [
        ...(order === 'newest' ? [order] : []),
        ...(search === null ? [] : ['', search]),
      ];
      return ['sources', page, ...rest].join(':');
    },
    shape: /^sources:(\d{1,6})(:newest)?(?:::(.+))?$/su,
    read: (page, newest, search) => ({
      action: 'sources',
      page: Number(page),
      order: newest === undefined ? 'publisher' : 'newest',
      search: search ?? null,
    }),
  },
  article: {
    write: ({ article }) => `article:${article}`,
    shape: /^article:([a-z0-9-]{1,48})$/u,
    read: (article = '') => ({ action: 'article', article }),
  },
  read: {
    write: ({ page, article }) => `read:${page}:${article}`,
    shape: /^read:(\d{1,6}):([a-z0-9-]{1,48})$/u,
    read: (page, article = '') => ({ action: 'read', page: Number(page), article }),
  },
};

function writePlace({ page, fingerprint, language, source }: Place): string {
  return `${page}:${fingerprint}:${language === null ? '' : `${language}:`}${source ?? ''}`;
}

function placeShape(action: 'page' | 'share'): RegExp {
  const language = READ_AS.join('|');
  return new RegExp(String.raw`^${action}:(\d{1,3}):([\w-]{8}):(?:(${language}):)?(.*)$`, 'su');
}

function readPlace(page?: string, fingerprint = '', read?: string, source?: string): Place {
  const language = READ_AS.find((one) => one === read) ?? null;
  return { page: Number(page), fingerprint, language, source: source || null };
}

function writeJudged({ outcome, passages }: Judged): string {
  return `${outcome}:${passages.slice(0, MOST_JUDGED).join('.')}`;
}

function judgedShape(action: 'good' | 'bad' | 'reason'): RegExp {
  return new RegExp(String.raw`^${action}:(found|abstained):([\w-]{8}(?:\.[\w-]{8})*)?$`, 'u');
}

function readJudged(outcome?: string, passages?: string): Judged {
  return {
    outcome: outcome === 'abstained' ? 'abstained' : 'found',
    passages: passages?.split('.') ?? [],
  };
}
