import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWords } from '../../src/corpus/words.ts';
import { readPairs } from '../../src/language/question.ts';
import { aFolder } from '../support/folders.ts';

const SHIPPED = join(import.meta.dirname, '../../corpus/words');

test('the shipped word lists are complete and without faults', () => {
  const { words, faults } = readWords([SHIPPED]);
  expect(faults).toEqual([]);
  expect(words.english.months).toHaveLength(12);
  expect(readPairs(words.asking.uk['question words']).get('скільки')).toBe('how many');
});

test('a folder’s own file takes the place of the shipped one, and no other', () => {
  const own = '[chat spelling]\nbt => boat\n';
  const { words, faults } = readWords([aFolder({ 'en/chat-spelling.txt': own }), SHIPPED]);
  expect(faults).toEqual([]);
  expect(words.english['chat spelling']).toEqual(['bt => boat']);
  expect(words.english.pronouns).toContain('he');
});

test('a list that is missing is a fault', () => {
  const { faults } = readWords([
    aFolder({ 'en/chat-spelling.txt': '[typos]\nbt => boat\n' }),
    SHIPPED,
  ]);
  expect(faults).toMatchObject([{ expected: 'a section [chat spelling]', came: 'none' }]);
});
