import type {
  APIButtonComponentWithCustomId,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import type { Abstained, Answer, Found } from '../domain/answer.ts';
import type { Passage } from '../domain/passage.ts';
import { abstentionLine, missingSentence } from './abstention.ts';
import { attribution, shortAttribution } from './attribution.ts';
import { type AnswerStyle, writeAnswer, writeSentence } from './excerpts.ts';
import { textCost } from './limits.ts';
import type { Locale } from './locale.ts';
import { escapeMarkdown } from './markdown.ts';
import { smallPrint, text, type View } from './message.ts';
import { contextButton, passageBlocks } from './passage-blocks.ts';

/** What stands between the question of a message and its small print. */
export interface AnswerBody {
  readonly components: readonly APITextDisplayComponent[];
  /** The passages that are shown. */
  readonly passages: readonly Passage[];
  /** The buttons that show what stands around them. */
  readonly contexts: readonly APIButtonComponentWithCustomId[];
}

/** The answer itself: what is sure, or why there is nothing. The budget is what its texts may cost. */
export function answerBody(answer: Answer, budget: number, view: View): AnswerBody {
  if (answer.outcome === 'abstained') return abstentionBody(answer, budget, view);
  const before = smallPrint(readAs(answer, view.locale));
  const left = budget - costOf(before);
  const body =
    answer.overview.length > 0
      ? overviewBody(answer, left, view.locale)
      : foundBody(answer, left, view.locale);
  return { ...body, components: [...before, ...body.components] };
}

/** The first passage, then in small print a line of each further publisher, and how many there are. */
function foundBody(
  { passages: [first], beside, mentions: { total } }: Found,
  budget: number,
  locale: Locale,
): AnswerBody {
  if (first === undefined) return NOTHING;
  const glance = beside.length === 0 ? GLANCE.alone : GLANCE.besideOthers;
  const shown = firstPassage(first, budget, locale, { isBold: true, glance });
  if (beside.length === 0) return shown;
  const counted = locale.say('answer.mentions', { count: beside.length + 1, total });
  const left = budget - costOf(shown.components) - textCost(counted) - AROUND * (BESIDE + 1);
  const others = linesOf(beside.slice(0, BESIDE), left, locale);
  const lines = others.map(({ line }) => line);
  const last = [...lines.splice(-1), counted].join(' · ');
  return {
    components: [...shown.components, ...smallPrint([...lines, last])],
    passages: [first, ...others.map(({ passage }) => passage)],
    contexts: shown.contexts,
  };
}

/** How much of the first passage is read at a glance, in code units: some five lines, or three. */
const GLANCE = { alone: 420, besideOthers: 250 } as const;

/** How many further publishers are shown beside the first. */
const BESIDE = 2;

/** What each line of an overview tells, one below the other. */
function overviewBody({ overview }: Found, budget: number, locale: Locale): AnswerBody {
  const lines = linesOf(overview, budget - AROUND * overview.length, locale);
  return {
    components: lines.map(({ line }) => text(`• ${line}`)),
    passages: lines.map(({ passage }) => passage),
    contexts: [],
  };
}

/** What the marks around a line cost at most: a bullet or small print, a separator, a line break. */
const AROUND = 8;

const NOTHING: AnswerBody = { components: [], passages: [], contexts: [] };

/** One passage as far as it is read at a glance, and its source on a line. */
function firstPassage(
  passage: Passage,
  budget: number,
  locale: Locale,
  style: AnswerStyle,
): AnswerBody {
  const source = attribution(passage, locale);
  const room = budget - textCost(source) - 1;
  const excerpt = writeAnswer(passage, room, locale, style);
  return {
    components: [text(`${excerpt}\n${source}`)],
    passages: [passage],
    contexts: [contextButton(passage, {}, locale)],
  };
}

/** The answering sentence of a passage with its publisher. */
interface Line {
  readonly passage: Passage;
  readonly line: string;
}

/** The lines of passages; those without room are left out. */
function linesOf(passages: readonly Passage[], budget: number, locale: Locale): readonly Line[] {
  let room = budget;
  return passages.flatMap((passage) => {
    const line = `${writeSentence(passage)} ${shortAttribution(passage, locale)}`;
    const cost = textCost(line);
    if (cost > Math.min(room, LONGEST_LINE)) return [];
    room -= cost;
    return [{ passage, line }];
  });
}

/** A longer one is no line any more. What it costs, with the address of its source. */
const LONGEST_LINE = 1_000;

/** What a question with slips was taken for, and the words that are in no article where these are half of it. */
function readAs({ corrected, missing, isHalfMissing }: Found, locale: Locale): readonly string[] {
  const words = corrected.map(
    ({ to, or }) => quoted(to) + (or === null ? '' : ` (${quoted(or)}?)`),
  );
  return [
    ...(words.length === 0 ? [] : [locale.say('answer.corrected', { words: words.join(', ') })]),
    ...(isHalfMissing ? [missingSentence(missing, locale, escapeMarkdown)] : []),
  ];
}

function quoted(word: string): string {
  return `“${escapeMarkdown(word)}”`;
}

/** Why there is no answer, and the nearest passage where it is on the subject. */
function abstentionBody(answer: Abstained, budget: number, view: View): AnswerBody {
  const { locale } = view;
  const reason = text(abstentionLine(answer, view, escapeMarkdown));
  const [nearest] = answer.nearest;
  if (!answer.isNear || nearest === undefined) return { ...NOTHING, components: [reason] };
  const label = text(`-# ${locale.say('abstain.nearest')}`);
  const left = budget - costOf([reason, label]);
  const near = firstPassage(nearest, left, locale, { isBold: false, glance: GLANCE.alone });
  return { ...near, components: [reason, label, ...near.components] };
}

/** A page of what is behind an answer: whole passages. `page` counts from 1. */
export function pageBody(
  answer: Answer,
  page: number,
  { budget, locale }: { readonly budget: number; readonly locale: Locale },
): AnswerBody {
  const from = (page - 1) * PASSAGES_A_PAGE;
  const passages = passagesBehind(answer).slice(from, from + PASSAGES_A_PAGE);
  // The first passage of an answer stands on the page before.
  const first = from + (isOverview(answer) ? 1 : 2);
  const blocks = passages.map((passage) => ({ passage }));
  const { components, contexts, shown } = passageBlocks(blocks, budget, locale, first);
  return { components, contexts, passages: passages.slice(0, shown) };
}

/** How many pages are behind an answer. */
export function pagesBehind(answer: Answer): number {
  return Math.ceil(passagesBehind(answer).length / PASSAGES_A_PAGE);
}

/** Passages on one page: as many as a reader takes in at once. */
const PASSAGES_A_PAGE = 3;

/** The paragraphs of an overview, or the passages after the first; none where there is no answer. */
function passagesBehind(answer: Answer): readonly Passage[] {
  if (answer.outcome === 'abstained') return [];
  return isOverview(answer) ? answer.overview : answer.passages.slice(1);
}

function isOverview(answer: Answer): boolean {
  return answer.outcome === 'found' && answer.overview.length > 0;
}

function costOf(components: readonly APITextDisplayComponent[]): number {
  return components.reduce((sum, { content }) => sum + textCost(content), 0);
}
