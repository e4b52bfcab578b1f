import type { ArticleCard, ArticleKind } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import { shorten } from './limits.ts';
import type { Frame } from './locale.ts';
import { escapeMarkdown, maskedLink, withoutTurns } from './markdown.ts';
import { atTheWords } from './text-fragment.ts';

/** Who says it: publisher, title (linked where a link is known), date and paragraph, as small print. */
export function attribution(passage: Passage, frame: Frame): string {
  const { article, paragraph } = passage;
  // The words of a retelling stand on no page of the publisher's.
  const url =
    article.url !== null && article.kind === 'full'
      ? atTheWords(article.url, passage)
      : article.url;
  const place = frame.say('source.paragraph', { number: paragraph });
  return `-# ${sourceLine({ ...article, url }, frame)} · ${place}`;
}

/** An article's publisher, title and date; a digest is named as this project's retelling. */
export function sourceLine(article: ArticleCard, frame: Frame): string {
  const { title, url, published, kind } = article;
  const name = `**${publisherName(article)}**`;
  const headline = maskedLink(shorten(withoutTurns(title), LONGEST_TITLE), url, frame);
  return `${teller(kind, name, frame)} · ${headline} · ${frame.date(published)}`;
}

/** A publisher's name as markdown, shortened where it is no name that anybody would read. */
export function publisherName({ publisher }: Pick<ArticleCard, 'publisher'>): string {
  return escapeMarkdown(shorten(withoutTurns(publisher), LONGEST_PUBLISHER));
}

/** Who tells what an article says: its publisher, or this project where it retells. */
export function teller(kind: ArticleKind, publisher: string, { say }: Frame): string {
  return kind === 'digest' ? say('source.retold', { publisher }) : publisher;
}

/** A headline of this length is read; beyond it, it would crowd out what is quoted. In code units. */
const LONGEST_TITLE = 150;
const LONGEST_PUBLISHER = 60;
