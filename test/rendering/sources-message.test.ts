import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readControl, writeControl } from '../../src/rendering/custom-ids.ts';
import { formatDate } from '../../src/rendering/dates.ts';
import { MESSAGE_TEXT, shorten, textCost } from '../../src/rendering/limits.ts';
import { renderSources } from '../../src/rendering/sources-message.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { buttonsOf, textsOf } from '../support/payloads.ts';

test.each([
  ['2025-06-03', '3 June 2025'],
  ['2025-06', 'June 2025'],
  ['2025', '2025'],
])('%s is shown as %s', (date, shown) => {
  expect(formatDate(date)).toBe(shown);
});

describe('a control', () => {
  test('is read back from its custom id', () => {
    const control = fc.oneof(
      fc.record({
        action: fc.constant('context' as const),
        passage: fc.stringMatching(/^[\w-]{8}$/u),
      }),
      fc.record({ action: fc.constant('sources' as const), page: fc.nat(999_999) }),
    );
    fc.assert(
      fc.property(control, (one) => {
        expect(writeControl(one).length).toBeLessThanOrEqual(100);
        expect(readControl(writeControl(one))).toEqual(one);
      }),
    );
  });

  test.each(['', 'context:', 'context:too-long-an-id', 'sources:-1', 'sources:x', 'vote:1'])(
    '%j is none that is known',
    (customId) => {
      expect(readControl(customId)).toBeNull();
    },
  );
});

describe('the cost of a text', () => {
  test('is its length, until its bytes would reach their limit first', () => {
    expect(textCost('a'.repeat(100))).toBe(100);
    expect(textCost('я'.repeat(100))).toBe(100);
    expect(textCost('谈'.repeat(100))).toBe(120);
    expect(textCost('谈'.repeat(3_334))).toBeGreaterThan(MESSAGE_TEXT);
  });

  test('is kept by shortening, which cuts no character in two', () => {
    expect(shorten('short', 5)).toBe('short');
    expect(shorten('shorter', 5)).toBe('shor…');
    expect(shorten('ab🙂cd', 4)).toBe('ab…');
  });
});

describe('the sources', () => {
  const options = { asOf: '2024-05-02', isPrivate: true };

  test('are listed with publisher, title, date, paragraphs and kind', () => {
    expect(textsOf(renderSources([COAST_WIRE, HARBOUR_DAILY], 0, options))).toEqual([
      '**2 articles**',
      "Parley's summary of **Coast Wire**'s report · Key points from the fishing talks · May 2024\n-# 3 paragraphs · retold · `coast-wire`",
      '**Harbour Daily** · [Fishing fleets meet over the northern banks](https://harbour.example/talks) · 2 May 2024\n-# 4 paragraphs · full text · `harbour-daily`',
      '-# Articles up to 2 May 2024.',
    ]);
  });

  test('are turned page by page, as far as there are pages', () => {
    const many = Array.from({ length: 20 }, (_, at) => anArticle({ id: `a${at}` }));
    const pages = [0, 1, 2, 9].map((page) => renderSources(many, page, options));
    expect(pages.map(buttonsOf)).toEqual([
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
