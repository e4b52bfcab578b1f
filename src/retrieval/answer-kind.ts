import type { Token } from './terms.ts';

/** The kind of thing that a question asks for, where its words tell. */
export type AnswerKind = 'who' | 'where' | 'when' | 'how-many' | 'how-long';

/** The kind that a question asks for, or null where it asks for no one of them. */
export function askedKind(question: string): AnswerKind | null {
  return KINDS.find((kind) => ASKED_BY[kind].test(question)) ?? null;
}

/**
 * Whether a sentence holds what is asked for: a name, a place, a date, a measure, or a number close
 * to one of the asked terms ("472 drones", not "drones hit two bases").
 */
export function holdsKind(
  kind: AnswerKind,
  sentence: { readonly text: string; readonly tokens: readonly Token[] },
  asked: ReadonlySet<string>,
): boolean {
  if (kind === 'how-many') return holdsNumberOf(sentence.tokens, asked);
  return HELD_AS[kind].test(sentence.text);
}

const KINDS: readonly AnswerKind[] = ['how-many', 'how-long', 'who', 'where', 'when'];

const ASKED_BY: Readonly<Record<AnswerKind, RegExp>> = {
  'how-many': /\bhow (?:many|much)\b|\b(?:number|amount) of\b/iu,
  'how-long': /\bhow (?:long|far|old|big|large)\b/iu,
  who: /\bwho(?:['’]?s|m|se)?\b/iu,
  where: /\bwhere(?:['’]?s)?\b|\b(?:what|which|wat) (?:place|city|country|venue)\b/iu,
  when: /\bwhen(?:['’]?s)?\b|\b(?:what|which|wat) (?:day|date|month|year|time)\b/iu,
};

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

const PLACE =
  '(?:Airport|Cent(?:er|re)|Embassy|Hall|Hotel|House|Mansion|Palace|Parliament|Square|Street)';

const HELD_AS: Readonly<Record<Exclude<AnswerKind, 'how-many'>, RegExp>> = {
  'how-long': /\d|\b(?:hour|day|week|month|year|decade|kilomet|mile|half|third|twice|double)/iu,
  // Two capitalised words in a row: a name with its first name or its title.
  who: /\p{Lu}[\p{L}.'’-]+ (?:\p{Lu}\. )?\p{Lu}\p{L}+/u,
  where: new RegExp(
    `\\b(?:at|in|inside|near) (?:the )?(?!${DAY}|${MONTH})\\p{Lu}\\p{L}+|['’]s (?:\\p{Lu}\\p{L}+ )*${PLACE}\\b`,
    'u',
  ),
  when: new RegExp(
    `\\b${DAY}\\b|\\b${MONTH}\\b|\\b(?:1[5-9]|20)\\d\\d\\b|\\b(?:hours?|days?|weeks?|months?|years?) (?:ago|later|before|earlier)\\b`,
    'u',
  ),
};

/** Words that may stand between a number and what it counts: "bodies of 12,000". */
const NUMBER_REACH = 3;

const NUMBER =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|thirds?|quarters?|percent)$/u;

function holdsNumberOf(tokens: readonly Token[], asked: ReadonlySet<string>): boolean {
  return tokens.some(
    ({ word }, at) =>
      NUMBER.test(word) &&
      tokens
        .slice(Math.max(0, at - NUMBER_REACH), at + NUMBER_REACH + 1)
        .some(({ term }) => asked.has(term)),
  );
}
