import { SOURCE_TEXT } from '../../render/limits.ts';
import { renderArticle, renderSources } from '../../render/sources-message.ts';
import { notify, privateView, respond } from '../replies.ts';
import { articleChoices, type SlashCommand, slashData, textOption } from './command.ts';

/** `/sources [article]`: the list of articles, or one article's card. Private, to keep channels tidy. */
export const sourcesCommand: SlashCommand = {
  data: slashData('sources', [
    textOption('article', { max_length: SOURCE_TEXT, autocomplete: true }),
  ]),
  searches: false,
  async run(interaction, services) {
    const { library } = services;
    const view = privateView(interaction, services);
    const typed = interaction.options.getString('article');
    if (typed === null) return respond(interaction, renderSources(library.articles(), 0, view));
    const [article] = library.findArticles(typed);
    if (article === undefined) return notify(interaction, 'notice.unknown-source', services);
    await respond(interaction, renderArticle(article, view));
  },
  autocomplete: ({ value }, library) => articleChoices(value, library),
};
