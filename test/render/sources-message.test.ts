import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import { renderArticle, renderReading, renderSources } from '../../src/render/sources-message.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aView, buttonsOf, faultsOf, labelsOf, textsOf } from '../support/payloads.ts';

const view = aView({ isPrivate: true });

describe('the sources', () => {
  test('are listed with publisher, title, date, paragraphs and kind, each to be opened', () => {
    const payload = renderSources([COAST_WIRE, HARBOUR_DAILY], 0, view);
    expect(textsOf(payload)).toEqual([
      '**2 articles**',
      "Parley's summary of Coast Wire's report · Key points from the fishing talks · May 2024\n-# 3 paragraphs · retold · `coast-wire`",
      'Harbour Daily · [Fishing fleets meet over the northern banks](https://harbour.example/talks) · 2 May 2024\n-# 4 paragraphs · full text · `harbour-daily`',
      '-# Articles up to 2 May 2024.',
    ]);
    expect(buttonsOf(payload)).toEqual(['article:coast-wire', 'article:harbour-daily']);
  });

  test('are turned page by page, as far as there are pages', () => {
    const many = Array.from({ length: 20 }, (_, at) => anArticle({ id: `a${at}` }));
    const pages = [0, 1, 2, 9].map((page) => renderSources(many, page, view));
    const turning = pages.map(buttonsOf).map((ids) => ids.filter((id) => id.startsWith('sources')));
    expect(turning).toEqual([
      ['sources:1'],
      ['sources:0', 'sources:2'],
      ['sources:1'],
      ['sources:1'],
    ]);
    expect(pages.map((page) => textsOf(page)[0])).toEqual([
      '**20 articles** · page 1 of 3',
      '**20 articles** · page 2 of 3',
      '**20 articles** · page 3 of 3',
      '**20 articles** · page 3 of 3',
    ]);
    expect(
      pages
        .slice(0, 3)
        .flatMap(textsOf)
        .filter((text) => text.includes('`a')),
    ).toHaveLength(20);
  });
});

describe("an article's card", () => {
  test('says who published it and when, how it is held and how it is divided', () => {
    const payload = renderArticle(HARBOUR_DAILY, view);
    expect(textsOf(payload)).toEqual([
      'Harbour Daily · [Fishing fleets meet over the northern banks](https://harbour.example/talks) · 2 May 2024',
      "4 paragraphs · full text · `harbour-daily`\nThis is the publisher's own text.\nSections: What was offered",
      '-# Articles up to 2 May 2024.',
    ]);
    expect(buttonsOf(payload)).toEqual(['read:0:harbour-daily', 'sources:0']);
    expect(labelsOf(payload)).toEqual(['Read', 'All articles']);
  });

  test('tells of a digest whose words it holds', () => {
    expect(textsOf(renderArticle(COAST_WIRE, view))[1]).toBe(
      '3 paragraphs · retold · `coast-wire`\nParley retells this article in its own words; only the words in quotation marks are verbatim.',
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
      '-# Articles up to 2 May 2024.',
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
    expect(pages[0]).toMatch(/ends here\. …\n/u);
    expect(pages[1]).toMatch(/> … Sentence/u);
  });

  test('says so of a sentence that no message holds, and shows those beside it', () => {
    const texts = textsOf(read([`It began. ${'On and on '.repeat(500).trim()}. It ended.`]));
    expect(texts.join('\n')).toContain('too long to show in full');
    expect(texts.join('\n')).toContain('It began. …');
    expect(texts.join('\n')).toContain('… It ended.');
  });
});
