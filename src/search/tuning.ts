/**
 * Every weight of the search and the decision, with its reason and its effect. The effect was
 * measured on the tune halves on 25 November 2026, by leaving each out: `npm run eval -- --ablate`.
 */

/** How much a word counts by its field. All paragraphs of an article share its title. */
export const FIELD_BOOST = { title: 0.3, section: 0.6, text: 1, asked: 0.6 } as const;

/** How many hits of the engine are ranked: recall at 100 is above 99 % on the encyclopedic sets. */
export const CANDIDATES = 100;

/**
 * The prior for document frequencies: as if there were 50 more passages of any English text, of some
 * sixty words each. `lowest` and `highest` bound how many of them hold a word: the rarest words are no
 * rarer than names.
 */
export const PRIOR = {
  passages: 50,
  words: 60,
  lowest: 0.002,
  highest: 0.1,
  foreign: 0.1,
} as const;

/**
 * BM25's saturation of term frequency (k1) and length normalisation (b) (Robertson and Zaragoza
 * 2009). Both are low: news paragraphs are short and of similar length. A k1 of 1.2 is a bit worse.
 */
export const BM25 = { k1: 0.6, b: 0.5 } as const;

/**
 * How much an alternative to a typed word counts. A synonym counts less than the word (0.7 and 0.9
 * do as well). A translation counts as much, since English articles cannot hold the word itself.
 */
export const ALTERNATIVE = { synonym: 0.8, translation: 1, spelling: 0.9 } as const;

/**
 * The weight of each feature (from 0 to 1) in a passage's score. Fitted by softmax regression over
 * the candidates of each question (`npm run eval -- --fit`), on all sets together, then rounded. The
 * comment on each gives how many questions of the tune halves lose their right first passage without it
 * among the best 25: of 1,002 encyclopedic ones, of 622 on the talks' full texts, of the same on the digests,
 * and of 47 on news of many publishers.
 */
export const FEATURE_WEIGHT = {
  /** 259, 204, 58, 9. */
  bm25: 5,
  /** 8, 11, 7, 0: an answer is often one sentence. */
  sentence: 1,
  /** 9, 4, 2, 0: neighbouring words mean more together. */
  pairs: 0.6,
  /** 5, 5, 7, 2. */
  kind: 0.6,
  /** 1, 1, 2, 1: a paragraph may go on about a subject that the one before names. */
  neighbours: 1.3,
  /** 3, 2, 1, 0. */
  article: 0.9,
  /** -2, -1, 0, 3: matters where articles are many and short. */
  titled: 2,
  /** 0, 0, 16, 0: only the digests have phrasings. */
  asked: 3,
  /** Of 37 questions for the whole, 1: what happened stands first. */
  opening: 2,
  /** Of the same, 1. */
  headed: 0.6,
} as const;

/** The factor for a phrasing that asks for another kind of answer than the question. */
export const OTHER_KIND = 0.5;

/**
 * Two words count as a pair up to this many words apart, less with distance; 4 and 10 work as well.
 */
export const PAIR_REACH = 6;

/**
 * A sentence with a pronoun among its first `within` words ("He said …") also gets the share
 * `carry` of what the sentence before it covers.
 */
export const PRONOUN = { carry: 0.5, within: 4 } as const;

/**
 * A number answers "how many" where what is counted is at most `reach` words away ("12,000 bodies"). Near
 * another word of the question it counts less, and elsewhere in the sentence less still.
 */
export const NUMBER = { reach: 3, other: 0.45, elsewhere: 0.4 } as const;

/**
 * What somebody wants is told where a word of the question stands at most `reach` words before the word
 * of demand ("Moscow also demands"). Elsewhere it counts less.
 */
export const WANTS = { reach: 6, elsewhere: 0.4 } as const;

/** How clearly "after any peace deal" tells what was agreed, and "the plan" what comes next. */
export const LESS_CLEAR = 0.6;

/**
 * From here on a sentence clearly holds the kind of answer asked for; a distant number does not.
 */
export const CLEAR_KIND = 0.5;

/**
 * What counts between the sentences of a passage, besides how much of the question each covers. On
 * encyclopedic questions 0.1 to 0.4 for the kind do as well; on the talks a higher weight helps.
 */
export const SENTENCE_WEIGHT = { kind: 0.3, pairs: 0.1 } as const;

/**
 * The weight of each piece of evidence (from 0 to 1) in the log odds that a passage answers. Fitted
 * by logistic regression on answerable and unanswerable questions, with none, 100 and 1,000 articles on
 * other subjects beside theirs; then rounded. All of it rests on the passage and its article: what no other
 * article holds tells less with every article that is added.
 */
export const EVIDENCE_WEIGHT = {
  bm25: 3.5,
  inArticle: 1,
  /** The kind asked for is not there, or what the question asserts. */
  kindMissing: -1.5,
  gap: -0.8,
} as const;
/** The log odds without any evidence. */
export const EVIDENCE_BIAS = -1;

/**
 * The least confidence for an answer (`first`) and for each further passage of it. With 0.37, of this
 * project's own questions on the talks (tune half, digests), 5 % of the answerable ones are refused, and
 * about half of the unanswerable ones on a near topic. `near`: the least share of a question that the
 * article of a passage holds, for the passage to be shown where there is no answer. Of 65 questions on
 * other subjects (tune halves) one reaches it.
 */
export const ENOUGH_EVIDENCE = { first: 0.37, further: 0.25, near: 0.5 } as const;

/**
 * A publisher mentions what was asked where its best passage has this confidence, and at least this share
 * of the first passage's score. Of such passages on the tune halves 47 to 57 % are among the paragraphs
 * marked as right, of the other passages that may answer 15 to 25 %.
 */
export const MENTION = { confidence: 0.6, ofFirst: 0.8 } as const;

/**
 * Two sentences tell the same where they share this much of their words, by idf, or a figure. Of what
 * {@link MENTION} lets through on the own tune half this keeps half: 73 % of it are marked as right with the
 * digests, 67 % with the full texts, against 57 and 46 % of all.
 */
export const SENTENCE_OVERLAP = 0.2;

/**
 * A question is about another subject where the article of the first passage holds none of this share of
 * its words, but for words in most texts. A foreign word may be missing from the synonyms only, so it takes
 * a larger share. `ENOUGH_ASKED`: unless a phrasing fits the question this well.
 */
export const MOSTLY_ABSENT = { english: 0.5, foreign: 0.6 } as const;
export const ENOUGH_ASKED = 0.5;

/** How many passages of any text hold a rare word at most, as a share. */
export const RARE = 0.02;
