import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { answerToJson } from '../src/cli/ask.ts';
import { libraryOf, shippedAnalyzer } from '../src/compose.ts';
import { readCorpus } from '../src/corpus/corpus-folder.ts';
import { readSynonyms } from '../src/corpus/synonyms-file.ts';
import type { Library } from '../src/domain/library.ts';
import type { Language, SynonymRule } from '../src/domain/synonyms.ts';
import { createSpelling, type Spelling } from '../src/language/spelling.ts';
import { foldedWords } from '../src/language/tokens.ts';
import { buildPassageIndex } from '../src/search/passage-index.ts';
import { createThesaurus, type Thesaurus } from '../src/search/thesaurus.ts';
import { makeCorpora } from './eval/corpora.ts';
import { findData } from './eval/data.ts';
import { LIMIT, type Reply, ROOT, toReply } from './eval/parley.ts';
import { type EvalQuestion, halfOf } from './eval/question.ts';
import { rankOf } from './eval/score.ts';
import { type EvalSet, evalSets } from './eval/sets.ts';

/**
 * Measures what each synonym rule is worth: asks the questions of the tune halves that it can
 * match, with the rule and without, and prints how many it improves (won) or worsens (lost).
 *
 *     npm run bench:words                          every rule, on one line each
 *     npm run bench:words -- uk/talks              the rules of one file
 *     npm run bench:words -- tr/names.synonyms.txt:14    one rule, with its questions
 *
 * A rule that wins nothing here may still be right: people ask more questions than these.
 */
const [wanted = ''] = process.argv.slice(2);
const analyzer = shippedAnalyzer();
const isOneRule = /:\d+$/u.test(wanted);

/** A question, and how it was answered with all rules. */
interface Answered {
  readonly set: string;
  readonly corpus: string;
  readonly question: EvalQuestion;
  readonly language: Language;
  readonly words: readonly string[];
  /** See {@link gradeOf}. */
  readonly grade: number;
}

/** Makes a library of one folder's articles, without indexing them again. */
type LibraryWith = (thesaurus: Thesaurus) => Library;

/** What a rule changes. */
interface Effect {
  /** How many questions it can match. */
  readonly asked: number;
  readonly won: readonly Answered[];
  readonly lost: readonly Answered[];
}

