import type { Token } from '../language/tokens.ts';
import { readQuery } from '../search/query.ts';
import type { GivenQuotation } from './given.ts';
import type { Context } from './names.ts';

/**
 * The name of whom somebody who quotes ascribes the words to: before a colon, after a dash, or beside a word
 * of speech. Null where nobody is named, or two are.
 */
export function claimedName(quotation: GivenQuotation, context: Context): string | null {
  const { before, after, isBeforeShared, isAfterShared } = quotation;
  const marked =
    nameBeforeMark(before, context) ??
    nameAfterMark(after, context) ??
    possessor(before, context) ??
    claimAround(before, after, context);
  if (marked !== null) return marked;
  const lead = claimBefore(before, context);
  const isOfNext = isAfterShared && opensNext(after, context);
  const tail = isOfNext ? null : claimAfter(after, context);
  if (lead === null || tail === null || lead === tail) return lead ?? tail;
  // Words between two quotations may belong to the other one.
  if (isBeforeShared === isAfterShared) return null;
  return isBeforeShared ? tail : lead;
}

/** "Ahab: “…”", but not "Ahab said in Portree: “…”", where a word of speech tells it. "Ahab - “…”" */
function nameBeforeMark(before: string, { search, names }: Context): string | null {
  const isDash = /\s[—–-]\s*$/u.test(before);
  if (!isDash && !/[:：]\s*$/u.test(before)) return null;
  const text = isDash ? before : lastPart(before);
  const words = wordsOf(text, { search, names });
  // Before a dash, anything may be told. A name and a title alone are no sentence.
  if (isDash && words.length >= NAME_WORDS) return null;
  if (words.some(({ isSpeech }) => isSpeech)) return null;
  return onlyName(words.slice(-NAME_WORDS), text) ?? unknownName(withoutObjects(words).at(-1));
}

/** "“…” — Ahab", "“…” (Ahab)" */
function nameAfterMark(after: string, context: Context): string | null {
  if (!/^\s*(?:[—–~-]\s*\S|\([^()]*\))/u.test(after)) return null;
  if (wordsOf(after, context).some(({ isSpeech }) => isSpeech)) return null;
  const [, bracketed = after] = /^\s*\(([^()]*)\)/u.exec(after) ?? [];
  const [signed = ''] = bracketed.split(/[,;]/u);
  const words = wordsOf(signed, context);
  return firstName(words.slice(0, NAME_WORDS), signed) ?? unknownName(words[0]);
}

