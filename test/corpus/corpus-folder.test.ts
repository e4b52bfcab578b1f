import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';
import { formatFault } from '../../src/corpus/fault.ts';
import { aFolder } from '../support/folders.ts';

const GOOD = '---\ntitle: T\npublisher: P\npublished: 2024\n---\n\nText.\n';

describe('a corpus folder', () => {
  test('gives every sound article, and the faults of the others', () => {
    const folder = aFolder({
      'a.md': GOOD,
      'b.md': 'no front matter',
      'c.md': GOOD,
      'README.md': '# How to add an article',
      'synonyms.txt': 'truce, ceasefire',
    });
    const { articles, faults } = readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(faults.map(({ file }) => file)).toEqual([join(folder, 'b.md')]);
  });

  test('reads the folders below it, and names a second article of the same id', () => {
    const folder = aFolder({ '2023/a.md': GOOD, '2024/a.md': GOOD, '.git/x.md': GOOD });
    const { articles, faults } = readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['a']);
    expect(faults.map(formatFault)).toEqual([
      `${join(folder, '2024/a.md')}: expected an id of its own, got "a", as ${join(folder, '2023/a.md')} has`,
    ]);
  });

  test('reads files that are links, as container platforms mount them', () => {
    const folder = aFolder({ '.data/a.md': GOOD });
    symlinkSync(join(folder, '.data/a.md'), join(folder, 'a.md'));
    expect(readCorpus(folder).articles.map(({ id }) => id)).toEqual(['a']);
  });

  test('names a file that cannot be read, and reads the others', () => {
    const folder = aFolder({ 'a.md': GOOD });
    symlinkSync(join(folder, 'nowhere'), join(folder, 'b.md'));
    symlinkSync(folder, join(folder, 'c.md'));
    const { articles, faults } = readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['a']);
    expect(faults.map(formatFault)).toEqual([
      `${join(folder, 'b.md')}: expected a file to read, got ENOENT`,
      `${join(folder, 'c.md')}: expected a file to read, got something else`,
    ]);
  });

  test('is a fault where it holds no article', () => {
    const folder = aFolder({ 'README.md': 'nothing yet' });
    expect(readCorpus(folder).faults.map(formatFault)).toEqual([
      `${folder}: expected a folder with at least one article (<id>.md), got none`,
    ]);
  });

  test('is a fault where it is not there, or is a file', () => {
    const folder = aFolder({ 'file.md': GOOD });
    for (const missing of [join(folder, 'none'), join(folder, 'file.md')]) {
      expect(readCorpus(missing).faults.map(formatFault)).toEqual([
        `${missing}: expected a folder with at least one article (<id>.md), got no such folder`,
      ]);
    }
  });
});
