import { describe, expect, test } from 'vitest';
import { anArticle } from '../support/articles.ts';
import { anIndex, aQuoteCheck } from '../support/search.ts';

const DIGEST = anArticle({
  id: 'digest',
  kind: 'digest',
  body: [
    'The fleets agreed on Monday to give 3,000 nets back to their owners, among them the crews of Portree.',
    'Lindqvist called the closed season "a start for all of the islands" and warned Okafor not to “spare one effort”.',
  ],
});
const FULL = anArticle({
  id: 'full',
  body: [
    'On Monday the fleets agreed to give the nets back.',
    'Every crew must "spare one effort", she warned.',
  ],
});

const check = aQuoteCheck(anIndex([DIGEST]));

describe('against a digest', () => {
  test.each<[quotation: string, verdict: string, reason: string]>([
    ['a start for all of the islands', 'exact', 'the speech that it quotes'],
    ['“start for all”', 'exact', 'a part of that'],
    ['a start for most of the islands', 'altered', 'nearly that'],
    ['called the closed season "a start', 'digest-only', 'more than that: the rest is retold'],
    [
      'truly a start for all of the islands',
      'digest-only',
      'the digest does not hold what was said before',
    ],
    ['a start for all of the islands and seas', 'digest-only', 'nor what was said after that'],
    [
      'a start for all of the islands … spare one effort',
      'digest-only',
      'two speeches are not one',
    ],
    ['The fleets agreed on Monday to give 3,000 nets back', 'digest-only', "the digest's wording"],
    ['among them the', 'digest-only', 'its wording, function words only'],
    ['The fleets agreed on Monday to give 300 nets back', 'digest-only', 'nearly its wording'],
    [
      'Owners in Portree get 3,000 nets again: that is what the fleets agreed',
      'digest-only',
      'the same content in other words',
    ],
    [
      'Owners in Portree get “no end of old nets”, 3,000 of them: that is what the fleets agreed',
      'digest-only',
      'speech in a sentence with that content',
    ],
    ['Nobody in Portree has ever agreed with Okafor on anything', 'not-found', 'some names'],
    ['how to cook rice', 'not-found', 'nothing in common'],
  ])('%j is %s: %s', (quotation, verdict) => {
    expect(check(quotation).verdict).toBe(verdict);
  });

  test('shows what it checked, and compares only speech', () => {
    expect(check('a start for most of the islands')).toMatchObject({
      passage: {
        article: { kind: 'digest' },
        paragraph: 2,
        highlights: [
          [36, 47],
          [52, 66],
        ],
      },
      diff: [
        { op: 'same', text: 'a start for ' },
        { op: 'removed', text: 'all ' },
        { op: 'added', text: 'most ' },
        { op: 'same', text: 'of the islands' },
      ],
    });
    expect(check('The fleets agreed on Monday')).toMatchObject({
      passage: { paragraph: 1, highlights: [[0, 27]] },
      diff: [],
    });
    expect(check('Owners get 3,000 nets again: so the fleets agreed')).toMatchObject({
      verdict: 'digest-only',
      passage: {
        paragraph: 1,
        highlights: [
          [4, 10],
          [11, 17],
          [36, 41],
          [42, 46],
          [61, 67],
        ],
      },
      diff: [],
    });
  });

  test('a long text is compared with several paragraphs together', () => {
    const body = Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: 20 }, (__, word) => `fact${at}x${word}`).join(' '),
    );
    const digest = aQuoteCheck(anIndex([anArticle({ kind: 'digest', body })]));
    const retold = body.slice(4, 8).map((text) => text.split(' ').toReversed().join(' '));
    expect(digest(retold.join(' '))).toMatchObject({
      verdict: 'digest-only',
      passage: { paragraph: 5 },
    });
  });
});

describe('in a corpus of articles and digests', () => {
  const both = aQuoteCheck(anIndex([DIGEST, FULL]));

  test.each<[quotation: string, verdict: string, id: string, reason: string]>([
    ['spare one effort', 'exact', 'full', 'a full article comes before speech in a digest'],
    ['agreed on Monday', 'digest-only', 'digest', 'a digest where no full article comes near'],
    ['On Monday the fleets agreed to give the boats back', 'altered', 'full', 'near to an article'],
    [
      'On Monday the fleets agreed to give',
      'exact',
      'full',
      'though the digest says much the same',
    ],
    ['a start for all of the islands', 'exact', 'digest', 'speech that only a digest holds'],
  ])('%j is %s by the %s one: %s', (quotation, verdict, id) => {
    expect(both(quotation)).toMatchObject({ verdict, passage: { article: { id } } });
  });
});
