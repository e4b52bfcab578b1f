import type { Passage } from '../domain/passage.ts';
import type { CheckQuotesOptions, OtherSpeaker, QuoteCheck, QuoteChecks } from '../domain/quote.ts';
import { hasWord } from '../language/tokens.ts';
import { plainPassage } from '../search/passages.ts';
import type { Search } from '../search/search.ts';
import { compareFragments, compareWhole } from './compare.ts';
import { findAltered } from './find-altered.ts';
import { findExact, findRetold } from './find-exact.ts';
import {
  type GivenQuotation,
  isTooShort,
  quotationsIn,
  withoutOuterMarks,
  withoutSentence,
} from './given.ts';
import { createFindJoined } from './joined-speech.ts';
import { type Quotation, quotedWords, readQuotation, type WordRange } from './read-quotation.ts';
import { createSourceReading } from './read-source.ts';
import { findSharedMatter } from './shared-matter.ts';
import type { Source } from './source.ts';
import { areDifferent, createSpeakers } from './speakers.ts';

/** What is found of a quotation's words, before it is asked who says them. */
type Wording = Pick<QuoteCheck, 'verdict' | 'passage' | 'diff'>;

/**
 * Makes the check of quotations. A quotation is `exact` where an article has it word for word, else
 * `altered` where one nearly has it, else `digest-only` where a digest has its content, else `not-found`.
 * What is not read of the articles' words is read at the first check.
 */
export function createQuoteCheck(
  search: Search,
  reading = createSourceReading(search.index),
): (text: string, options?: CheckQuotesOptions) => QuoteChecks {
  const speakers = createSpeakers(search);
  const findJoined = createFindJoined(search, speakers, () => reading.finish());

  const findWording = (given: GivenQuotation): Wording => {
    const { text } = given;
    if (!hasWord(text)) return NOWHERE;
    if (isTooShort(text)) return { ...NOWHERE, verdict: 'too-short' };
    const source = reading.finish();
    const quotation = readQuotation(text);
    const numbers = source.numbersOf(quotation.words);
    const near = () => nearWording(quotation, numbers, source) ?? findMatter(given);
    return exactly(quotation, numbers) ?? near();
  };
  const exactly = (quotation: Quotation, numbers: Int32Array): Wording | null => {
    const source = reading.finish();
    const found = findExact(quotation, numbers, source) ?? findJoined(quotation, numbers);
    return found && exactWording(quotation, found, source);
  };
  /** What the words are about, or their whole sentence where that tells of a digest. */
  const findMatter = ({ text, before, after }: GivenQuotation): Wording => {
    const own = findSharedMatter(text, search.index);
    if (own.verdict === 'digest-only') return own;
    const sentence = findSharedMatter(`${before}${text}${after}`, search.index);
    return sentence.verdict === 'digest-only' ? sentence : own;
  };
  /** Who says it, where whoever quotes it names somebody else. */
  const otherSpeaker = (
    given: GivenQuotation,
    { verdict, passage }: Wording,
  ): OtherSpeaker | null => {
    if (passage === null || (verdict !== 'exact' && verdict !== 'altered')) return null;
    const claimed = speakers.claimed(given);
    const [first] = passage.highlights;
    const held = search.index.passages.find(({ paragraph }) => paragraph.id === passage.id);
    if (claimed === null || first === undefined || held === undefined) return null;
    const said = speakers.inPassage(held, first);
    if (said !== null) {
      const isOther = areDifferent(said, claimed);
      return isOther ? { said: said.name, isReport: false, claimed: claimed.name } : null;
    }
    if (!speakers.isReports(held, claimed)) return null;
    return { said: held.article.publisher, isReport: true, claimed: claimed.name };
  };
  const check = (given: GivenQuotation): QuoteCheck => {
    const wording = findWording(given);
    return { text: given.text, ...wording, speaker: otherSpeaker(given, wording) };
  };
  /** Whether few words beside a quotation name somebody else: “Ahab: ‘…’” of “Okafor told Ahab: ‘…’”. */
  const isOfOther = ({ text }: QuoteCheck, quoted: readonly GivenQuotation[]): boolean =>
    isTooShort(besideOf(text, quoted)) && quoted.some((one) => check(one).speaker !== null);
  /** A text as one quotation; null where what it has in quotation marks is checked instead. */
  const checkWhole = (text: string, quoted: readonly GivenQuotation[]): QuoteCheck | null => {
    const whole = withoutSentence(withoutOuterMarks(text));
    if (quoted.length === 0) return check(whole);
    if (quoted.every((one) => isTooShort(one.text))) {
      const given = check(whole);
      return given.passage !== null && given.verdict !== 'not-found' ? given : null;
    }
    // A sentence of an article may have been given with the quotation in it. To look for a near wording of
    // the whole as well would take the most time.
    const quotation = readQuotation(whole.text);
    const wording = exactly(quotation, reading.finish().numbersOf(quotation.words));
    if (wording === null) return null;
    const given: QuoteCheck = { text: whole.text, ...wording, speaker: null };
    return isByChance(given, quoted) || isOfOther(given, quoted) ? null : given;
  };
  return (text, { limit = Number.POSITIVE_INFINITY, isQuotedOnly = false } = {}) => {
    const quoted = quotationsIn(text).filter((one) => hasWord(one.text));
    const whole = isQuotedOnly ? null : checkWhole(text, quoted);
    if (whole !== null) return { checks: [whole], left: 0 };
    const checks = quoted.slice(0, limit).map(check);
    return { checks, left: quoted.length - checks.length };
  };
}

