import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFault } from '../../src/corpus/fault.ts';
import { readWordFile, readWords } from '../../src/corpus/word-lists.ts';
import { LANGUAGES } from '../../src/domain/synonyms.ts';
import { readPairs } from '../../src/language/asking.ts';
import { aFolder } from '../support/folders.ts';

const parse = (...lines: readonly string[]) => {
  const folder = aFolder({ 'words.txt': lines.join('\n') });
  const { sections, faults } = readWordFile(join(folder, 'words.txt'));
  return { sections, faults: faults.map((fault) => ({ ...fault, file: 'words.txt' })) };
};

describe('a word file', () => {
  test('gives the entries of each section in order, without comments and blank lines', () => {
    const { sections, faults } = parse(
      '# Where the words came from.',
      '[ships]',
      'ferry',
      '',
      '  # A comment may be indented.',
      '  trawler with nets  ',
      '[gear of ships]',
      '[empty]',
      'read [more|full article]',
      '[read|see] more',
      '[next|previous]',
    );
    expect([...sections]).toEqual([
      ['ships', ['ferry', 'trawler with nets']],
      ['gear of ships', []],
      ['empty', ['read [more|full article]', '[read|see] more', '[next|previous]']],
    ]);
    expect(faults).toEqual([]);
  });

  test('reads Windows line ends', () => {
    expect([...parse('[ships]\r', 'ferry\r').sections]).toEqual([['ships', ['ferry']]]);
  });

  test.each<[lines: readonly string[], fault: string]>([
    [['ferry', '[ships]'], '1: expected a [section] above the first entry, got "ferry"'],
    [['[ships]', '[gear'], '2: expected a section as [name], got "[gear"'],
    [['[ships]', '[]'], '2: expected a section as [name], got "[]"'],
    [['[ships]', 'ferry', '[ships]'], '3: expected [ships] once, got it again'],
    [['[ships]', 'ferry', 'ferry'], '3: expected each entry once in its section, got "ferry"'],
  ])('reports what is wrong in %j and reads on', (lines, fault) => {
    const { sections, faults } = parse(...lines, '[last]', 'net');
    expect(faults.map(formatFault)).toEqual([`words.txt:${fault}`]);
    expect(sections.get('last')).toEqual(['net']);
  });

  test('is read from its path; one that cannot be read or is not UTF-8 is a fault', () => {
    const folder = aFolder({
      'words.txt': '\ufeff[ships]\nferry\n',
      'latin.txt': Buffer.from([0x5b, 0xff]),
    });
    expect([...readWordFile(join(folder, 'words.txt')).sections]).toEqual([['ships', ['ferry']]]);
    expect(readWordFile(join(folder, 'none.txt')).faults).toMatchObject([{ came: 'no such file' }]);
    expect(readWordFile(join(folder, 'latin.txt')).faults).toMatchObject([{ expected: 'UTF-8' }]);
  });
});

const SHIPPED = join(import.meta.dirname, '../../corpus/words');

test('the shipped word lists are complete and without faults', () => {
  const { words, faults } = readWords([SHIPPED]);
  expect(faults).toEqual([]);
  for (const language of LANGUAGES) expect(words.asking[language].months).toHaveLength(12);
  expect(readPairs(words.asking.uk['question words']).get('скільки')).toBe('how many');
});

test('a folder’s own list takes the place of the shipped one, and no other', () => {
  const own = '[chat spelling]\nbt => boat\n';
  const { words, faults } = readWords([aFolder({ 'en/chat-spelling.txt': own }), SHIPPED]);
  expect(faults).toEqual([]);
  expect(words.english['chat spelling']).toEqual(['bt => boat']);
  expect(words.english.pronouns).toContain('he');
});

test('a list that nobody reads is a fault', () => {
  const { faults } = readWords([
    aFolder({ 'en/chat-spelling.txt': '[typos]\nbt => boat\n' }),
    SHIPPED,
  ]);
  expect(faults).toMatchObject([{ expected: 'a list that is read', came: '[typos]' }]);
});
