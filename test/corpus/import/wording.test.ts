import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFault } from '../../../src/corpus/fault.ts';
import { readLine } from '../../../src/corpus/import/lines.ts';
import { readPageWords, readWording } from '../../../src/corpus/import/wording.ts';
import { aFolder } from '../../support/folders.ts';

const wordsOf = (...lines: readonly string[]) =>
  readPageWords(aFolder({ 'en/pages.txt': lines.join('\n') }));

function matches(entry: string, text: string): boolean {
  return readWording(wordsOf('[section]', entry).words).matches('section', readLine(text));
}

describe('an entry', () => {
  test.each([
    ['read more', 'READ MORE'],
    ['read more', '» Read more…'],
    ["don't miss", 'Don’t miss'],
    ['read [more|full story]', 'Read full story'],
    ['read (the) story', 'Read story'],
    ['read (the) story', 'Read the story'],
    ['comment(s)', 'Comments'],
    ['follow ...', 'Follow'],
    ['follow ... on telegram', 'Follow the Courier on Telegram'],
    ['our * app', 'Our new app'],
    ['9 comments', '12 comments'],
    ['call 9999', 'Call 020-55'],
    ['Name writes', 'Ana writes'],
    ['tags: ...', 'Tags: ferries'],
    ['tags: ...', 'TAGS | ferries'],
    ['thoughts on "', 'Thoughts on “'],
    ['... 许可证 ...', '新闻许可证101'],
  ])('%s matches "%s"', (entry, text) => {
    expect(matches(entry, text)).toBe(true);
  });

  test.each([
    ['read more', 'Read more books'],
    ['read more', 'Bread more'],
    ['comment(s)', 'Commentary'],
    ['our * app', 'Our app'],
    ['call 9999', 'Call 020'],
    ['Name writes', 'ana writes'],
    ['Reuters', 'reuters'],
    ['tags: ...', 'Tags of ferries'],
  ])('%s does not match "%s"', (entry, text) => {
    expect(matches(entry, text)).toBe(false);
  });

  test('with an open bracket is a fault of its line', () => {
    const { faults } = wordsOf('[section]', 'read (more');
    expect(faults.map(formatFault)).toEqual([
      expect.stringMatching(/pages\.txt:2: expected each bracket closed, got "read \(more"$/u),
    ]);
  });
});

test('a section that is left out matches nothing', () => {
  expect(readWording(wordsOf('').words).matches('section', readLine('Read more'))).toBe(false);
});

test('a folder without the file is a fault', () => {
  const folder = aFolder();
  expect(readPageWords(folder).faults).toMatchObject([
    { file: join(folder, 'en/pages.txt'), came: 'no such file' },
  ]);
});
