/** The kind of thing that a question asks for, where its words tell. */
export type AnswerKind = 'who' | 'where' | 'when' | 'how-many';

/** The kind that a question asks for, or null where it asks for no one of them. */
export function askedKind(question: string): AnswerKind | null {
  return KINDS.find((kind) => ASKED_BY[kind].test(question)) ?? null;
}

/** Whether a sentence holds anything of that kind: a name, a place, a date, a number. */
export function holdsKind(sentence: string, kind: AnswerKind): boolean {
  return HELD_AS[kind].test(sentence);
}

const KINDS: readonly AnswerKind[] = ['how-many', 'who', 'where', 'when'];

const ASKED_BY: Readonly<Record<AnswerKind, RegExp>> = {
  'how-many': /\bhow (?:many|much|long|far|old|big|large)\b|\b(?:number|amount) of\b/iu,
  who: /\bwho(?:['’]?s|m|se)?\b/iu,
  where: /\bwhere(?:['’]?s)?\b|\b(?:what|which|wat) (?:place|city|country|venue)\b/iu,
  when: /\bwhen(?:['’]?s)?\b|\b(?:what|which|wat) (?:day|date|month|year|time)\b/iu,
};

const HELD_AS: Readonly<Record<AnswerKind, RegExp>> = {
  'how-many':
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half|thirds?|quarters?|hour|year)\b/iu,
  // Two capitalised words in a row: a name with its first name or its title.
  who: /\p{Lu}[\p{L}.'’-]+ (?:\p{Lu}\. )?\p{Lu}\p{L}+/u,
  where: /\b(?:at|in|inside|near) (?:the )?\p{Lu}\p{L}+|\p{Lu}\p{L}+['’]s \p{Lu}/u,
  when: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:1[5-9]|20)\d\d\b|\b(?:hours?|days?|weeks?|months?|years?) (?:ago|later|before|earlier)\b/u,
};
