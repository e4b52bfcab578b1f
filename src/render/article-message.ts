import type { Article } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import { asOfLine } from './as-of.ts';
import { sourceLine } from './attribution.ts';
import { cutIntoParts } from './excerpts.ts';
import { MESSAGE_TEXT, shorten, textCost } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { button, type MessagePayload, message, row, separator, text, turning } from './message.ts';
import { paginate } from './pagination.ts';
import { articleFacts } from './sources-message.ts';
import type { View } from './view.ts';

/** An article's card: who published it and when, how it is held, what it is divided into. */
export function renderArticle(article: Article, view: View): MessagePayload {
  const { frame } = view;
  const { say } = frame;
  const sections = [...new Set(article.paragraphs.flatMap(({ section }) => section ?? []))];
  const titles = sections
    .slice(0, SECTIONS_SHOWN)
    .map((title) => escapeMarkdown(shorten(title, LONGEST_SECTION)));
  const more = sections.length > SECTIONS_SHOWN ? ' · …' : '';
  return message(
    [
      text(sourceLine(article, frame)),
      text(
        [
          articleFacts(article, frame),
          say(`sources.${article.kind}-long`),
          ...(titles.length > 0
            ? [say('sources.sections', { sections: `${titles.join(' · ')}${more}` })]
            : []),
        ].join('\n'),
      ),
      separator(),
      text(asOfLine(view)),
      ...row([
        button(say('button.read'), { action: 'read', article: article.id, page: 0 }),
        button(say('button.all-sources'), { action: 'sources', page: 0 }),
      ]),
    ],
    view,
  );
}

const SECTIONS_SHOWN = 12;
const LONGEST_SECTION = 120;

/** One page of an article to read; a page past the end shows the last one. */
export function renderReading(
  passages: readonly Passage[],
  page: number,
  view: View,
): MessagePayload {
  const { frame } = view;
  const [first] = passages;
  const head = first === undefined ? '' : sourceLine(first.article, frame);
  const footer = asOfLine(view);
  const room = MESSAGE_TEXT - textCost(head) - textCost(footer) - PAGE_TEXT;
  const pages = paginate(readingParts(passages, room, view), {
    textOf: (part) => part,
    room,
    most: PARTS_A_PAGE,
  });
  const shown = Math.min(page, pages.length - 1);
  const place = frame.say('sources.page', { page: shown + 1, pages: pages.length });
  const article = first?.article.id ?? '';
  return message(
    [
      text(pages.length > 1 ? `${head}\n-# ${place}` : head),
      separator(),
      ...(pages[shown] ?? []).map(text),
      separator(),
      text(footer),
      ...row([
        ...turning({ page: shown, pages: pages.length }, (to) => ({
          action: 'read',
          article,
          page: to,
        })),
        button(frame.say('button.all-sources'), { action: 'sources', page: 0 }),
      ]),
    ],
    view,
  );
}

/** What "page 12 of 34" may take in any language. In code units. */
const PAGE_TEXT = 60;

/** Each is a component, of which a message may have 40. */
const PARTS_A_PAGE = 25;

/** Every paragraph as markdown under its number, a section's title above its first. */
function readingParts(
  passages: readonly Passage[],
  room: number,
  { frame }: View,
): readonly string[] {
  let above: string | null = null;
  return passages.flatMap((passage) => {
    const { section, paragraph } = passage;
    const title =
      section === null || section === above
        ? ''
        : `**${escapeMarkdown(shorten(section, LONGEST_SECTION))}**\n`;
    above = section;
    const caption = `${title}-# ${frame.say('context.paragraph', { number: paragraph })}\n`;
    return cutIntoParts(passage, room - textCost(caption), frame).map(
      (part) => `${caption}${part}`,
    );
  });
}
