import { ComponentType } from 'discord-api-types/v10';
import { ofType } from './component-tree.ts';
import type { JudgedMessage } from './judged-message.ts';
import type { Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { characterCount, isBlank } from './text-length.ts';

/** Over all the Text Displays of a message together. */
const TOTAL_MAX_CHARACTERS = 4_000;

/** Measured by the report, in UTF-8 bytes; each Text Display costs some bytes besides its text. */
const PROCESSED_MAX_BYTES = 10_170;
const BYTES_FOR_EACH_DISPLAY = 12;

/** The rules for the text of a Components V2 message. */
export const textDisplayRules: readonly Rule<JudgedMessage>[] = [
  {
    name: 'text-display-empty',
    source: docs.textDisplay,
    check: ({ components }) =>
      ofType(components, ComponentType.TextDisplay)
        .filter(({ component }) => isBlank(component.content))
        .map(({ path }) => ({ path: `${path}.content`, message: 'This field is required' })),
  },
  {
    name: 'text-display-total',
    source: docs.textDisplay,
    check: (message) => {
      const total = textsOf(message).reduce((sum, text) => sum + characterCount(text), 0);
      return total > TOTAL_MAX_CHARACTERS
        ? [
            {
              path: 'components',
              message: `The total text of ${total} characters is over ${TOTAL_MAX_CHARACTERS}.`,
            },
          ]
        : [];
    },
  },
  {
    name: 'processed-size',
    source: docs.processedSizeReport,
    check: (message) => {
      const size = textsOf(message).reduce(
        (sum, text) => sum + Buffer.byteLength(text) + BYTES_FOR_EACH_DISPLAY,
        0,
      );
      return size > PROCESSED_MAX_BYTES
        ? [
            {
              path: 'components',
              message: `${size} bytes when processed: Discord answers 500 above ${PROCESSED_MAX_BYTES}.`,
            },
          ]
        : [];
    },
  },
];

function textsOf(message: JudgedMessage): readonly string[] {
  return ofType(message.components, ComponentType.TextDisplay)
    .map(({ component }) => component.content)
    .filter((content) => typeof content === 'string');
}
