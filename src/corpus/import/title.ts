import { countWords } from './prose.ts';

/** Whether a line is the title, both folded; one may carry the publisher's or a rubric's name. */
export function isTitle(line: string, title: string): boolean {
  if (title === '') return false;
  if (line === title) return true;
  const [short, long] = line.length < title.length ? [line, title] : [title, line];
  return (
    countWords(short) >= SHORTEST_TITLE &&
    countWords(long) - countWords(short) <= LONGEST_RUBRIC &&
    (long.startsWith(`${short} `) || long.endsWith(` ${short}`))
  );
}

/** Words. A shorter line may open with the title's first words by chance. */
const SHORTEST_TITLE = 4;
/** Words: "The Example Times", "World news". */
const LONGEST_RUBRIC = 4;
