import { PEOPLE } from '../../people.ts';

/** What the bot is called where people read it. */
export const BOT_NAME = 'Parley';

/** A user's name by id: whoever is nobody of the playground is the bot. */
export function nameOf(userId: string): string {
  return PEOPLE.find(({ id }) => id === userId)?.name ?? BOT_NAME;
}
