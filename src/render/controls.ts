/** Where in an answer a reader is: all that is needed, beside its question, to come to the same place again. */
export interface Place {
  /** 0-based. */
  readonly page: number;
  /** Of the answer's passages in order: 8 base64url characters. Another one means other passages. */
  readonly fingerprint: string;
  /** The source that the question was put to, as typed, or null for all. */
  readonly source: string | null;
}

/** What a button asks for when it is pressed: all that is needed to answer, since nothing is remembered. */
export type Control =
  /** `nth` tells apart the same passage shown more than once in a message, from 1 on. */
  | { readonly action: 'context'; readonly passage: string; readonly nth: number }
  | ({ readonly action: 'page' | 'share' } & Place)
  /** `asker` is the id of whoever may delete; `isShared` where they shared what they had asked alone. */
  | { readonly action: 'delete'; readonly asker: string; readonly isShared: boolean }
  | { readonly action: 'unhelpful' }
  | { readonly action: 'ask'; readonly question: string }
  | { readonly action: 'again'; readonly source: string | null }
  | { readonly action: 'sources'; readonly page: number }
  | { readonly action: 'article'; readonly article: string }
  | { readonly action: 'read'; readonly article: string; readonly page: number };

/** A control as a custom id, of 100 characters at most. */
export function writeControl(control: Control): string {
  switch (control.action) {
    case 'context':
      return `context:${control.passage}${control.nth > 1 ? `:${control.nth}` : ''}`;
    case 'page':
    case 'share':
      return `${control.action}:${control.page}:${control.fingerprint}:${control.source ?? ''}`;
    case 'delete':
      return `delete:${control.asker}${control.isShared ? ':shared' : ''}`;
    case 'unhelpful':
      return 'unhelpful';
    case 'ask':
      return `ask:${control.question}`;
    case 'again':
      return `again:${control.source ?? ''}`;
    case 'sources':
      return `sources:${control.page}`;
    case 'article':
      return `article:${control.article}`;
    case 'read':
      return `read:${control.page}:${control.article}`;
    default:
      return control satisfies never;
  }
}

/** The control that a custom id stands for, or null for one that this version does not know. */
export function readControl(customId: string): Control | null {
  for (const read of READERS) {
    const control = read(customId);
    if (control !== null) return control;
  }
  return null;
}

/** A reader for custom ids of one shape. */
function reader(
  shape: RegExp,
  control: (...parts: (string | undefined)[]) => Control,
): (customId: string) => Control | null {
  return (customId) => {
    const match = shape.exec(customId);
    return match === null ? null : control(...match.slice(1));
  };
}

const READERS = [
  reader(/^context:([\w-]{8})(?::(\d{1,2}))?$/u, (passage = '', nth = '1') => ({
    action: 'context',
    passage,
    nth: Number(nth),
  })),
  reader(
    /^(page|share):(\d{1,3}):([\w-]{8}):(.*)$/su,
    (action, page, fingerprint = '', source = '') => ({
      action: action === 'page' ? 'page' : 'share',
      page: Number(page),
      fingerprint,
      source: source === '' ? null : source,
    }),
  ),
  reader(/^delete:(\d{17,20})(:shared)?$/u, (asker = '', shared) => ({
    action: 'delete',
    asker,
    isShared: shared !== undefined,
  })),
  reader(/^unhelpful$/u, () => ({ action: 'unhelpful' })),
  reader(/^ask:(.+)$/su, (question = '') => ({ action: 'ask', question })),
  reader(/^again:(.*)$/su, (source = '') => ({
    action: 'again',
    source: source === '' ? null : source,
  })),
  reader(/^sources:(\d{1,6})$/u, (page) => ({ action: 'sources', page: Number(page) })),
  reader(/^article:([a-z0-9-]{1,48})$/u, (article = '') => ({ action: 'article', article })),
  reader(/^read:(\d{1,6}):([a-z0-9-]{1,48})$/u, (page, article = '') => ({
    action: 'read',
    page: Number(page),
    article,
  })),
];
