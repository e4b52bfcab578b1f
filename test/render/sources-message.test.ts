import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { Article } from '../../src/domain/article.ts';
import { ALL_ARTICLES, type Listing } from '../../src/render/controls.ts';
import type { MessagePayload } from '../../src/render/message.ts';
import { renderArticle, renderReading, renderSources } from '../../src/render/sources-message.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aView, buttonsOf, faultsOf, labelsOf, menusOf, textsOf } from '../support/payloads.ts';

const view = aView({ isPrivate: true });

/** Articles of some publishers in the order of the list, the newest first for each publisher. */
function many(count: number, publishers: number, fields: Parameters<typeof anArticle>[0] = {}) {
  const each = Math.ceil(count / publishers);
  return Array.from({ length: count }, (_, at) =>
    anArticle({
      id: `a${at}`,
      title: `Title ${at}`,
      publisher: `Publisher ${Math.floor(at / each)}`,
      published: String(2024 - (at % each)),
      ...fields,
    }),
  );
}

/** Every page of the list, each without faults. */
function pagesOf(articles: readonly Article[], listing: Listing, own = view) {
  const pages: MessagePayload[] = [];
  let hasNext = true;
  for (let page = 0; hasNext; page += 1) {
    const payload = renderSources(articles, { ...listing, page }, own);
    expect(faultsOf(payload)).toEqual([]);
    pages.push(payload);
    hasNext = labelsOf(payload).includes('›');
  }
  return pages;
}

