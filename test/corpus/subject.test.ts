import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSubject } from '../../src/corpus/subject.ts';
import { aFolder } from '../support/folders.ts';

const read = (text: string) => {
  const { subject, faults } = readSubject(aFolder({ 'subject.yaml': text }));
  return { subject, faults: faults.map(({ line, expected, came }) => ({ line, expected, came })) };
};

describe('the subject of a folder', () => {
  test('is read in each language that it is given in', () => {
    const { subject, faults } = read(
      'name:\n  en: the fishing talks\nexamples:\n  en: [who led them?]\nsmall-talk:\n  tr: Merhaba!\n',
    );
    expect(faults).toEqual([]);
    expect(subject).toMatchObject({
      name: { en: 'the fishing talks' },
      examples: { en: ['who led them?'] },
      help: {},
      smallTalk: { tr: 'Merhaba!' },
    });
  });

  test('may say that the shipped synonyms are for it too', () => {
    expect(read('words: shipped\n').subject.hasShippedWords).toBe(true);
    expect(read('name:\n  en: x\n').subject.hasShippedWords).toBe(false);
  });

  test('is empty where there is no file', () => {
    expect(readSubject(aFolder()).subject).toMatchObject({ name: {}, help: {} });
  });

  test.each<[text: string, line: number, expected: string]>([
    ['title:\n  en: x\n', 1, 'one of name, examples, help, small-talk, words'],
    ['name:\n  english: x\n', 2, 'one of en, uk, ru, tr, fr, zh'],
    ['examples:\n  en: who?\n', 2, 'a list of texts'],
    ['help:\n  en: 5\n', 2, 'a text'],
    ['words: mine\n', 1, 'shipped'],
    ['name: [a]\n', 1, 'keys with values'],
    ['name: {\n', 2, 'YAML'],
  ])('with a fault is told where: %j', (text, line, expected) => {
    expect(read(text).faults).toMatchObject([{ line, expected }]);
  });

  test('is sound as it is shipped', () => {
    const { subject, faults } = readSubject(join(import.meta.dirname, '../../corpus'));
    expect(faults).toEqual([]);
    expect(Object.keys(subject.help)).toHaveLength(6);
  });
});
