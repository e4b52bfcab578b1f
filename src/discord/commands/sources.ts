import { ALL_ARTICLES } from '../../render/controls.ts';
import { SOURCE_TEXT } from '../../render/limits.ts';
import { hasWord } from '../../render/markdown.ts';
import { cleanQuestion } from '../../render/question.ts';
import { renderArticle, renderSources } from '../../render/sources-message.ts';
import { notify, privateView, respond } from '../replies.ts';
import { articleChoices, type SlashCommand, slashData, textOption } from './command.ts';

/**
 * `/sources [article]`: the list of articles, an article's card, or the list of those whose names match
 * a text. Private, to keep channels tidy.
 */
export const sourcesCommand: SlashCommand = {
  data: slashData('sources', [
    textOption('article', { max_length: SOURCE_TEXT, autocomplete: true }),
  ]),
  searches: false,
  async run(interaction, services) {
    const { library } = services;
    const view = privateView(interaction, services);
    const typed = interaction.options.getString('article');
    if (typed === null) {
      return respond(interaction, renderSources(library.articles(), ALL_ARTICLES, view));
    }
    const search = searchText(typed);
    const found = hasWord(search) ? library.findArticles(search) : [];
    const [article, second] = found;
    if (article === undefined) return notify(interaction, 'notice.unknown-source', services);
    const payload =
      second === undefined
        ? renderArticle(article, view)
        : renderSources(found, { ...ALL_ARTICLES, search }, view);
    await respond(interaction, payload);
  },
  autocomplete: ({ value }, library) => articleChoices(value, library),
};

/** A typed text on one line, short enough for a button; a word that is cut is still a beginning. */
function searchText(typed: string): string {
  return cleanQuestion(typed)
    .slice(0, SOURCE_TEXT)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd();
}
