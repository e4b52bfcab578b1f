import type { ArticleCard, ArticleKind } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import { formatDate } from './dates.ts';
import { shorten } from './limits.ts';
import { escapeMarkdown, maskedLink, withoutTurns } from './markdown.ts';

/** Who says it: publisher, title (linked where a link is known), date and paragraph, as small print. */
export function attribution({ article, paragraph }: Passage): string {
  return `-# ${sourceLine(article)} · paragraph ${paragraph}`;
}

/** An article's publisher, title and date; a digest is named as this project's retelling. */
export function sourceLine({ publisher, title, url, published, kind }: ArticleCard): string {
  const name = `**${escapeMarkdown(shorten(withoutTurns(publisher), LONGEST_PUBLISHER))}**`;
  const headline = maskedLink(shorten(withoutTurns(title), LONGEST_TITLE), url);
  return `${teller(kind, name)} · ${headline} · ${formatDate(published)}`;
}

/** Who tells what an article says: its publisher, or this project where it retells. */
export function teller(kind: ArticleKind, publisher: string): string {
  return kind === 'digest' ? `Parley's summary of ${publisher}'s report` : publisher;
}

/** A headline of this length is read; beyond it, it would crowd out what is quoted. In code units. */
const LONGEST_TITLE = 150;
const LONGEST_PUBLISHER = 60;
