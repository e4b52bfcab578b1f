import type { APIMessage } from 'discord-api-types/v10';
import { composeAnswer } from '../../discord/compose-answer.ts';
import { readMessage } from '../../discord/pressed-message.ts';
import type { Library } from '../../domain/library.ts';
import { frameFor } from '../../render/locale.ts';
import type { CandidatePlace, Explained, Preview } from '../protocol.ts';

/** Candidates that are worth a look; the rest are far from the question. */
const CANDIDATES = 20;

/**
 * How the answer that a message shows came about, as the articles stand now; null for a message that
 * answers no question.
 */
export async function explainMessage(
  library: Library,
  { components = [] }: APIMessage,
): Promise<Explained | null> {
  const { question, controls } = readMessage(components);
  // Answers alone can be called not helpful.
  const isAnswer = controls.some(({ action }) => action === 'unhelpful');
  if (!isAnswer || question === null) return null;
  const [source = null] = controls.flatMap((control) =>
    'source' in control ? (control.source ?? []) : [],
  );
  const sources = source === null ? undefined : library.findArticles(source).map(({ id }) => id);
  const answer = await library.ask(question, { explain: true, ...(sources && { sources }) });
  if (answer.explain === undefined) return null;
  const candidates = answer.explain.candidates.slice(0, CANDIDATES);
  return {
    question,
    source,
    missing: answer.missing,
    explanation: { ...answer.explain, candidates },
    places: Object.fromEntries(candidates.map(({ id }) => [id, placeOf(library, id)])),
  };
}

/** What the bot would say to a question now, to whoever asks alone. */
export async function previewAnswer(
  library: Library,
  { question, locale, asker }: { question: string; locale: string; asker: string },
): Promise<Preview> {
  const view = { frame: frameFor(locale), asOf: library.asOf(), isPrivate: true };
  const { payload } = await composeAnswer({ question, source: null, asker }, view, { library });
  return { components: payload.components };
}

function placeOf(library: Library, id: string): CandidatePlace {
  const passage = library.around(id)?.passage;
  return {
    publisher: passage?.article.publisher ?? '',
    text: passage?.text ?? '',
  };
}
