import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { type Judged, writeForm } from './controls.ts';
import type { Locale } from './locale.ts';

/** What may be wrong with an answer. */
export const REASONS = ['wrong-passage', 'wrong-source', 'other'] as const;

/** One of {@link REASONS}. */
export type Reason = (typeof REASONS)[number];

/** The form that asks what is wrong with an answer: a reason, and a text that need not be given. */
export function renderReasonForm(
  judged: Judged,
  { say }: Locale,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: writeForm(judged),
    title: say('feedback.title'),
    components: [
      {
        type: ComponentType.Label,
        label: say('feedback.reason'),
        component: {
          type: ComponentType.RadioGroup,
          custom_id: 'reason',
          options: REASONS.map((value) => ({ value, label: say(`feedback.${value}`) })),
        },
      },
      {
        type: ComponentType.Label,
        label: say('feedback.comment'),
        description: say('feedback.note'),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'comment',
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: LONGEST_COMMENT,
        },
      },
    ],
  };
}

/** In code units: enough to say what is wrong. */
const LONGEST_COMMENT = 500;
