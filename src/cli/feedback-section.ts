import { loadCorpusDir } from '../config.ts';
import { readCorpus } from '../corpus/corpus-folder.ts';
import type { Paragraph } from '../domain/article.ts';
import { explainFailure } from '../errors.ts';
import { shorten } from '../render/limits.ts';
import { type Counts, countOne, listCounts, mostFirst } from './counts.ts';
import { foldQuestion, type Press, plainText } from './log-summary.ts';
import type { Terminal } from './terminal.ts';

/** A section of the report, and what is wrong with the articles as far as it shows in there. */
interface FeedbackSection {
  readonly lines: readonly string[];
  readonly remarks: readonly string[];
}

/** What was thought of the answers, worst first; the articles that `env` names give the passages. */
export function feedbackSection(presses: Iterable<Press>, env: Terminal['env']): FeedbackSection {
  const groups = groupPresses(presses);
  const disliked = groups.filter(({ bad }) => bad > 0);
  const shown = worstFirst(disliked).slice(0, GROUPS_SHOWN);
  // The articles are read only where there are passages to name.
  const isNamed = shown.some(({ passages }) => passages.size > 0);
  const { paragraphs, remarks } = isNamed
    ? readParagraphs(loadCorpusDir(env))
    : { paragraphs: null, remarks: [] };
  const width = Math.max(...shown.flatMap(({ bad, good }) => [bad, good]).map(digits));
  const rows = shown.flatMap((group) => {
    const [bad, good] = [group.bad, group.good].map((count) => String(count).padStart(width));
    const head = `  ${bad} bad  ${good} good  ${group.question ?? 'question not logged'}`;
    return [head, ...details(group, paragraphs).map((line) => `      ${line}`)];
  });
  const ending = likedOnly(groups.length - disliked.length, rows.length > 0);
  const lines = [...rows, ...ending];
  return {
    lines: ['', 'Feedback (worst first)', ...(lines.length === 0 ? ['  none'] : lines)],
    remarks,
  };
}

const GROUPS_SHOWN = 20;

function digits(count: number): number {
  return String(count).length;
}

/** The presses under the answers to one question or, where it is not logged, of the same passages. */
interface Group {
  /** As first typed, or null where it is not logged. */
  readonly question: string | null;
  bad: number;
  good: number;
  /** The passages shown, by their ids. */
  readonly passages: Counts<string>;
  readonly reasons: Counts<string>;
  readonly comments: string[];
}

function groupPresses(presses: Iterable<Press>): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { isGood, reason, comment, question, passages } of presses) {
    const key =
      question === null
        ? `passages ${passages.toSorted().join(' ')}`
        : `question ${foldQuestion(question)}`;
    const group = groups.get(key) ?? emptyGroup(question);
    groups.set(key, group);
    group[isGood ? 'good' : 'bad'] += 1;
    for (const passage of new Set(passages)) countOne(group.passages, passage);
    if (!isGood) countOne(group.reasons, reason ?? NO_REASON);
    if (comment !== null) group.comments.push(comment);
  }
  return [...groups.values()];
}

const NO_REASON = 'no reason';

function emptyGroup(question: string | null): Group {
  return {
    ...{ question, bad: 0, good: 0, comments: [] },
    ...{ passages: new Map(), reasons: new Map() },
  };
}

/** By bad minus good, then by bad; of equals, the one that was pressed first. */
function worstFirst(groups: readonly Group[]): readonly Group[] {
  return groups.toSorted((a, b) => b.bad - b.good - (a.bad - a.good) || b.bad - a.bad);
}

/** The lines below a group's question. */
function details(
  { passages, reasons, comments }: Group,
  paragraphs: Paragraphs | null,
): readonly string[] {
  const mostShown = mostFirst(passages, ([, count]) => count);
  const named = mostShown.slice(0, PASSAGES_SHOWN).map(([id]) => nameOf(id, paragraphs));
  const given = mostFirst(reasons, ([, count]) => count);
  return [
    ...(named.length === 0 ? ['no passage was shown'] : named),
    ...more(mostShown.length - named.length, 'passages'),
    // Where nobody gave a reason, there is nothing to tell.
    ...(given.every(([reason]) => reason === NO_REASON) ? [] : [`reasons: ${listCounts(given)}`]),
    ...comments.slice(0, COMMENTS_SHOWN).map((comment) => `comment: ${comment}`),
    ...more(comments.length - COMMENTS_SHOWN, 'comments'),
  ];
}

/** Answers to a question show few passages, unless the articles have changed since. */
const PASSAGES_SHOWN = 6;
const COMMENTS_SHOWN = 20;

function more(count: number, things: string): readonly string[] {
  return count > 0 ? [`and ${count} more ${things}`] : [];
}

function likedOnly(count: number, isAfterOthers: boolean): readonly string[] {
  if (count === 0) return [];
  const answers = count === 1 ? '1 answer' : `${count} answers`;
  return [`  ${isAfterOthers ? 'and ' : ''}${answers} marked helpful only`];
}

/** The paragraphs by id, each with its article's; the first, where several have one id. */
type Paragraphs = ReadonlyMap<string, Paragraph & { readonly articleId: string }>;

interface ReadParagraphs {
  /** Null where no article can be read. */
  readonly paragraphs: Paragraphs | null;
  /** What is wrong with the articles, as far as it shows in the report. */
  readonly remarks: readonly string[];
}

function readParagraphs(folder: string): ReadParagraphs {
  try {
    const { articles, faults } = readCorpus(folder);
    if (articles.length === 0) return { paragraphs: null, remarks: [`${folder}: ${NO_ARTICLE}`] };
    const all = articles.flatMap(({ id: articleId, paragraphs }) =>
      paragraphs.map((paragraph) => [paragraph.id, { ...paragraph, articleId }] as const),
    );
    const remarks = faults.length === 0 ? [] : [`${folder}: ${SOME_FAULTS}`];
    return { paragraphs: new Map(all.toReversed()), remarks };
  } catch (error) {
    return { paragraphs: null, remarks: explainFailure(error) };
  }
}

const NO_ARTICLE =
  'no article can be read, so passages are listed by id; parley corpus check says why';
const SOME_FAULTS =
  'the folder has faults, so passages may wrongly be listed as no longer in the articles; parley corpus check says why';

/** A passage by article, paragraph and first words; by its id where no article can be read. */
function nameOf(id: string, paragraphs: Paragraphs | null): string {
  if (paragraphs === null) return id;
  const paragraph = paragraphs.get(id);
  if (paragraph === undefined) return `${id}, no longer in the articles`;
  const { articleId, number, text } = paragraph;
  return `${articleId}, paragraph ${number}: ${shorten(plainText(text), FIRST_WORDS)}`;
}

/** In code units: enough to recognise a paragraph. */
const FIRST_WORDS = 60;
