import type { Article } from '../domain/article.ts';
import { asOfLine } from './as-of.ts';
import { sourceLine } from './attribution.ts';
import { MESSAGE_TEXT } from './limits.ts';
import type { Frame } from './locale.ts';
import {
  button,
  type MessagePayload,
  message,
  row,
  section,
  separator,
  text,
  turning,
} from './message.ts';
import { paginate } from './pagination.ts';
import type { View } from './view.ts';

/** One page of the articles that answers come from; a page past the end shows the last one. */
export function renderSources(
  articles: readonly Article[],
  page: number,
  view: View,
): MessagePayload {
  const { frame } = view;
  const pages = paginate(articles, {
    textOf: (article) => entry(article, frame),
    room: MESSAGE_TEXT - FRAME_TEXT,
    most: ENTRIES_A_PAGE,
  });
  const shown = Math.min(page, pages.length - 1);
  const place = { page: shown + 1, pages: pages.length };
  const head = [
    `**${frame.say('sources.count', { count: articles.length })}**`,
    ...(pages.length > 1 ? [frame.say('sources.page', place)] : []),
  ];
  return message(
    [
      text(head.join(' · ')),
      separator(),
      ...(pages[shown] ?? []).map((article) =>
        section(
          [entry(article, frame)],
          button(frame.say('button.open'), { action: 'article', article: article.id }),
        ),
      ),
      separator(),
      text(asOfLine(view)),
      ...row(
        turning({ page: shown, pages: pages.length }, (to) => ({ action: 'sources', page: to })),
      ),
    ],
    view,
  );
}

function entry(article: Article, frame: Frame): string {
  return `${sourceLine(article, frame)}\n-# ${articleFacts(article, frame)}`;
}

/** How long an article is, whether it is retold, and its id. */
export function articleFacts({ kind, paragraphs, id }: Article, { say }: Frame): string {
  const length = say('sources.paragraphs', { count: paragraphs.length });
  return `${length} · ${say(`sources.${kind}`)} · \`${id}\``;
}

/** Entries of one page: a handful reads well on a phone. */
const ENTRIES_A_PAGE = 8;

/** What the head and the as-of line may take, generously. In code units. */
const FRAME_TEXT = 300;
