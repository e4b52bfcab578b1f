import { mostFirst, total } from './counts.ts';
import { section } from './section.ts';
import type { Summary } from './summary.ts';

/** The parts of the page that list questions and words; where the log holds none, how to have them there. */
export function questionSections({ found, reasons, questions }: Summary): readonly string[] {
  const abstained = total(reasons);
  const answers = found + abstained;
  if (answers === 0) return [];
  if (questions.logged === 0) return ['', abstained > 0 ? NONE_LOGGED : PERHAPS_NONE_LOGGED];
  const all = [...questions.byText.values()];
  const asked = mostFirst(all, (one) => one.asked, ASKED_SHOWN);
  const unanswered = mostFirst(
    all.filter((one) => one.unanswered > 0),
    (one) => one.unanswered,
    UNANSWERED_SHOWN,
  );
  const words = mostFirst(questions.missing.values(), ({ count }) => count, WORDS_SHOWN);
  return [
    ...section(
      questions.logged < answers
        ? `Most asked (the log holds ${questions.logged} of ${answers} questions; LOG_QUESTIONS=all logs every one)`
        : 'Most asked',
      asked.map((one) => [one.asked, one.shown]),
    ),
    ...section(
      'Unanswered',
      unanswered.map(({ unanswered: count, shown, missing }) => [
        count,
        missing.length === 0 ? shown : `${shown} · in no article: ${missing.join(', ')}`,
      ]),
    ),
    ...section(
      'Words in no article',
      words.map(({ count, shown }) => [count, shown]),
    ),
    ...(unanswered.length + words.length === 0 ? [] : ['', WHAT_NEXT]),
  ];
}

const ASKED_SHOWN = 10;
const UNANSWERED_SHOWN = 20;
const WORDS_SHOWN = 20;

const WHAT_NEXT =
  'These are what to write or add next: an article, an asked: line or a synonym; see corpus/README.md.';
const NONE_LOGGED =
  'LOG_QUESTIONS is none (the default), so no question can be listed; set LOG_QUESTIONS=unanswered or all.';
const PERHAPS_NONE_LOGGED =
  'LOG_QUESTIONS is none (the default) or unanswered, so no question can be listed; set LOG_QUESTIONS=all.';
