import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import type { Place } from './controls.ts';
import { button, turning } from './message.ts';
import type { View } from './view.ts';

/** What the controls of an answer need to know. */
export interface AnswerControlsOptions {
  readonly place: Place;
  /** How many pages of passages there are. */
  readonly pages: number;
  /** The id of whoever asked, who may delete the answer. */
  readonly asker: string;
  /** Whether they shared what they had asked alone. */
  readonly isShared: boolean;
}

/** The row of an answer's controls: ‹ › where there is more, Share or Delete, Not helpful. */
export function answerControls(
  { place, pages, asker, isShared }: AnswerControlsOptions,
  { frame: { say }, isPrivate }: View,
): readonly APIButtonComponentWithCustomId[] {
  return [
    ...turning({ page: place.page, pages }, (page) => ({ action: 'page', ...place, page })),
    isPrivate
      ? button(say('button.share'), { action: 'share', ...place })
      : button(say('button.delete'), { action: 'delete', asker, isShared }),
    button(say('button.unhelpful'), { action: 'unhelpful' }),
  ];
}
