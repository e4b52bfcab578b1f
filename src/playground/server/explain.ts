import type { APIMessage } from 'discord-api-types/v10';
import { composeAnswer } from '../../discord/answering.ts';
import { readMessage } from '../../discord/read-message.ts';
import { viewFor } from '../../discord/replies.ts';
import type { Library } from '../../domain/library.ts';
import type { Explained, Preview } from '../protocol.ts';
import type { PreviewRequest } from '../requests.ts';

/** How many candidates are shown; later ones are far from the question. */
const CANDIDATES = 20;

/** Asks a message's question again with the current articles; null if it is no answer to one. */
export async function explainMessage(
  library: Library,
  { components = [] }: APIMessage,
): Promise<Explained | null> {
  const { question, controls } = readMessage(components);
  // Only answers have this button.
  const isAnswer = controls.some(({ action }) => action === 'bad');
  if (!isAnswer || question === null) return null;
  const [source = null] = controls.flatMap((control) =>
    'source' in control ? (control.source ?? []) : [],
  );
  const [locale] = controls.flatMap((control) =>
    'language' in control ? (control.language ?? []) : [],
  );
  const sources = source === null ? undefined : library.findArticles(source).map(({ id }) => id);
  const answer = await library.ask(question, {
    explain: true,
    ...(locale && { locale }),
    ...(sources && { sources }),
  });
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

function placeOf(library: Library, id: string): Explained['places'][string] {
  const passage = library.around(id)?.passage;
  return { publisher: passage?.article.publisher ?? '', text: passage?.text ?? '' };
}

/** What the bot would answer to a question now, privately. */
export async function previewAnswer(
  library: Library,
  { question, locale, asker }: PreviewRequest,
): Promise<Preview> {
  const view = viewFor({ locale }, { library }, { isPrivate: true });
  const { payload } = await composeAnswer({ question, source: null, asker }, view, { library });
  return { components: payload.components };
}
