import { type Control, readControl } from '../render/controls.ts';
import { QUESTION_COMPONENT_ID, readQuestion } from '../render/question.ts';

/** What the components of one of the bot's messages hold. */
interface ReadMessage {
  /** The question that it answers, or null where it answers none. */
  readonly question: string | null;
  /** The controls of its buttons, in order. */
  readonly controls: readonly Control[];
}

/** Reads the components of one of the bot's messages, as Discord hands them back. */
export function readMessage(components: readonly unknown[]): ReadMessage {
  return {
    question: questionIn(components),
    controls: [...customIdsIn(components)].flatMap((customId) => readControl(customId) ?? []),
  };
}

function questionIn(components: readonly unknown[]): string | null {
  for (const component of components) {
    if (!isRecord(component)) continue;
    const { id, content } = component;
    if (id === QUESTION_COMPONENT_ID && typeof content === 'string') return readQuestion(content);
  }
  return null;
}

function* customIdsIn(value: unknown): Iterable<string> {
  if (Array.isArray(value)) for (const one of value) yield* customIdsIn(one);
  if (!isRecord(value)) return;
  const { custom_id: customId, components, accessory } = value;
  if (typeof customId === 'string') yield customId;
  yield* customIdsIn(components);
  yield* customIdsIn(accessory);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
