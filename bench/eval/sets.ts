import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';
import { type Corpora, RAW_FILES } from './corpora.ts';
import { readJson, readJsonLines } from './json.ts';
import { ROOT } from './parley.ts';
import { articleOf, type EvalQuestion, placeOf } from './question.ts';

/** A set of questions, and the folder of articles that is asked. */
export interface EvalSet {
  readonly name: string;
  readonly corpus: string;
  readonly questions: readonly EvalQuestion[];
}

/** The project's own questions, each written from nothing but the articles. */
export const QUESTIONS = {
  own: join(ROOT, 'bench/eval/talks-questions.jsonl'),
  /** Written from the two articles alone, without a look at lists, code or other questions. */
  blind: join(ROOT, 'bench/eval/blind-questions.jsonl'),
  news: join(ROOT, 'bench/eval/news-questions.jsonl'),
} as const;

/** Every set that there is data for: the project's own, then those of the data folder, if any. */
export function evalSets(folder: string | null, corpora: Corpora): readonly EvalSet[] {
  const { shipped, shippedWithoutAsked, raw, news } = corpora;
  const sets: EvalSet[] = [];
  const talks = (name: string, questions: readonly EvalQuestion[]): void => {
    if (raw !== null) sets.push({ name: `${name}, raw texts`, corpus: raw, questions });
    sets.push({ name: `${name}, shipped`, corpus: shipped, questions });
    sets.push({
      name: `${name}, shipped without asked lines`,
      corpus: shippedWithoutAsked,
      questions,
    });
  };
  talks('own talks', ownQuestions(QUESTIONS.own));
  talks('blind talks', ownQuestions(QUESTIONS.blind));
  if (folder === null) return sets;
  if (raw !== null) talks('talks', talksQuestions(folder, raw));
  if (news !== null) {
    sets.push({ name: 'news', corpus: news, questions: newsQuestions(news) });
  }
  for (const name of ['squad-train', 'clapnq'] as const) {
    const corpus = corpora.encyclopedic.get(name);
    if (corpus !== undefined) sets.push({ name, corpus, questions: wikiQuestions(folder, name) });
  }
  return sets;
}

/** A line of a file of questions. Gold is a paragraph, or a line of a full text. */
interface QuestionLine {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly difficulty: string;
  readonly answerable: boolean;
  readonly gold: readonly {
    readonly article?: string;
    readonly paragraph?: number;
    readonly file?: string;
    readonly line?: number;
  }[];
  /** A regular expression that a sentence with the answer matches. */
  readonly answerMustMatch: string;
  /** Every publisher whose article holds the answer, where several do. */
  readonly publishers?: readonly string[];
}

/** The questions of the project itself. */
export function ownQuestions(file: string): readonly EvalQuestion[] {
  return readJsonLines<QuestionLine>(file).map((one) =>
    questionOf(
      one,
      one.gold.map(({ article = '', paragraph = 0 }) => placeOf(article, paragraph)),
    ),
  );
}

/** The news questions. Where nobody marked publishers, only those of the gold hold the answer. */
function newsQuestions(corpus: string): readonly EvalQuestion[] {
  const publishers = new Map(
    readCorpus(corpus).articles.map(({ id, publisher }) => [id, publisher]),
  );
  return ownQuestions(QUESTIONS.news).map((question) => {
    if (question.publishers.size > 0) return question;
    const own = [...question.gold].flatMap((place) => publishers.get(articleOf(place)) ?? []);
    return { ...question, publishers: new Set(own) };
  });
}

/**
 * The data folder's questions. Their gold is a line of a full text. It holds for the digests too,
 * whose paragraphs have the same numbers.
 */
function talksQuestions(folder: string, raw: string): readonly EvalQuestion[] {
  const file = join(folder, 'talks-questions.dev.json');
  if (!existsSync(file)) return [];
  const places = placesByLine(raw);
  return readJson<readonly QuestionLine[]>(file).map((one) =>
    questionOf(
      one,
      one.gold.flatMap(({ file = '', line = 0 }) => places.get(`${file}:${line}`) ?? []),
    ),
  );
}

function questionOf(one: QuestionLine, gold: readonly string[]): EvalQuestion {
  const { id, question, kind, difficulty, answerable, answerMustMatch, publishers = [] } = one;
  if (answerable && gold.length === 0) throw new Error(`${id}: no paragraph for its gold`);
  const pattern = new RegExp(answerMustMatch, 'iu');
  return {
    id,
    text: question,
    kind,
    difficulty,
    isAnswerable: answerable,
    gold: new Set(gold),
    answeredBy: answerable ? (sentence) => pattern.test(sentence) : null,
    publishers: new Set(publishers),
  };
}

/** The paragraph of the imported article for each line of a full text, such as `000:7`. */
function placesByLine(raw: string): ReadonlyMap<string, string> {
  const { articles } = readCorpus(raw);
  const places = new Map<string, string>();
  for (const { number, path, id } of RAW_FILES) {
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const { number: paragraph, text } of articles.find((one) => one.id === id)?.paragraphs ??
      []) {
      const line = lines.findIndex((one) => one.replace(/\s+/gu, ' ').trim() === text);
      if (line >= 0) places.set(`${number}:${line + 1}`, placeOf(id, paragraph));
    }
  }
  return places;
}

/** A line of an encyclopedic set's `queries.jsonl`; the keys of `rel` are the right passages. */
interface WikiQuestion {
  readonly id: string;
  readonly q: string;
  readonly rel: Readonly<Record<string, number>>;
  readonly answers?: readonly string[];
  readonly answerable: boolean;
}

function wikiQuestions(folder: string, name: string): readonly EvalQuestion[] {
  return readJsonLines<WikiQuestion>(join(folder, name, 'queries.jsonl')).map(
    ({ id, q, rel, answers, answerable }) => ({
      id,
      text: q,
      kind: answerable ? 'answerable' : 'unanswerable',
      difficulty: '-',
      isAnswerable: answerable,
      gold: new Set(Object.keys(rel).map(wikiPlace)),
      publishers: new Set<string>(),
      answeredBy:
        answers === undefined
          ? null
          : (sentence) => answers.some((answer) => sentence.includes(answer.trim())),
    }),
  );
}

/** Reads the id of a passage: `t3.7` is the eighth paragraph of t3, `c5` the only one of c5. */
function wikiPlace(passage: string): string {
  const [article = '', position = '0'] = passage.split('.');
  return placeOf(article, Number(position) + 1);
}
