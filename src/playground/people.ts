/** Somebody whom the playground lets one be. */
export interface Person {
  /** The user's snowflake. */
  readonly id: string;
  readonly name: string;
  /** What sets them apart, in a word or two. */
  readonly role: string;
  readonly isModerator: boolean;
}

/** Whom one can be in the playground, the asker first. */
export const PEOPLE = [
  { id: '1100000000000000101', name: 'Robin', role: 'asks', isModerator: false },
  { id: '1100000000000000102', name: 'Sam', role: 'another member', isModerator: false },
  { id: '1100000000000000103', name: 'Alex', role: 'moderator', isModerator: true },
] as const satisfies readonly Person[];
