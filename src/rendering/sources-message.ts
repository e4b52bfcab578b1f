import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { Article } from '../domain/article.ts';
import { asOfLine } from './as-of.ts';
import { sourceLine } from './attribution.ts';
import { writeControl } from './custom-ids.ts';
import { MESSAGE_TEXT, textCost } from './limits.ts';
import { button, type MessagePayload, message, separator, text } from './message.ts';

/** One page of the articles that answers come from; a page past the end shows the last one. */
export function renderSources(
  articles: readonly Article[],
  page: number,
  { asOf, isPrivate }: { readonly asOf: string; readonly isPrivate: boolean },
): MessagePayload {
  const pages = paginate(articles.map(entry));
  const shown = Math.min(page, pages.length - 1);
  const head = `**${count(articles.length, 'article')}**${pages.length > 1 ? ` · page ${shown + 1} of ${pages.length}` : ''}`;
  return message(
    [
      text(head),
      separator(),
      ...(pages[shown] ?? []).map(text),
      separator(),
      text(asOfLine(asOf)),
      ...turning(shown, pages.length),
    ],
    { isPrivate },
  );
}

function entry(article: Article): string {
  const kind = article.kind === 'digest' ? 'retold' : 'full text';
  const paragraphs = count(article.paragraphs.length, 'paragraph');
  return `${sourceLine(article)}\n-# ${paragraphs} · ${kind} · \`${article.id}\``;
}

/** Entries of one page: a handful reads well on a phone. */
const ENTRIES_A_PAGE = 8;

/** What the head and the as-of line may take, generously. In code units. */
const FRAME_TEXT = 200;

/** Packs entries into pages that fit a message, in order. */
function paginate(entries: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let room = 0;
  for (const one of entries) {
    const page = pages.at(-1);
    if (page === undefined || page.length === ENTRIES_A_PAGE || textCost(one) > room) {
      pages.push([one]);
      room = MESSAGE_TEXT - FRAME_TEXT - textCost(one);
    } else {
      page.push(one);
      room -= textCost(one);
    }
  }
  return pages;
}

/** ‹ and ›, each only where there is a page to turn to. */
function turning(page: number, pages: number): readonly APIMessageTopLevelComponent[] {
  const buttons = [
    ...(page > 0 ? [button('‹', writeControl({ action: 'sources', page: page - 1 }))] : []),
    ...(page < pages - 1 ? [button('›', writeControl({ action: 'sources', page: page + 1 }))] : []),
  ];
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons }];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
