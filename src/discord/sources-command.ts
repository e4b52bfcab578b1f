import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import { renderArticle, renderReading } from '../render/article-message.ts';
import type { MessagePayload } from '../render/message.ts';
import { renderSources } from '../render/sources-message.ts';
import type { View } from '../render/view.ts';
import { notify } from './notify.ts';
import { replaceMessage, respond } from './respond.ts';
import type { Services } from './services.ts';
import { viewAlone } from './view.ts';

/** `/sources [article]`: the list or an article's card, for whoever asked alone, so that it fills no channel. */
export async function showSources(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const { library } = services;
  const view = viewAlone(interaction, services);
  const typed = interaction.options.getString('article');
  if (typed === null) return respond(interaction, renderSources(library.articles(), 0, view));
  const [article] = library.findArticles(typed);
  if (article === undefined) return notify(interaction, 'notice.unknown-source', services);
  await respond(interaction, renderArticle(article, view));
}

/** ‹, › and All articles: a page of the list in the place of what is shown. */
export async function turnSources(
  interaction: ButtonInteraction,
  page: number,
  services: Services,
): Promise<void> {
  await replace(interaction, services, (view) =>
    renderSources(services.library.articles(), page, view),
  );
}

/** Open: an article's card in the place of the list. */
export async function openArticle(
  interaction: ButtonInteraction,
  id: string,
  services: Services,
): Promise<void> {
  const article = services.library.articles().find((one) => one.id === id);
  await replace(interaction, services, (view) =>
    article === undefined ? null : renderArticle(article, view),
  );
}

/** Read, ‹ and ›: a page of an article in the place of its card. */
export async function readArticle(
  interaction: ButtonInteraction,
  { article, page }: { readonly article: string; readonly page: number },
  services: Services,
): Promise<void> {
  const passages = services.library.read(article);
  await replace(interaction, services, (view) =>
    passages === undefined ? null : renderReading(passages, page, view),
  );
}

/** Puts what is rendered in the place of the message; null where the article is gone. */
async function replace(
  interaction: ButtonInteraction,
  services: Services,
  render: (view: View) => MessagePayload | null,
): Promise<void> {
  const payload = render(viewAlone(interaction, services));
  if (payload === null) await notify(interaction, 'notice.gone-article', services);
  else await replaceMessage(interaction, payload);
}
