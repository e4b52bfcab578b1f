/** The kind of thing that a question asks for, where its words tell. */
export type AnswerKind =
  | 'who'
  | 'where'
  | 'when'
  | 'how-many'
  | 'how-long'
  | 'how-old'
  | 'why'
  | 'summary';

/** The kind that a question asks for, or null where it asks for no one of them. */
export function askedKind(question: string): AnswerKind | null {
  return KINDS.find((kind) => ASKED_BY[kind].test(question)) ?? null;
}

const KINDS: readonly AnswerKind[] = [
  'how-many',
  'how-long',
  'how-old',
  'who',
  'where',
  'when',
  'why',
  'summary',
];

const ASKED_BY: Readonly<Record<AnswerKind, RegExp>> = {
  'how-many':
    /\bhow (?:many|much)\b|\b(?:number|amount|count|total|percentage|percent|share) of\b|\bwhat (?:number|amount|percent|percentage|share)\b|\bheadcount\b/u,
  'how-long': /\bhow (?:long|distance|big|large)\b/u,
  'how-old': /\bhow age\b/u,
  who: /\b(?:who|whom|whose)\b|\b(?:what|which) (?:\w+ )?(?:person|leader|president|minister|man|guy|official|politician|senator|negotiator|diplomat|name|country|nation|side|agency|outlet)\b|\bname of\b/u,
  where:
    /\bwhere\b|\b(?:what|which) (?:place|city|country|venue|town|building|location|region|palace)\b/u,
  when: /\bwhen\b|\b(?:what|which) (?:\w+ )?(?:day|date|month|year|time)\b/u,
  summary:
    /\b(?:summary|summarise|summarize|overview|key points|main points|takeaways?|outcomes?|results?|upshot|conclusions?|what happened|what was (?:it|this|that) (?:all )?about|how did (?:it|they|the \w+) go|(?:came?|come) out of)\b/u,
  why: /\bwhy\b|\bhow come\b|\b(?:what|which) (?:\w+ )?(?:reason|excuse|motive|purpose|cause|pretext|justification)\b|\b(?:reason|excuse|motive) (?:for|of|behind)\b|\bwhat for\b/u,
};
