import type { ENGLISH } from './english.ts';

/** The name of a text of the frame. */
export type MessageKey = keyof typeof ENGLISH;

/** Every text of the frame in one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;
