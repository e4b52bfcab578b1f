import type { Reply } from '../../bench/eval/parley.ts';
import type { EvalQuestion } from '../../bench/eval/question.ts';
import type { Asked } from '../../bench/eval/score.ts';

/** Makes a question with its reply; what is not given does not matter. */
export function asked(question: Partial<EvalQuestion>, reply: Partial<Reply>): Asked {
  return {
    question: {
      id: 'q1',
      text: 'what was agreed',
      kind: 'what',
      difficulty: 'easy',
      isAnswerable: true,
      gold: new Set(['a#1']),
      answeredBy: null,
      publishers: new Set(),
      ...question,
    },
    reply: {
      hasAbstained: false,
      reason: null,
      confidence: 0.9,
      missing: [],
      ms: 1,
      shown: [],
      mentions: null,
      ...reply,
    },
  };
}
