import type { Library } from '../../domain/library.ts';
import type { Language } from '../../domain/synonyms.ts';
import {
  AUTOCOMPLETE_CHOICES,
  CHOICE_TEXT,
  QUESTION_TEXT,
  SOURCE_TEXT,
} from '../../render/limits.ts';
import { cleanQuestion } from '../../render/question.ts';
import { replyWithAnswer } from '../answering.ts';
import {
  articleChoices,
  type Choice,
  PRIVATE_OPTION,
  type SlashCommand,
  slashData,
  textOption,
} from './command.ts';

/** `/ask question [source] [private]` */
export const askCommand: SlashCommand = {
  data: slashData('ask', [
    textOption('question', { required: true, max_length: QUESTION_TEXT, autocomplete: true }),
    textOption('source', { max_length: SOURCE_TEXT, autocomplete: true }),
    PRIVATE_OPTION,
  ]),
  searches: true,
  async run(interaction, services) {
    const { options } = interaction;
    const asked = {
      question: options.getString('question', true),
      source: options.getString('source'),
      isPrivate: options.getBoolean('private') ?? services.settings.defaultPrivate,
      command: 'ask',
    };
    await replyWithAnswer(interaction, asked, services);
  },
  autocomplete: ({ name, value, language }, library) =>
    name === 'question'
      ? questionChoices(value, language, library)
      : articleChoices(value, library),
};

/** What is typed, then questions that fit it; nothing where none fits or a choice cannot hold it. */
function questionChoices(value: string, language: Language, library: Library): readonly Choice[] {
  const typed = cleanQuestion(value);
  if (typed.length > CHOICE_TEXT) return [];
  const options = { limit: AUTOCOMPLETE_CHOICES, longest: CHOICE_TEXT, language };
  const fitting = library.suggest(typed === '' ? '' : value, options);
  if (fitting.length === 0) return [];
  const questions = new Set(typed === '' ? fitting : [typed, ...fitting]);
  return [...questions]
    .slice(0, AUTOCOMPLETE_CHOICES)
    .map((question) => ({ name: question, value: question }));
}
