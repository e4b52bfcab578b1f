import { describe, expect, test } from 'vitest';
import { createFindUncoveredDates } from '../../src/search/covered-dates.ts';
import { readQuery } from '../../src/search/query.ts';
import { anArticle } from '../support/articles.ts';
import { aLexicon, anIndex } from '../support/search.ts';

const index = anIndex([
  anArticle({
    published: '2025-06-03',
    body: [
      'The talks ran from May 23 to 25. It began in February 2022.',
      'It may end in late June; some march on.',
    ],
  }),
]);
const find = createFindUncoveredDates(index);
const outside = (question: string) =>
  find(readQuery(question, aLexicon(index))).map((span) => question.slice(...span));

describe('a date outside the articles', () => {
  test.each<[question: string, dates: readonly string[]]>([
    ['what happened in 2019', ['2019']],
    ['what was agreed in July', ['July']],
    ['what happened on june 20', ['june 20']],
    ['what happened on 20 june 2025', ['20 june 2025']],
    ['what was said on 1st may', ['1st may']],
    ['in march 2024?', ['march 2024']],
    ['between 1999 and june', ['1999']],
    ['what was said on the 2nd of July', ['2nd of July']],
    ['what was said on july third', ['july third']],
    ['що було 5 липня', ['5 липня']],
    ['що було у грудні', ['грудні']],
    ['что было 5 июля 2025 года', ['5 июля 2025']],
    ['что было 2-го марта', ['2-го марта']],
    ["30 Temmuz'da ne oldu", ["30 Temmuz'da"]],
    ['kasımda ne oldu', ['kasımda']],
    ["que s'est-il passé le 1er juillet", ['1er juillet']],
    ['qui a parlé en décembre', ['décembre']],
    ['7月5日发生了什么', ['7月5日']],
    ['十一月三号发生了什么', ['十一月三号']],
    ['2031年发生了什么', ['2031年']],
  ])('is found in "%s"', (question, dates) => {
    expect(outside(question)).toEqual(dates);
  });

  test.each([
    'what happened in 2022',
    'when in 2025 was it',
    'what was agreed on may 24',
    'was it on 25 may 2025',
    'what did they do on june 2',
    'what happened on 2nd june 2025',
    'late june plans',
    'how may they march on',
    'may i ask who led it',
    'how many of the 1,200 and 20 percent',
    'what was said on the 2nd of june',
    'що було 24 травня',
    'что было 24 мая 2025',
    '24 Mayıs’ta ne oldu',
    "que s'est-il passé le 24 mai",
    '5月24日发生了什么',
    '五月二十四号发生了什么',
    '2025年6月发生了什么',
    // Three months are no March.
    '三个月发生了什么',
  ])('is not found in "%s"', (question) => {
    expect(outside(question)).toEqual([]);
  });
});
