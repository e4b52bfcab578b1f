import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import { renderAnswer } from '../rendering/answer-message.ts';
import { AUTOCOMPLETE_CHOICES, CHOICE_TEXT, QUESTION_TEXT, shorten } from '../rendering/limits.ts';
import { renderTooLong, renderUnknownSource } from '../rendering/notices.ts';
import { cleanQuestion } from '../rendering/question.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';

/** `/ask question [source] [private]` */
export async function ask(
  interaction: ChatInputCommandInteraction,
  { library, log }: Services,
): Promise<void> {
  const question = cleanQuestion(interaction.options.getString('question', true));
  if (question.length > QUESTION_TEXT) {
    return respond(interaction, renderTooLong(question.length, library.asOf()));
  }
  const source = interaction.options.getString('source');
  const articles = source === null ? null : library.findArticles(source);
  if (articles?.length === 0) return respond(interaction, renderUnknownSource(library.asOf()));

  const sources = articles?.map(({ id }) => id);
  const answer = await library.ask(question, sources === undefined ? {} : { sources });
  const isPrivate = interaction.options.getBoolean('private') ?? false;
  await respond(interaction, renderAnswer(answer, { asOf: library.asOf(), isPrivate }));
  log.info(
    {
      command: interaction.commandName,
      outcome: answer.outcome,
      reason: answer.outcome === 'abstained' ? answer.reason : null,
      confidence: answer.confidence,
      ms: answer.elapsedMs,
    },
    'answered',
  );
}

/** Offers the articles that fit what is typed as `/ask`'s source. */
export async function suggestSources(
  interaction: AutocompleteInteraction,
  { library }: Services,
): Promise<void> {
  const articles = library.findArticles(interaction.options.getFocused());
  await interaction.respond(
    articles.slice(0, AUTOCOMPLETE_CHOICES).map(({ id, publisher, title }) => ({
      name: shorten(`${publisher}: ${title}`, CHOICE_TEXT),
      value: id,
    })),
  );
}
