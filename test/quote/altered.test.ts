import { describe, expect, test } from 'vitest';
import { anArticle } from '../support/articles.ts';
import { anIndex, aQuoteCheck } from '../support/search.ts';

const check = aQuoteCheck(
  anIndex([
    anArticle({
      id: 'one',
      body: [
        'The boats had sailed home. The talks began at noon, and the island fleet asked for a closed season of 40 days.',
        '“We must not accept a short season,” said Lindqvist, who led the (small) island team.',
        'Okafor, who spoke for the mainland, offered 3 days around the spawning. He called the demand unfair to the crews.',
      ],
    }),
    anArticle({ id: 'two', body: ['The island fleet asked for a season of quiet, wrote Okafor.'] }),
  ]),
);

/** The diff as one text: removed words as `[-…-]`, added words as `{+…+}`. */
const compared = (quotation: string) => {
  const { verdict, diff } = check(quotation);
  expect(verdict).toBe('altered');
  return diff
    .map(({ op, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[op])
    .join('');
};

describe('a quotation that an article nearly says', () => {
  test.each<[quotation: string, diff: string, reason: string]>([
    [
      'asked for a closed season of 400 days',
      'asked for a closed season of [-40 -]{+400 +}days',
      'a changed number',
    ],
    [
      '"We must accept a short season"',
      'We must [-not -]accept a short season',
      'a dropped negation',
    ],
    [
      'the island fleet never asked for a closed season',
      'the island fleet {+never +}asked for a closed season',
      'an added word',
    ],
    [
      'Okafor [the chief] spoke for the mainland',
      'Okafor, [-who -]{+[the chief] +}spoke for the mainland',
      "brackets are the quoter's",
    ],
    [
      'The meeting began at noon',
      'The [-talks -]{+meeting +}began at noon',
      'the nearest of two words, not the first',
    ],
    [
      'the island fleet asked for a closed season of six weeks',
      'the island fleet asked for a closed season of[- 40 days-]{+ six weeks+}',
      'a replaced end',
    ],
    [
      'Some say they spoke for the mainland, offered 3 days around the spawning',
      '[-Okafor, who -]{+Some say they +}spoke for the mainland, offered 3 days around the spawning',
      'a replaced beginning',
    ],
    [
      'said Lindqvist, who led the team',
      'said Lindqvist, who led the [-(small) island -]team',
      'marks go with the word that they open',
    ],
    [
      'offered 3 days around the spawning. They called the demand unfair',
      'offered 3 days around the spawning. [-He -]{+They +}called the demand unfair',
      'in two sentences',
    ],
    [
      'asked for a closed season of 40 days. “We shall not accept a short season',
      'asked for a closed season of 40 days.\n“We [-must -]{+shall +}not accept a short season',
      'in two paragraphs',
    ],
  ])('%j is altered: %s (%s)', (quotation, diff) => {
    expect(compared(quotation)).toBe(diff);
  });

  test('is shown with the paragraph where it begins and the words that are kept', () => {
    const { passage } = check('We must accept a short season');
    expect(passage).toMatchObject({ article: { id: 'one' }, paragraph: 2 });
    expect(passage?.highlights.map((span) => passage.text.slice(...span))).toEqual([
      'We must',
      'accept a short season',
    ]);
  });

  test('is compared over all of its fragments where words are left out', () => {
    expect(compared('the island fleet asked … must accept a short season')).toBe(
      'the island fleet asked … must [-not -]accept a short season',
    );
    expect(
      compared('must not accept a short season [...] called the demand cruel to the crews'),
    ).toBe('must not accept a short season … called the demand [-unfair -]{+cruel +}to the crews');
  });

  test('shows a fragment that no article holds as added', () => {
    expect(compared('asked for a closed season of 40 days … or war … offered 3 days')).toBe(
      'asked for a closed season of 40 days … {+or war+} … offered 3 days',
    );
  });

  test('is compared with the article that is nearest to it', () => {
    expect(compared('The island fleet asked for a season of rest, wrote Okafor')).toBe(
      'The island fleet asked for a season of [-quiet, -]{+rest, +}wrote Okafor',
    );
  });

  test('may be as long as several sentences', () => {
    const words = Array.from({ length: 300 }, (_, at) => `word${at}`);
    const long = aQuoteCheck(anIndex([anArticle({ body: [words.join(' ')] })]));
    const { verdict, diff } = long(words.with(100, 'other').toSpliced(200, 1).join(' '));
    expect(verdict).toBe('altered');
    expect(diff.filter(({ op }) => op !== 'same')).toEqual([
      { op: 'removed', text: 'word100 ' },
      { op: 'added', text: 'other ' },
      { op: 'removed', text: 'word200 ' },
    ]);
  });
});

describe('a quotation that no article nearly says', () => {
  test.each<[quotation: string, reason: string]>([
    ['and it was for him that they had to be there', 'function words alone'],
    ['the island team of the opera', 'two content words, the rest different'],
    ['mainland crews spawning season', 'its words in another order and place'],
    ['Lindqvist warned the ministers of ruin', 'only a name'],
  ])('%j is not found: %s', (quotation) => {
    expect(check(quotation)).toMatchObject({ verdict: 'not-found', diff: [] });
  });

  test('comes with the nearest paragraph that shares content words with it', () => {
    const { passage } = check('Lindqvist led an opera');
    expect(passage).toMatchObject({ article: { id: 'one' }, paragraph: 2 });
    expect(passage?.highlights.map((span) => passage.text.slice(...span))).toEqual([
      'Lindqvist',
      'led',
    ]);
    expect(check('how to cook rice').passage).toBeNull();
    expect(check('what is it that they are').passage).toBeNull();
  });
});
