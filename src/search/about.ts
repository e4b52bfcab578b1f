import type { PassageIndex } from './passage-index.ts';

/**
 * Whether some article is about a subject, named in a few English words: one of its paragraphs, with the
 * title, holds all of them but the function words.
 */
export function isAbout(name: string, { passages, analyzer, termNumbers }: PassageIndex): boolean {
  const terms = analyzer
    .tokenize(name)
    .filter(({ word }) => !analyzer.isFunctionWord(word) && !analyzer.isStopWord(word))
    .map(({ term }) => termNumbers.get(term) ?? -1);
  return (
    terms.length > 0 &&
    passages.some((passage) =>
      terms.every((term) => passage.terms.includes(term) || passage.title.includes(term)),
    )
  );
}
