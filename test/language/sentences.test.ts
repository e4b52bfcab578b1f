import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANALYZER } from '../support/search.ts';

const split = ANALYZER.splitSentences;

const cut = (text: string): readonly string[] => split(text).map((span) => text.slice(...span));

describe('sentences', () => {
  test.each<[string, readonly string[]]>([
    ['titles', ['Mr. Reed met Sen. Ann Hall and Gen. Lee.', 'They talked.']],
    ['initials of a country', ['The U.S. Senate voted.', 'It passed.']],
    ['initials of a party and a state', ['Hall (R-S.C.), an ally, agreed.', 'Reed did not.']],
    ['initials of a name', ['J. R. Reed and A. Hall came.', 'Both left.']],
    ['initials that end a sentence', ['She lives in the U.S.', 'The rest do not.']],
    ['months and numbers', ['It was on Feb. 24 at 1.5 percent.', 'No. 4 follows.']],
    ['a speaker who follows', ['“Stop!” she said.', '“Now.”']],
    ['an ellipsis', ['They waited... and waited.', 'Then it came.']],
    ['full stops of Chinese', ['会谈结束。', '双方同意。']],
    ['text without an end', ['no end at all']],
  ])('hold %s together', (_, sentences) => {
    expect(cut(sentences.join(/[。]$/u.test(sentences[0] ?? '') ? '' : ' '))).toEqual(sentences);
  });

  test('cover all of a text but white space', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('. ', '! ', 'U.S. ', 'Mr. ', '” ', 'He ', 'в. ', '。'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const covered = cut(text).join('');
        expect(covered.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
