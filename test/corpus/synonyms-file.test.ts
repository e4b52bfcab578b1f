import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFault } from '../../src/corpus/fault.ts';
import { parseSynonyms, readSynonyms } from '../../src/corpus/synonyms-file.ts';
import { aFolder } from '../support/folders.ts';

const parse = (...lines: readonly string[]) => parseSynonyms('synonyms.txt', lines.join('\n'));

describe('a synonyms file', () => {
  test('holds lines whose entries all mean one another, and lines that go one way', () => {
    expect(parse('truce, ceasefire', '', '# a comment', 'kids, little ones => children')).toEqual({
      rules: [
        {
          file: 'synonyms.txt',
          line: 1,
          language: null,
          from: ['truce', 'ceasefire'],
          to: ['truce', 'ceasefire'],
        },
        {
          file: 'synonyms.txt',
          line: 4,
          language: null,
          from: ['kids', 'little ones'],
          to: ['children'],
        },
      ],
      faults: [],
    });
  });

  test('takes the meaning from a comma and an arrow behind a backslash, as Solr does', () => {
    expect(parse('a\\, b => c \\=> d').rules).toMatchObject([{ from: ['a, b'], to: ['c => d'] }]);
  });

  test('says for which questions the lines below a language comment are', () => {
    const lines = ['a => b', '# language: tr', 'c => d', '# language: all', 'e => f'];
    expect(parse(...lines).rules.map(({ language }) => language)).toEqual([null, 'tr', null]);
  });

  test.each<[line: string, fault: string]>([
    ['lonely', 'expected two words or more, or a =>, got "lonely"'],
    ['a, , b', 'expected a word before and after each comma and =>, got "a, , b"'],
    ['a =>', 'expected a word before and after each comma and =>, got "a =>"'],
    ['=> b', 'expected a word before and after each comma and =>, got "=> b"'],
    ['a => b => c', 'expected at most one =>, got "a => b => c"'],
    ['# language: xx', 'expected one of en, uk, ru, tr, fr, zh or all, got "xx"'],
  ])('reports %j and reads on', (line, fault) => {
    const { rules, faults } = parse(line, 'x => y');
    expect(faults.map(formatFault)).toEqual([`synonyms.txt:1: ${fault}`]);
    expect(rules).toHaveLength(1);
  });

  test('of another encoding, or none to read, is a fault', () => {
    const folder = aFolder({ 'synonyms.txt': Buffer.from([0xff, 0xfe, 0x41]) });
    const file = join(folder, 'synonyms.txt');
    expect(readSynonyms(folder).files).toEqual([file]);
    expect(readSynonyms(file).faults).toMatchObject([{ file, expected: 'UTF-8' }]);
    expect(readSynonyms(aFolder()).files).toEqual([]);
    expect(readSynonyms(join(folder, 'none.txt')).faults).toMatchObject([{ came: 'no such file' }]);
  });
});

describe('the synonyms of a folder', () => {
  test('are those of synonyms.txt and of words/, whose paths name the language', () => {
    const folder = aFolder({
      'synonyms.txt': 'a => b',
      'words/tr.txt': 'c => d',
      'words/fr/names.synonyms.txt': '# Names.\ne => f',
      'words/all/numbers.synonyms.txt': 'g => h',
      'words/fr/function-words.txt': 'no synonyms',
    });
    expect(
      readSynonyms(folder).rules.map(({ file, line, language }) => [
        relative(folder, file),
        line,
        language,
      ]),
    ).toEqual([
      ['synonyms.txt', 1, null],
      [join('words', 'all', 'numbers.synonyms.txt'), 1, null],
      [join('words', 'fr', 'names.synonyms.txt'), 2, 'fr'],
      [join('words', 'tr.txt'), 1, 'tr'],
    ]);
  });

  test('of a language that is not read are a fault', () => {
    const folder = aFolder({ 'words/xx/names.synonyms.txt': 'a => b' });
    expect(readSynonyms(folder).faults.map(formatFault)).toEqual([
      `${join(folder, 'words', 'xx', 'names.synonyms.txt')}: expected one of en, uk, ru, tr, fr, zh or all, got "xx"`,
    ]);
  });
});