/**
 * Whether few words beside a quotation stand in the paragraph before or after it by chance: "Ahab: “The key is …”"
 * where a paragraph ends in "Ahab." and the next begins with "The key is".
 */
function isByChance({ text, passage }: QuoteCheck, quoted: readonly GivenQuotation[]): boolean {
  if (passage === null) return false;
  const shown = passage.highlights.map((span) => passage.text.slice(...span)).join(' ');
  const isInOneParagraph = quotedWords(shown).length === quotedWords(text).length;
  return !isInOneParagraph && isTooShort(besideOf(text, quoted));
}

/** What a text has beside its quotations. */
function besideOf(text: string, quoted: readonly GivenQuotation[]): string {
  return quoted.reduce((left, one) => left.replace(one.text, ''), text);
}

const NOWHERE: Wording = { verdict: 'not-found', passage: null, diff: [] };

function exactWording(quotation: Quotation, found: Int32Array, source: Source): Wording {
  const diff = splitWhereApart(quotation, found).flatMap(({ range, separator }) =>
    compareFragments({ quotation: { ...quotation, fragments: [range] }, found, source })
      .flat()
      .map(({ op, text }) => ({ op, text: `${text}${separator}` })),
  );
  return { verdict: 'exact', passage: passageAt(found, source), diff };
}

/**
 * The fragments of a quotation, which also end where the source has a reporting clause in between. What the
 * quotation has there instead parts the two.
 */
function splitWhereApart(
  { fragments, text, words }: Quotation,
  found: Int32Array,
): readonly { readonly range: WordRange; readonly separator: string }[] {
  return fragments.flatMap(({ from, to }) => {
    const ends = [to];
    for (let at = to - 1; at > from; at -= 1) {
      if (found[at] !== (found[at - 1] ?? 0) + 1) ends.unshift(at);
    }
    return ends.map((end, order) => ({
      range: { from: ends[order - 1] ?? from, to: end },
      separator: end === to ? '' : text.slice(words[end - 1]?.end, words[end]?.start),
    }));
  });
}

function nearWording(quotation: Quotation, numbers: Int32Array, source: Source): Wording | null {
  const near = findAltered(quotation, numbers, source);
  if (near !== null && !near.isCut) {
    const diff = compareWhole({ quotation, found: near.positions, source });
    return { verdict: 'altered', passage: passageAt(near.positions, source), diff };
  }
  const retold = near?.positions ?? findRetold(quotation, numbers, source);
  if (retold === null) return null;
  return { verdict: 'digest-only', passage: passageAt(retold, source), diff: [] };
}

/**
 * The paragraph where a match begins, with the matching words highlighted. -1 marks a missing word.
 */
function passageAt(found: Int32Array, source: Source): Passage | null {
  const { index, lines, lineOf, starts, ends } = source;
  const kept = found.filter((position) => position !== -1);
  const number = lineOf[kept[0] ?? -1] ?? -1;
  const passage = index.passages[number];
  if (passage === undefined) return null;
  const [offset] = lines[number] ?? [0];
  const highlights: [start: number, end: number][] = [];
  for (const [at, position] of kept.entries()) {
    if (lineOf[position] !== number) break;
    const end = (ends[position] ?? 0) - offset;
    const last = highlights.at(-1);
    if (last !== undefined && kept[at - 1] === position - 1) last[1] = end;
    else highlights.push([(starts[position] ?? 0) - offset, end]);
  }
  return { ...plainPassage(passage), highlights };
}
