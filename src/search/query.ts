import type { Span } from '../domain/passage.ts';
import type { Language } from '../domain/synonyms.ts';
import { type AnswerKind, askedKind } from '../language/answer-kind.ts';
import { isWellKnownName } from '../language/well-known-names.ts';
import { alternativesOf, asAlternatives, synonymWeight, type Vocabulary } from './alternatives.ts';
import { makeQueryWord, type QueryWord } from './query-word.ts';
import { type QuestionWord, readQuestionWords } from './question-words.ts';
import type { Target, Thesaurus } from './thesaurus.ts';

/** A question as retrieval sees it. */
export interface Query {
  /** Its content words in order, each term once. */
  readonly words: readonly QueryWord[];
  /** All its words in order, function words too. */
  readonly allWords: readonly QuestionWord[];
  /** What it asks for, or null where its words do not tell. */
  readonly kind: AnswerKind | null;
  readonly language: Language;
  /** Whether it holds any word at all. */
  readonly empty: boolean;
  /** Whether it only greets, thanks or takes leave. */
  readonly smallTalk: boolean;
  /** Whether it asks about the day on which it is asked. */
  readonly asksOfNow: boolean;
}

/** Takes a question apart: function words fall out, each other word gets what may stand for it. */
export function readQuery(question: string, vocabulary: Vocabulary): Query {
  const reading = readQuestionWords(question, vocabulary.thesaurus);
  const { words, language, asksOfNow } = reading;
  const kind = askedKind(words.map(({ word }) => word).join(' '));
  // "Who did they thank?" asks for somebody.
  const smallTalk = reading.isAllSmallTalk && kind === null;
  return {
    words: smallTalk ? [] : contentWords(question, words, { language, vocabulary }),
    allWords: words,
    kind,
    language,
    empty: words.length === 0,
    smallTalk,
    asksOfNow,
  };
}

function contentWords(
  question: string,
  words: readonly QuestionWord[],
  { language, vocabulary }: { readonly language: Language; readonly vocabulary: Vocabulary },
): readonly QueryWord[] {
  const phrases = phrasesIn(words, language, vocabulary.thesaurus);
  const weight = synonymWeight(language);
  const found = new Map<string, QueryWord>();
  for (const [at, { word, term, start, end, isFunction }] of words.entries()) {
    const phrase = phrases.get(at);
    if (isFunction && phrase === undefined) continue;
    const own = isFunction ? [] : alternativesOf(words, at, language, vocabulary);
    const meant = asAlternatives(phrase?.targets ?? [], { weight, isTyped: false });
    const span: Span = [start, isFunction ? (phrase?.end ?? end) : end];
    const made = makeQueryWord(
      {
        typed: question.slice(...span),
        span,
        term,
        isEnglish: language === 'en',
        // "Why Istanbul and not Geneva?" is no question about Geneva.
        isName: isWellKnownName(word, language) && !COMPARING.has(words[at - 1]?.word ?? ''),
        alternatives: [...own, ...meant],
      },
      vocabulary.index,
    );
    const key = made.alternatives[0]?.terms.join(' ') ?? word;
    if (!found.has(key)) found.set(key, made);
  }
  return [...found.values()];
}

const COMPARING: ReadonlySet<string> = new Set(['not', 'than', 'nor', 'or']);

interface Phrase {
  readonly targets: readonly Target[];
  /** Where its last word ends in the question. */
  readonly end: number;
}

/** What entries of several words may mean, by the place of each content word that they cover. */
function phrasesIn(
  words: readonly QuestionWord[],
  language: Language,
  thesaurus: Thesaurus,
): ReadonlyMap<number, Phrase> {
  const phrases = new Map<number, Phrase>();
  const spelt = words.map(({ word }) => word);
  for (let at = 0; at < words.length; at += 1) {
    const match = thesaurus.match(spelt, at, language);
    if (match === null || match.length === 1) continue;
    const covered = words.slice(at, at + match.length);
    const end = covered.at(-1)?.end ?? 0;
    const contents = covered.flatMap(({ isFunction }, offset) => (isFunction ? [] : [at + offset]));
    // A phrase of function words alone ("at his place") counts as one word.
    for (const place of contents.length > 0 ? contents : [at]) {
      const others = phrases.get(place)?.targets ?? [];
      phrases.set(place, { targets: [...others, ...match.targets], end });
    }
  }
  return phrases;
}