describe('the sources', () => {
  test('are listed under their publishers, each to be opened', () => {
    const payload = renderSources([COAST_WIRE, HARBOUR_DAILY], ALL_ARTICLES, view);
    expect(textsOf(payload)).toEqual([
      '**2 articles**',
      `**Coast Wire**
• Key points from the fishing talks · May 2024 · 3 paragraphs · retold

**Harbour Daily**
• [Fishing fleets meet over the northern banks](https://harbour.example/talks) · 2 May 2024 · 4 paragraphs · full text`,
      '-# Articles up to 2 May 2024.',
    ]);
    expect(buttonsOf(payload)).toEqual([]);
    expect([...menusOf(payload)]).toEqual([
      [
        'menu:open',
        [
          {
            label: 'Key points from the fishing talks',
            description: 'Coast Wire · May 2024',
            value: 'article:coast-wire',
          },
          {
            label: 'Fishing fleets meet over the northern banks',
            description: 'Harbour Daily · 2 May 2024',
            value: 'article:harbour-daily',
          },
        ],
      ],
    ]);
  });

  test('are listed newest first with their publishers, or sorted by them again', () => {
    const three = [HARBOUR_DAILY, COAST_WIRE, anArticle()];
    const byPublisher = renderSources(three, ALL_ARTICLES, view);
    expect(buttonsOf(byPublisher)).toEqual(['sources:0:newest']);
    expect(labelsOf(byPublisher)[0]).toBe('Newest first');
    const newest = renderSources(three, { ...ALL_ARTICLES, order: 'newest' }, view);
    expect(buttonsOf(newest)).toEqual(['sources:0']);
    expect(labelsOf(newest)[0]).toBe('By publisher');
    expect(textsOf(newest)[1]).toBe(
      `• **Harbour Daily** · [Fishing fleets meet over the northern banks](https://harbour.example/talks) · 2 May 2024 · 4 paragraphs · full text
• **Coast Wire** · Key points from the fishing talks · May 2024 · 3 paragraphs · retold
• **Harbour Daily** · The harbour talks · 1 May 2024 · 1 paragraph · full text`,
    );
  });

  test('that are found say for what, and keep it on every button', () => {
    const found = { ...ALL_ARTICLES, order: 'newest', search: 'a *drone*' } as const;
    const payload = renderSources(many(40, 2), { ...found, page: 1 }, view);
    expect(textsOf(payload)[0]).toBe('**40 articles for “a \\*drone\\*”** · page 2 of 3');
    expect(buttonsOf(payload)).toEqual([
      'sources:0:newest::a *drone*',
      'sources:2:newest::a *drone*',
      'sources:0::a *drone*',
      'sources:0',
    ]);
    expect(menusOf(payload).get('menu:go')?.[2]?.value).toBe('sources:2:newest::a *drone*');
  });

  test('that are no longer found leave no menu', () => {
    const payload = renderSources([], { ...ALL_ARTICLES, search: 'drone' }, view);
    expect(faultsOf(payload)).toEqual([]);
    expect(textsOf(payload)[0]).toBe('**0 articles for “drone”**');
    expect(menusOf(payload).size).toBe(0);
    expect(buttonsOf(payload)).toEqual(['sources:0']);
  });

  test('are turned page by page, as far as there are pages', () => {
    const articles = many(40, 20);
    const pages = [0, 1, 2, 9].map((page) =>
      renderSources(articles, { ...ALL_ARTICLES, page }, view),
    );
    expect(pages.map(buttonsOf)).toEqual([
      ['sources:1', 'sources:0:newest'],
      ['sources:0', 'sources:2', 'sources:0:newest'],
      ['sources:1', 'sources:0:newest'],
      ['sources:1', 'sources:0:newest'],
    ]);
    expect(pages.map((page) => textsOf(page)[0])).toEqual([
      '**40 articles** · page 1 of 3',
      '**40 articles** · page 2 of 3',
      '**40 articles** · page 3 of 3',
      '**40 articles** · page 3 of 3',
    ]);
    // The second page goes on with the publisher whose articles began on the first.
    expect(textsOf(pages[1] ?? {})[1]).toMatch(
      /^\*\*Publisher 7\*\*\n• Title 15 · .*\n\n\*\*Publ/u,
    );
  });

  test.each([
    ['publisher', 'Page 2 · Publisher 1'],
    ['newest', 'Page 2 · 2018'],
  ] as const)('by %s lead to every page by what begins there', (order, label) => {
    const pages = pagesOf(many(45, 5), { ...ALL_ARTICLES, order });
    expect(pages).toHaveLength(3);
    const options = menusOf(pages[0] ?? {}).get('menu:go');
    expect(options?.map(({ value }) => value)).toEqual(
      order === 'newest'
        ? ['sources:0:newest', 'sources:1:newest', 'sources:2:newest']
        : ['sources:0', 'sources:1', 'sources:2'],
    );
    expect(options?.[1]?.label).toBe(label);
  });

  test('of more than 25 pages lead to 25 of them, evenly spread, with the first and the last', () => {
    const pages = pagesOf(many(1_000, 60), ALL_ARTICLES);
    expect(pages).toHaveLength(67);
    const options = menusOf(pages[30] ?? {}).get('menu:go') ?? [];
    const numbers = options.map(({ value }) => Number(value.split(':')[1]));
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([25, 0, 66]);
    const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
    expect(new Set(steps)).toEqual(new Set([2, 3]));
  });

  test.each([
    ['long words', 'Overextended '.repeat(30)],
    ['Cyrillic', 'Переговоры о рыболовстве '.repeat(20)],
    ['Chinese', '渔业会谈'.repeat(100)],
    ['emoji', '🕊️👩‍👩‍👧'.repeat(60)],
    ['markdown', '*_[#'.repeat(80)],
  ])('with the longest names of %s and the longest links all fit, each once', (_, text) => {
    for (const order of ['publisher', 'newest'] as const) {
      const articles = many(60, 60, { url: `https://a.example/${'x'.repeat(382)}` }).map((one) => ({
        ...one,
        title: `${one.id} ${text}`,
        publisher: `${one.id} ${text}`,
      }));
      const search = text.slice(0, 48).toWellFormed();
      const pages = pagesOf(articles, { ...ALL_ARTICLES, order, search }, aView({ tag: 'uk' }));
      const opened = pages.flatMap((page) => menusOf(page).get('menu:open') ?? []);
      expect(opened.map(({ value }) => value)).toEqual(articles.map(({ id }) => `article:${id}`));
      for (const { label, description = '' } of opened) {
        expect(Math.max(label.length, description.length)).toBeLessThanOrEqual(100);
        expect(label.isWellFormed()).toBe(true);
      }
      const listed = pages.map(textsOf).join('\n');
      for (const { id } of articles) expect(listed).toMatch(new RegExp(`• .*${id} `, 'u'));
    }
  });

  test('have a name to choose where a title has nothing that is seen in a menu', () => {
    const payload = renderSources(
      [anArticle({ title: '\u202e', publisher: '\u2066' })],
      ALL_ARTICLES,
      view,
    );
    expect(menusOf(payload).get('menu:open')?.[0]).toMatchObject({
      label: 'article',
      description: 'article · 1 May 2024',
    });
  });
});

