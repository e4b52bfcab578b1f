import type { Span } from '../domain/passage.ts';

/**
 * What stands inside double quotation marks or guillemets in a paragraph, without the marks. Single
 * marks are left alone: they cannot be told from apostrophes, and a retelling must not pass for speech.
 */
export function quotedSpeech(text: string): readonly Span[] {
  return [...text.matchAll(SPEECH)].map(({ 0: { length }, index }) => [
    index + 1,
    index + length - 1,
  ]);
}

/** A straight mark opens no speech right behind a letter or digit, where it means inches. */
const SPEECH = /“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|(?<![\p{L}\p{N}])"[^"]+"(?![\p{L}\p{N}])/gu;
