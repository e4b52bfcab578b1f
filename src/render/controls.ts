/** A place in an answer: with the question, all that is needed to show the same page again. */
export interface Place {
  /** 0-based. */
  readonly page: number;
  /** 8 base64url characters, others as soon as the answer has other passages. */
  readonly fingerprint: string;
  /** The one source to look in, as typed, or null for all. */
  readonly source: string | null;
}

/** What each kind of button carries besides its action. */
interface ControlFields {
  /** `nth` tells apart a passage that a message shows more than once, from 1 on. */
  readonly context: { readonly passage: string; readonly nth: number };
  readonly page: Place;
  readonly share: Place;
  /** `asker` is the id of the user who may delete; `isShared` where they shared a private answer. */
  readonly delete: { readonly asker: string; readonly isShared: boolean };
  readonly unhelpful: object;
  readonly ask: { readonly question: string };
  readonly again: { readonly source: string | null };
  readonly sources: { readonly page: number };
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

/** The control of a custom id, or null for one that this version does not know. */
export function readControl(customId: string): Control | null {
  for (const read of READERS) {
    const control = read(customId);
    if (control !== null) return control;
  }
  return null;
}

/** Reads custom ids of one shape; its groups become the control. */
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
