import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../../src/answer/figures/reading/figures-in-sentence.ts';
import {
  type Sentence,
  sentenceWords,
} from '../../../src/answer/figures/reading/sentence-words.ts';
import { buildPassageIndex } from '../../../src/search/passage-index.ts';
import { anArticle } from '../../support/articles.ts';

/** The sentences of a text as they are indexed. */
function read(text: string): readonly Sentence[] {
  const { passages, terms } = buildPassageIndex([anArticle({ body: [text] })]);
  return passages.flatMap((passage) =>
    passage.sentences.map((sentence) => sentenceWords(passage, sentence, terms)),
  );
}

/** The figures of a text as `noun: value measure, "short" of "long"`. */
function figures(text: string): readonly string[] {
  return read(text).flatMap((sentence) =>
    figuresIn(sentence).figures.map(({ nouns, amount: { low, high, measure }, short, long }) => {
      const value = low === high ? `${round(low)}` : `${round(low)} to ${round(high)}`;
      return `${nouns.map(({ word }) => word).join(' ')}: ${value} ${measure}, "${short}" of "${long}"`;
    }),
  );
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

describe('a count', () => {
  test.each<[text: string, figure: string]>([
    ['They lost about 6,000 nets.', 'nets: 6000 count, "about 6,000" of "about 6,000 nets"'],
    [
      'Twelve thousand nets sank.',
      'nets: 12000 count, "Twelve thousand" of "Twelve thousand nets"',
    ],
    ['It hit 1.5 million homes.', 'homes: 1500000 count, "1.5 million" of "1.5 million homes"'],
    ['Over a dozen people met.', 'people: 12 count, "Over a dozen" of "Over a dozen people"'],
    [
      'One hundred and twenty men.',
      'men: 120 count, "One hundred and twenty" of "One hundred and twenty men"',
    ],
    ['Twenty-five boats sank.', 'boats: 25 count, "Twenty-five" of "Twenty-five boats"'],
    ['Two to three boats sank.', 'boats: 2 to 3 count, "Two to three" of "Two to three boats"'],
    ['It sank 12-15 boats.', 'boats: 12 to 15 count, "12-15" of "12-15 boats"'],
    [
      'It sank between 12 and 15 boats.',
      'boats: 12 to 15 count, "between 12 and 15" of "between 12 and 15 boats"',
    ],
    ['It hit 40 long-range jets parked there.', 'jets: 40 count, "40" of "40 long-range jets"'],
    ['It held 12 arms dealers.', 'dealers: 12 count, "12" of "12 arms dealers"'],
    ['It found 12 sailors’ bodies.', 'bodies: 12 count, "12" of "12 sailors’ bodies"'],
    ['Bodies of 12 dead sailors came.', 'bodies: 12 count, "12" of "Bodies of 12 dead sailors"'],
    ['The storm left 12 dead.', 'dead: 12 count, "12" of "12 dead"'],
    ['They get 12 nets each.', 'nets: 12 each, "12 nets each" of "12 nets each"'],
    ['They get 12 nets in total.', 'nets: 12 count, "12 nets in total" of "12 nets in total"'],
  ])('in %j is %j', (text, figure) => {
    expect(figures(text)).toEqual([figure]);
  });

  test('without a noun is of what was counted before it, where it says how that is shared out', () => {
    expect(figures('They return 12 nets — 6 for each side.')).toEqual([
      'nets: 12 count, "12" of "12 nets"',
      'nets: 6 each, "6 for each side" of "6 for each side"',
    ]);
    expect(figures('They return 12 nets, and lost 6.')).toEqual([
      'nets: 12 count, "12" of "12 nets"',
    ]);
  });

  test('measures what it is of, too, where that is one thing', () => {
    expect(figures('She wrote a paper of 12 pages.')).toEqual([
      'pages: 12 count, "12" of "12 pages"',
      'paper: 12 page, "12" of "paper of 12 pages"',
    ]);
    expect(figures('She wrote a 12-page paper.')).toEqual([
      'paper: 12 page, "12-page" of "12-page paper"',
    ]);
  });
});

describe('a measure', () => {
  test.each<[text: string, figure: string]>([
    ['They want a 30-day truce.', 'truce: 30 days, "30-day" of "30-day truce"'],
    [
      'A truce of at least 30 days.',
      'truce: 30 days, "at least 30 days" of "truce of at least 30 days"',
    ],
    ['A truce lasting a week held.', 'truce: 7 days, "a week" of "truce lasting a week"'],
    ['Three days of talks ended.', 'talks: 3 days, "Three days" of "Three days of talks"'],
    ['A third of the fleet sank.', 'fleet: 0.333 share, "A third" of "A third of the fleet"'],
    ['Half the boats sank.', 'boats: 0.5 share, "Half" of "Half the boats"'],
    ['It held 20% of the land.', 'land: 0.2 share, "20%" of "20% of the land"'],
    [
      'A fifth of its bomber fleet.',
      'fleet bomber: 0.2 share, "A fifth" of "A fifth of its bomber fleet"',
    ],
    ['The 12-mile road.', 'road: 19.308 kilometres, "12-mile" of "12-mile road"'],
  ])('in %j is %j', (text, figure) => {
    expect(figures(text)).toEqual([figure]);
  });
});

describe('a date', () => {
  test.each<[text: string, figure: string]>([
    ['The vote on Tuesday passed.', 'vote: 1 weekday, "Tuesday" of "The vote on Tuesday"'],
    [
      'At the peace talks on May 16, he left.',
      'talks: 140 day, "May 16" of "the peace talks on May 16"',
    ],
    [
      'After the summit in June 2025 it rained.',
      'summit: 24305 month, "June 2025" of "the summit in June 2025"',
    ],
  ])('in %j is %j', (text, figure) => {
    expect(figures(text)).toEqual([figure]);
  });
});

describe('nothing is told', () => {
  test.each<[text: string, why: string]>([
    ['They met for the second time in a third round.', 'ordinals'],
    ['In 2014 ships sailed; the 2022 war began on May 16.', 'years and days'],
    ['The Group of Seven leaders and the Big Three met.', 'number words in names'],
    ['It ran from May 23 to 25, and 5 June followed.', 'dates'],
    ['Men under the age of 25 and those younger than 30 left.', 'ages'],
    ['25-year-old men left, some aged 18.', 'ages'],
    ['F-16 jets and Boeing 737 planes cost $5 at 10:30.', 'labels, money and clocks'],
    ['The 1,000-for-1,000 format passed 3-2.', 'formats and scores'],
    ['It rose from 40 to 60 boats.', 'a change'],
    ['Less than 24 hours after it, a talk took just over an hour.', 'what lasts is not plain'],
    ['They asked for a truce, "two to three days" long.', 'what lasts is not plain'],
    ['The other 12 boats, 5 more boats and all 40 boats sank.', 'parts of what is told elsewhere'],
    ['It fired 472 drones a day and 20 drones per hour.', 'rates'],
    ['One of the boats sank, then one boat.', '"one" is a pronoun, too'],
    ['The two sides met three times.', 'what is counted in passing'],
    ['1.200 sheep and 007 agents.', 'spellings that may mean anything'],
    ['The storm did not sink 12 boats.', 'denied'],
    ['They put off the vote on Friday.', 'a date that may be of something else'],
  ])('by %j: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });
});

test('figures are words of the text, each range within its sentence', () => {
  const words =
    `about over a an half dozen two thirds twelve thousand 6,000 1.5 2014 million % - ’s and to of
    the each per side in total days hours percent May 16 Monday on boats bodies fleet Kyiv's F-16 dead`.split(
      /\s+/u,
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }), (picked) => {
      for (const sentence of read(picked.join(' '))) {
        for (const { short, long, from, to } of figuresIn(sentence).figures) {
          expect(sentence.text).toContain(short);
          expect(sentence.text).toContain(long);
          expect(from >= 0 && from < to && to <= sentence.words.length).toBe(true);
        }
      }
    }),
  );
});
