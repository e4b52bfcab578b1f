import type { ArticleCard } from '../domain/article.ts';
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
  const source = kind === 'digest' ? `Parley's summary of ${name}'s report` : name;
  return `${source} · ${headline} · ${formatDate(published)}`;
}

/** A headline of this length is read; beyond it, it would crowd out what is quoted. In code units. */
const LONGEST_TITLE = 150;
const LONGEST_PUBLISHER = 60;
