import type { AutocompleteInteraction } from 'discord.js';
import { AUTOCOMPLETE_CHOICES, CHOICE_TEXT, shorten } from '../render/limits.ts';
import { cleanQuestion } from '../render/question.ts';
import type { Services } from './services.ts';

/** Completes what is being typed, and writes none of it down. */
export async function complete(
  interaction: AutocompleteInteraction,
  { library }: Services,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  await interaction.respond(
    name === 'question' ? questionChoices(value, library) : articleChoices(value, library),
  );
}

interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What was typed, then questions that fit it; nothing where none does, or where a choice cannot hold it. */
function questionChoices(value: string, library: Services['library']): readonly Choice[] {
  const typed = cleanQuestion(value);
  if (typed.length > CHOICE_TEXT) return [];
  const options = { limit: AUTOCOMPLETE_CHOICES, longest: CHOICE_TEXT };
  const fitting = library.suggest(typed === '' ? '' : value, options);
  if (fitting.length === 0) return [];
  const texts = new Set(typed === '' ? fitting : [typed, ...fitting]);
  return [...texts]
    .slice(0, AUTOCOMPLETE_CHOICES)
    .map((text): Choice => ({ name: text, value: text }));
}

function articleChoices(value: string, library: Services['library']): readonly Choice[] {
  return library
    .findArticles(value)
    .slice(0, AUTOCOMPLETE_CHOICES)
    .map(({ id, publisher, title }) => ({
      name: shorten(`${publisher}: ${title}`, CHOICE_TEXT),
      value: id,
    }));
}
