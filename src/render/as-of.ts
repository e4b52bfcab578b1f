import type { Frame } from './locale.ts';
import type { View } from './view.ts';

/** How far the articles go: what every reply ends with. Whoever asks of the present is told that they end there. */
export function asOfSentence(asOf: string, frame: Frame, { asksOfNow = false } = {}): string {
  const sentence = frame.say('as-of', { date: frame.date(asOf) });
  return asksOfNow ? `${sentence} ${frame.say('as-of.ends-before-now')}` : sentence;
}

/** The same as Discord's small print. */
export function asOfLine({ frame, asOf }: View, options?: { readonly asksOfNow: boolean }): string {
  return `-# ${asOfSentence(asOf, frame, options)}`;
}
