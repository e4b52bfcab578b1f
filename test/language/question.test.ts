import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANALYZER, aReading } from '../support/search.ts';

const ENTRIES = new Set(['渔网', '渔', '渔网船']);
const read = (question: string) => aReading(question, ENTRIES);

/** The words of a Chinese text as typed. */
const cut = (run: string) => read(run).words.map(({ start, end }) => run.slice(start, end));

describe('a question in Chinese', () => {
  test.each<[run: string, parts: readonly string[]]>([
    ['渔网船', ['渔网船']],
    ['渔网', ['渔网']],
    ['渔的网', ['渔', '的', '网']],
    ['海豚的渔网', ['海豚', '的', '渔网']],
    ['海豚', ['海豚']],
    ['', []],
    // A word that contains an entry is another word.
    ['渔夫的美食', ['渔夫', '的', '美食']],
  ])('is split into words: %j is %j', (run, parts) => {
    expect(cut(run)).toEqual(parts);
  });

  test.each<[run: string, parts: readonly string[], words: readonly string[]]>([
    ['5月16日', ['5月', '16日'], ['5月', '16']],
    ['五月十六号', ['五月', '十六号'], ['5月', '16']],
    ['十二月三十一日', ['十二月', '三十一日'], ['12月', '31']],
    ['2025年6月2日', ['2025年', '6月', '2日'], ['2025', '6月', '2']],
    ['二〇二五年', ['二〇二五年'], ['2025']],
    ['十月', ['十月'], ['十月']],
    // Years as an age and months as a time are no dates.
    ['五年三个月', ['五年', '三个月'], ['五年', '三个月']],
  ])('is split at a date: %j is %j', (run, parts, words) => {
    expect(cut(run)).toEqual(parts);
    expect(read(run).words.map(({ word }) => word)).toEqual(words);
  });

  test('loses no character when it is split', () => {
    const characters = fc.array(
      fc.constantFrom('渔', '网', '船', '的', '下', '𠀀', '海', '五', '月', '日', '年', '6'),
    );
    fc.assert(
      fc.property(characters, (list) => {
        const run = list.join('');
        expect(cut(run).join('')).toBe(run);
      }),
    );
  });

  test('is recognised by its script', () => {
    const languages = ['谁', 'who', 'хто', 'who谁'].map((question) => read(question).language);
    expect(languages).toEqual(['zh', 'en', 'uk', 'zh']);
  });
});

describe('the words of a question', () => {
  const words = (question: string) => read(question).words.map(({ word }) => word);

  test('are spelt out where they are chat spelling', () => {
    expect(words('wheres the mtg')).toEqual(['where', 'is', 'the', 'meeting']);
  });

  test('are translated where they are question words of another language', () => {
    expect(words('скільки човнів')).toEqual(['how', 'many', 'човнів']);
    expect(words("qu'est-ce que c'est")).toContain('what');
  });

  test.each([
    ['хто був у травні', 'травні', 'may'],
    ['кто был в мае', 'мае', 'may'],
    ["Mayıs'ta kim vardı", "mayis'ta", 'may'],
    ['qui est venu en août', 'aout', 'august'],
    ['谁在十月', '十月', 'october'],
  ])('are searched for in English where they name a month: %s', (question, word, month) => {
    const found = read(question).words.find((one) => one.word === word);
    expect(found).toMatchObject({ term: ANALYZER.stem(month, 'en'), isFunction: false });
  });

  test.each([
    ['why Portree and not Geneva', 'geneva'],
    ['why there and not in Geneva', 'geneva'],
    ['Portree or Geneva', 'geneva'],
    ['more boats than nets', 'nets'],
  ])(
    'are marked as a contrast where the subject is only compared with them: %s',
    (question, contrasted) => {
      const marked = read(question).words.filter((one) => one.isContrast && !one.isFunction);
      expect(marked.map(({ word }) => word)).toEqual([contrasted]);
    },
  );
});