/** "Ahab’s “…”" */
function possessor(before: string, context: Context): string | null {
  const [, owner] = /(\S+)['’]s\s*$/u.exec(before) ?? [];
  if (owner === undefined) return null;
  return onlyName(wordsOf(owner, context), owner);
}

/** "Ahab “…” dedi": Turkish sets who speaks before the words, and the word of speech behind them. */
function claimAround(before: string, after: string, context: Context): string | null {
  const [verb, next] = wordsOf(after, context);
  if (verb === undefined || !context.search.index.analyzer.endsSpeech(verb.word)) return null;
  const isFollowed = next?.isPerson && after.slice(verb.end, next.start) === ' ';
  if (isFollowed) return null;
  // Whoever has an ending is spoken to: "Ahab Okafor’a “…” dedi".
  const words = wordsOf(before, context).slice(-NAME_WORDS);
  const bare = words.filter(({ hasEnding }) => !hasEnding);
  return onlyName(bare, before) ?? unknownName(bare.at(-1));
}

/** Whether words between two quotations only tell who says the next one: "and Ahab said". */
function opensNext(between: string, context: Context): boolean {
  const [first] = wordsOf(between, context);
  if (first === undefined || first.isSpeech || first.isPerson) return false;
  const { isFunctionWord, isBeforeSpeech } = context.search.index.analyzer;
  return isFunctionWord(first.word) && !isBeforeSpeech(first.word) && first.word !== 'the';
}

/** "Ahab said “…”", "according to Ahab “…”" */
function claimBefore(before: string, context: Context): string | null {
  const words = wordsOf(before, context);
  const verb = words.findLastIndex(({ isSpeech }) => isSpeech);
  return verb === -1 ? null : claimAt(verb, words, before);
}

/** "“…” said Ahab", "“…”, Ahab said" */
function claimAfter(after: string, context: Context): string | null {
  const words = wordsOf(after, context);
  const verb = words.findIndex(({ isSpeech }) => isSpeech);
  return verb === -1 ? null : claimAt(verb, words, after);
}

/** The name beside a word of speech. Behind one with words before it, somebody is told something. */
function claimAt(verb: number, words: readonly GivenWord[], text: string): string | null {
  const word = words[verb];
  if (word === undefined) return null;
  if (word.isPerson) return word.written;
  const before = words.slice(Math.max(0, verb - NAME_WORDS), verb);
  const behind = words.slice(verb + 1, verb + 1 + NAME_WORDS);
  if (word.isBeforeSpeaker) {
    const [name] = namesIn(behind, text);
    return name ?? unknownName(behind[0]);
  }
  // "As Ahab wished, Starbuck said": the nearest part between commas comes first.
  const from = lastPartStart(text.slice(0, word.start));
  const near = before.filter(({ start }) => start >= from);
  const named = onlyName(near, text) ?? (hasName(near) ? null : onlyName(before, text));
  if (named !== null) return named;
  if (hasName(before)) return null;
  const nearest = unknownName(withoutObjects(before).at(-1));
  const isInverted = verb === 0 || (near.length > 0 && near.every((one) => one.isBeforeSpeech));
  if (nearest !== null || !isInverted) return nearest;
  return firstName(behind, text) ?? unknownName(behind[0]);
}

/** How far from the word of speech the name of who speaks may stand, in words. */
const NAME_WORDS = 4;

/** A word beside a quotation. */
interface GivenWord extends Pick<Token, 'word' | 'start' | 'end'> {
  /** As it is written, without a case ending behind an apostrophe. */
  readonly written: string;
  readonly isSpeech: boolean;
  readonly isBeforeSpeaker: boolean;
  readonly isBeforeSpeech: boolean;
  readonly isPreposition: boolean;
  /** Whether a case ending stands behind an apostrophe. */
  readonly hasEnding: boolean;
  /** Whether the articles mostly have it before a name. */
  readonly isTitle: boolean;
  /** Whether the articles know it, in some spelling, as the name of somebody. */
  readonly isPerson: boolean;
  /** Whether it may be a name that no article holds: it has a capital letter, and is no word. */
  readonly isUnknownName: boolean;
}

function wordsOf(text: string, context: Context): readonly GivenWord[] {
  const { analyzer } = context.search.index;
  return analyzer.tokenize(text).map(({ word, term, start, end }) => {
    const isSpeech = analyzer.tellsSpeech(word);
    const isHan = /\p{sc=Han}/u.test(word);
    const whole = text.slice(start, end);
    const plain = whole.replace(/['’]\p{Ll}+$/u, '');
    const written = isHan ? analyzer.withoutSpeech(word) : plain;
    // "Ahab’s mate" is not Ahab, and a publisher only reports.
    const isOther = /^['’]s/u.test(text.slice(end)) || isPublisher(word, context);
    const isWord = analyzer.isFunctionWord(word) || analyzer.frequencies.hasWord(word);
    const mayBeName = !isOther && written !== '' && (isHan || !isSpeech);
    return {
      word,
      start,
      end,
      written,
      isSpeech,
      isBeforeSpeaker: analyzer.isBeforeSpeaker(word),
      isBeforeSpeech: analyzer.isBeforeSpeech(word),
      isPreposition: analyzer.isPreposition(word, 'all languages'),
      hasEnding: plain !== whole,
      isTitle: context.names.isTitle(term),
      isPerson: mayBeName && isPerson(written, context),
      isUnknownName: mayBeName && !isWord && LATIN_NAME.test(written),
    };
  });
}

/** In another script, a name that no list has may be another spelling of a name in the articles. */
const LATIN_NAME = /^(?=\p{Lu}\p{Ll})[\p{sc=Latin}\p{M}'’-]+$/u;

function isPerson(written: string, { search, names }: Context): boolean {
  return readQuery(written, search).words.some(({ alternatives }) =>
    alternatives.some(
      ({ terms: [term = '', ...others] }) =>
        others.length === 0 && names.isPerson(term) && !names.isTitle(term),
    ),
  );
}

function isPublisher(word: string, { search: { index } }: Context): boolean {
  const { tokenize } = index.analyzer;
  return index.articles.some(({ publisher }) =>
    tokenize(publisher).some((token) => token.word === word),
  );
}

function hasName(words: readonly GivenWord[]): boolean {
  return words.some(({ isPerson }) => isPerson);
}

/** The name in some words, where they have one only, and not behind a preposition. */
function onlyName(words: readonly GivenWord[], text: string): string | null {
  const [name, ...others] = namesIn(withoutObjects(words), text);
  return name !== undefined && others.length === 0 ? name : null;
}

function firstName(words: readonly GivenWord[], text: string): string | null {
  return namesIn(withoutObjects(words), text)[0] ?? null;
}

/** Words without the names behind prepositions, perhaps after a title: "for Captain Ahab". */
function withoutObjects(words: readonly GivenWord[]): readonly GivenWord[] {
  let isObject = false;
  return words.filter(({ isPreposition, isPerson, isUnknownName, isTitle, word }) => {
    const isName = isPerson || isUnknownName;
    isObject = isPreposition || (isObject && (isName || isTitle || word === 'the'));
    return !(isObject && isName);
  });
}

/** The names in some words. Words with only a space between are one name: "Rustem Okafor". */
function namesIn(words: readonly GivenWord[], text: string): readonly string[] {
  const runs: GivenWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1)?.at(-1);
    if (!word.isPerson && !word.isUnknownName) continue;
    if (last !== undefined && text.slice(last.end, word.start) === ' ') runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs.filter(hasName).map((run) => run.map(({ written }) => written).join(' '));
}

/** A name that no article holds, directly beside the word of speech. */
function unknownName(word: GivenWord | undefined): string | null {
  return word?.isUnknownName ? word.written : null;
}

/** The part of a text behind its last comma or opening bracket. */
function lastPart(text: string): string {
  return text.slice(lastPartStart(text));
}

function lastPartStart(text: string): number {
  return text.search(/[^,;(—–]*$/u);
}
