/**
 * Every weight of finding and deciding, with its reason and its measured worth. Measured on the tune
 * halves on 25 November 2026: what is lost where one is left out, by `npm run eval -- --ablate`.
 */

/** How much a word counts by where it stands. A title is the same for all of an article's paragraphs. */
export const FIELD_BOOST = { title: 0.3, section: 0.6, text: 1, asked: 0.6 } as const;

/** How many of the engine's hits the second stage puts in order: recall at 100 is above 99 % on encyclopedic text. */
export const CANDIDATES = 100;

/**
 * What is known of English before a corpus is read, as if it were so many passages more: a common
 * word stands in this share of them, any other in that. Between 20 and 100 passages little changes.
 */
export const PRIOR = { passages: 50, commonShare: 0.1, otherShare: 0.004 } as const;

/**
 * BM25's saturation of repetitions and its allowance for length (Robertson and Zaragoza 2009). Both
 * are low, as news paragraphs are short and all of a length: k1 of 1.2 loses a little.
 */
export const BM25 = { k1: 0.6, b: 0.5 } as const;

/**
 * What a word counts that stands for the one that was typed: a synonym less than the word itself
 * (0.7 and 0.9 do as well), a translation as much, since the articles cannot hold the word.
 */
export const ALTERNATIVE = { synonym: 0.8, translation: 1, spelling: 0.9 } as const;

/**
 * What each feature of a candidate, from 0 to 1, weighs in its score: fitted by softmax regression
 * over the candidates of each question, on all sets together, then rounded. Above each, the first
 * places lost without it: of 5,969 encyclopedic questions, of 622 on the talks' full texts, and of
 * the same on the digests.
 */
export const FEATURE_WEIGHT = {
  /** 221, 18, 13. */
  bm25: 5,
  /** 90, 15, -1: words that answer stand in one sentence. */
  sentence: 4,
  /** 28, 10, -1: words that follow one another mean more than each alone. */
  pairs: 1.4,
  /** 45, -1, 1. */
  kind: 1.1,
  /** 28, 2, 0: a paragraph goes on with what the one before named. */
  neighbours: 1.2,
  /** 21, 1, 2; it matters where articles are many and short. */
  titled: 1.4,
  /** 0, 0, 7: there are phrasings on the digests alone; 2 to 5 do as well. */
  asked: 4,
} as const;

/** What a phrasing counts that asks for another kind of thing than the question does. */
export const OTHER_KIND = 0.5;

/** Two asked words count as a pair up to this many words apart, the less the farther; 4 and 10 do as well. */
export const PAIR_REACH = 6;

/**
 * A sentence that leans on a pronoun ("He said …") borrows this share of what the sentence before it
 * covers. The pronoun stands among its first words: so many of them are looked at.
 */
export const PRONOUN = { carry: 0.5, within: 4 } as const;

/**
 * A number answers "how many" where a word of the question stands at most so many words away ("bodies
 * of 12,000"); elsewhere in the sentence it counts less.
 */
export const NUMBER = { reach: 3, elsewhere: 0.4 } as const;

/**
 * What decides between the sentences of a passage, besides the share of the question that each covers.
 * On encyclopedic questions 0.1 to 0.4 for the kind do as well; on the talks more of it helps.
 */
export const SENTENCE_WEIGHT = { kind: 0.3, pairs: 0.1 } as const;

/**
 * What each piece of evidence says of whether a passage answers: log odds, fitted by logistic
 * regression on answerable and unanswerable questions. Together they tell these apart with an AUROC
 * of .923 on the talks' full texts and .808 on the encyclopedic set; behind each, the same without it.
 */
export const EVIDENCE_WEIGHT = {
  /** .923 and .813, but less sure: the log loss grows by .008. */
  coverage: 1.7,
  /** .923 and .809; the log loss grows by .009. */
  sentence: 1.8,
  /** .924 and .792. */
  pairs: 1,
  /** .919 and .796. */
  bm25: 1.8,
  /** .921 and .807: words that no article holds speak of another subject. */
  outOfVocabulary: -1.4,
  /** .920 and .800. */
  kindMissing: -0.8,
} as const;
export const EVIDENCE_BIAS = -1.9;

/**
 * The confidence from which a question counts as answered, and from which a further passage is shown.
 * At the first, of this project's own questions on the talks (tune half, full texts), 7 % of those
 * that the articles answer are refused, and 64 % of the near ones that they do not.
 */
export const ENOUGH_EVIDENCE = { first: 0.37, further: 0.25 } as const;

/**
 * A question is about something else where this share of its words is in no article, everyday words
 * apart. A foreign word may be missing from the synonyms alone, so there it takes more of them, and
 * every word counts.
 */
export const MOSTLY_UNKNOWN = { english: 0.5, foreign: 0.6 } as const;
