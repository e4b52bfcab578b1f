import { lineOf } from './server.ts';

/** Puts a text on the clipboard; gives the line that was to be told of it, or why it is not there. */
export async function copied(text: string, line: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return line;
  } catch (error) {
    return `This could not be copied: ${lineOf(error)}`;
  }
}