const data = findData();
const folder = mkdtempSync(join(tmpdir(), 'parley-words-'));
try {
  const { rules } = readSynonyms(join(ROOT, 'corpus'));
  const named = rules.filter((rule) =>
    isOneRule ? nameOf(rule).endsWith(wanted) : nameOf(rule).includes(wanted),
  );
  // The other sets are about other subjects than these lists, and take minutes.
  const sets = evalSets(data, await makeCorpora(folder, data)).filter(({ name }) =>
    name.includes('talks'),
  );
  const libraries = new Map(
    [...new Set(sets.map(({ corpus }) => corpus))].map((corpus) => [corpus, indexed(corpus)]),
  );
  const asked = await askWithAll(sets, rules, libraries);
  const total = { won: 0, lost: 0 };
  for (const rule of named) {
    const effect = await effectOf(rule, rules, asked, libraries);
    total.won += effect.won.length > effect.lost.length ? 1 : 0;
    total.lost += effect.won.length < effect.lost.length ? 1 : 0;
    print(rule, effect);
  }
  console.log(
    `\n${named.length} rules: ${total.won} win more than they lose, ${total.lost} lose more, ${named.length - total.won - total.lost} neither.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function indexed(corpus: string): LibraryWith {
  const index = buildPassageIndex(readCorpus(corpus).articles, analyzer);
  return (thesaurus) => libraryOf(index, { thesaurus });
}

async function askWithAll(
  sets: readonly EvalSet[],
  rules: readonly SynonymRule[],
  libraries: ReadonlyMap<string, LibraryWith>,
): Promise<readonly Answered[]> {
  const asked: Answered[] = [];
  const thesaurus = createThesaurus(rules, analyzer);
  for (const { name, corpus, questions } of sets) {
    const library = libraries.get(corpus)?.(thesaurus);
    if (library === undefined) continue;
    for (const question of questions.filter((one) => halfOf(one) === 'tune')) {
      const answer = await library.ask(question.text, { limit: LIMIT, explain: true });
      asked.push({
        set: name,
        corpus,
        question,
        language: (answer.explain?.language ?? 'en') as Language,
        words: foldedWords(question.text),
        grade: gradeOf(question, toReply(JSON.parse(answerToJson(answer)))),
      });
    }
  }
  return asked;
}

async function effectOf(
  rule: SynonymRule,
  rules: readonly SynonymRule[],
  asked: readonly Answered[],
  libraries: ReadonlyMap<string, LibraryWith>,
): Promise<Effect> {
  const matches = createMatcher(rule);
  const touched = asked.filter(matches);
  const won: Answered[] = [];
  const lost: Answered[] = [];
  const others = createThesaurus(
    rules.filter((one) => one !== rule),
    analyzer,
  );
  for (const [corpus, libraryWith] of libraries) {
    const library = libraryWith(others);
    for (const one of touched.filter((each) => each.corpus === corpus)) {
      const answer = await library.ask(one.question.text, { limit: LIMIT });
      const without = gradeOf(one.question, toReply(JSON.parse(answerToJson(answer))));
      if (one.grade > without) won.push(one);
      if (one.grade < without) lost.push(one);
    }
  }
  return { asked: touched.length, won, lost };
}

/** Makes the test of whether a rule can affect a question: it has an entry, or a misspelt entry. */
function createMatcher(rule: SynonymRule): (asked: Answered) => boolean {
  const thesaurus = createThesaurus([rule], analyzer);
  const spellings = new Map<Language, Spelling>();
  const known = new Map<string, boolean>();
  const isSlip = (word: string, language: Language): boolean => {
    const key = `${language} ${word}`;
    const isKnown = known.get(key);
    if (isKnown !== undefined) return isKnown;
    const own =
      spellings.get(language) ??
      createSpelling(new Map([...thesaurus.wordsOf(language)].map((entry) => [entry, 0])));
    spellings.set(language, own);
    const isOne = own.nearest(word).length > 0;
    known.set(key, isOne);
    return isOne;
  };
  return ({ language, words, question }) => {
    // Chinese has no spaces: an entry may begin anywhere.
    if (language === 'zh') return rule.from.some((entry) => question.text.includes(entry));
    return words.some(
      (word, at) => thesaurus.longestEntry(words, at, language) !== null || isSlip(word, language),
    );
  };
}

/** How good an answer is: how many of the evaluation's measures it meets. */
function gradeOf(question: EvalQuestion, reply: Reply): number {
  if (!question.isAnswerable) return Number(reply.hasAbstained);
  const rank = rankOf({ question, reply });
  const sentence = reply.shown[0]?.sentence ?? null;
  return (
    Number(rank === 1) +
    Number(rank <= 3) +
    Number(sentence !== null && question.answeredBy?.(sentence) === true) +
    Number(!reply.hasAbstained)
  );
}

function print(rule: SynonymRule, { asked, won, lost }: Effect): void {
  const entries = rule.from.slice(0, 4).join(', ') + (rule.from.length > 4 ? ', …' : '');
  console.log(
    `+${won.length} -${lost.length} of ${asked}`.padEnd(16),
    `${nameOf(rule)}  ${entries} => ${rule.from === rule.to ? '' : rule.to.join(', ')}`,
  );
  if (!isOneRule) return;
  for (const { set, question } of won) console.log(`  won, ${set}: ${question.text}`);
  for (const { set, question } of lost) console.log(`  lost, ${set}: ${question.text}`);
}

/** Names a rule by its file and line: `corpus/words/tr/names.synonyms.txt:14`. */
function nameOf({ file, line }: SynonymRule): string {
  return `${relative(ROOT, file)}:${line}`;
}
