import * as v from 'valibot';
import { PEOPLE } from './protocol.ts';

/*
 * What the page sends, as schemas that the server checks it with. The page takes types alone from
 * here, so that valibot stays out of its bundle.
 */

/** Longer than anything that Discord lets a user type. */
const text = v.pipe(v.string(), v.maxLength(10_000));
const options = v.record(text, v.union([text, v.boolean()]));

const act = v.variant('kind', [
  v.object({ kind: v.literal('slash'), name: text, options }),
  v.object({ kind: v.literal('complete'), name: text, option: text, typed: text, others: options }),
  v.object({ kind: v.literal('press'), message: text, customId: text }),
  v.object({ kind: v.literal('select'), message: text, customId: text, value: text }),
  v.object({ kind: v.literal('submit'), form: text, values: v.record(text, text) }),
  v.object({ kind: v.literal('message-command'), name: text, message: text }),
  v.object({ kind: v.literal('say'), content: text, replyTo: v.nullable(text) }),
]);

/** Something that a person does in the channel, and the language in which they use Discord. */
export const actRequest = v.object({
  person: v.picklist(PEOPLE.map(({ id }): string => id)),
  locale: text,
  act,
});

/** A question to answer outside the channel, as the person with the id `asker` would see it. */
export const previewRequest = v.object({
  question: v.string(),
  locale: v.string(),
  asker: v.string(),
});

/** The text of an article file to try out. */
export const draftRequest = v.object({ text: v.string() });

/** The pasted text of a web page, and what is known about the page; `url` is empty if unknown. */
export const pageText = v.object({
  text: v.string(),
  title: v.string(),
  publisher: v.string(),
  published: v.string(),
  url: v.string(),
});

/** What a person does in the channel. */
export type PageAct = v.InferOutput<typeof act>;

/** The values of a command's options, by option name. */
export type OptionValues = Readonly<v.InferOutput<typeof options>>;

export type ActRequest = v.InferOutput<typeof actRequest>;
export type PreviewRequest = v.InferOutput<typeof previewRequest>;
export type PageText = v.InferOutput<typeof pageText>;
