import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { type Control, readControl } from '../rendering/parts/controls.ts';
import { QUESTION_COMPONENT_ID, readQuestion } from '../rendering/parts/question.ts';

/** What a message of the bot's says of itself, read back from its components when a button is pressed. */
export interface PressedMessage {
  /** The question that it answers, or null where it answers none. */
  readonly question: string | null;
  readonly isPrivate: boolean;
  /** Who may delete it, and whether they shared it; undefined where it is private. */
  readonly owner: Extract<Control, { action: 'delete' }> | undefined;
  /** The ids of the passages that it shows, in order. */
  readonly passages: readonly string[];
  /** The source that the question was put to, where a control tells; null where none does. */
  readonly source: string | null;
}

/** Reads the message whose button was pressed. */
export function readPressedMessage({ message }: ButtonInteraction): PressedMessage {
  const components = message.components.map((component) => component.toJSON());
  return readMessage(components, { isPrivate: message.flags.has(MessageFlags.Ephemeral) });
}

/** Reads the components of a message of the bot's, as Discord hands them back. */
export function readMessage(
  components: readonly unknown[],
  { isPrivate }: Pick<PressedMessage, 'isPrivate'>,
): PressedMessage {
  const controls = [...customIdsIn(components)].flatMap((customId) => readControl(customId) ?? []);
  return {
    question: questionIn(components),
    isPrivate,
    source:
      controls.flatMap((control) => ('source' in control ? control.source : null) ?? [])[0] ?? null,
    owner: controls.find((control) => control.action === 'delete'),
    passages: controls.flatMap((control) =>
      control.action === 'context' ? [control.passage] : [],
    ),
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
