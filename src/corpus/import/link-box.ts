import { endingKind } from './endings.ts';
import type { PageLine } from './lines.ts';
import { endsSentence } from './prose.ts';

/** Lines below its label. A longer row of labels is a list of the article's own. */
const LONGEST_BOX = 6;
/** Lines. An advertisement may part the box from the text above it. */
const GAP_ABOVE = 2;

/**
 * Marks the lines of boxes such as "Related articles" that stand between two stretches of text: the
 * label and the headlines below it.
 */
export function findLinkBoxes(lines: readonly PageLine[]): readonly boolean[] {
  const goesOn = (line: PageLine) => endsSentence(line.text) || line.markedHeading !== null;
  const boxed = lines.map(() => false);
  for (const [at, { text }] of lines.entries()) {
    if (endingKind(text) !== 'box' || !lines.slice(Math.max(0, at - GAP_ABOVE), at).some(goesOn)) {
      continue;
    }
    const size = lines.slice(at + 1, at + 2 + LONGEST_BOX).findIndex(goesOn);
    if (size !== -1) boxed.fill(true, at, at + 1 + size);
  }
  return boxed;
}