describe("an article's card", () => {
  test('says who published it and when, how it is held and how it is divided', () => {
    const payload = renderArticle(HARBOUR_DAILY, view);
    expect(textsOf(payload)).toEqual([
      'Harbour Daily · [Fishing fleets meet over the northern banks](https://harbour.example/talks) · 2 May 2024',
      "4 paragraphs · full text\nThis is the publisher's own text.\nSections: What was offered",
    ]);
    expect(buttonsOf(payload)).toEqual(['read:0:harbour-daily', 'sources:0']);
    expect(labelsOf(payload)).toEqual(['Read', 'All articles']);
  });

  test('tells of a digest whose words it holds', () => {
    expect(textsOf(renderArticle(COAST_WIRE, view))[1]).toBe(
      '3 paragraphs · retold\nParley retells this article in its own words; only the words in quotation marks are verbatim.',
    );
  });
});

describe('reading an article', () => {
  const read = (body: readonly string[], page = 0) => {
    const article = anArticle({ body });
    const passages = composeLibrary([article]).read(article.id) ?? [];
    const payload = renderReading(passages, page, view);
    expect(faultsOf(payload)).toEqual([]);
    return payload;
  };

  test('shows its paragraphs in order under their numbers and sections', () => {
    const payload = read(['The talks began at noon.', '## Later', 'They ended. Nobody spoke.']);
    expect(textsOf(payload)).toEqual([
      'Harbour Daily · The harbour talks · 1 May 2024',
      '-# Paragraph 1\n> The talks began at noon.',
      '**Later**\n-# Paragraph 2\n> They ended. Nobody spoke.',
    ]);
    expect(buttonsOf(payload)).toEqual(['sources:0']);
  });

  test('goes on page by page and leaves out no sentence, however long a paragraph is', () => {
    const sentences = Array.from(
      { length: 120 },
      (_, at) => `Sentence ${at} goes on for a while and ends here.`,
    );
    const body = [sentences.slice(0, 100).join(' '), sentences.slice(100).join(' ')];
    const pages = [0, 1, 2, 3].map((page) => textsOf(read(body, page)).join('\n'));
    expect(pages[0]).toContain('page 1 of 2');
    expect(pages[2]).toContain('page 2 of 2');
    const all = `${pages[0]}\n${pages[1]}`;
    for (const sentence of sentences) expect(all.split(sentence)).toHaveLength(2);
    expect(pages[0]).toMatch(/ends here\. …$/u);
    expect(pages[1]).toMatch(/> … Sentence/u);
  });

  test('says so of a sentence that no message holds, and shows those beside it', () => {
    const texts = textsOf(read([`It began. ${'On and on '.repeat(500).trim()}. It ended.`]));
    expect(texts.join('\n')).toContain('too long to show in full');
    expect(texts.join('\n')).toContain('It began. …');
    expect(texts.join('\n')).toContain('… It ended.');
  });
});
