import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { readCorpus, removeUnfinished, writeArticle } from '../../src/corpus/corpus-folder.ts';
import { formatFault } from '../../src/corpus/fault.ts';
import { anArticle } from '../support/articles.ts';
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
      `${join(folder, '2024/a.md')}: expected an id that no other file has, got "a", which ${join(folder, '2023/a.md')} has too`,
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
      `${join(folder, 'b.md')}: expected a file to read, got no such file`,
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

describe('writing an article', () => {
  test('makes the folder where it is missing and leaves no other file behind', () => {
    const folder = join(aFolder(), 'new/corpus');
    const article = anArticle({ id: 'a' });
    expect(writeArticle(folder, article, { force: false })).toEqual({
      written: join(folder, 'a.md'),
    });
    expect(readdirSync(folder)).toEqual(['a.md']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(formatArticle(article));
  });

  test('leaves an article of the same id alone, wherever it stands below the folder', () => {
    const folder = aFolder({ '2024/a.md': 'old' });
    const result = writeArticle(folder, anArticle({ id: 'a' }), { force: false });
    expect(result).toEqual({ exists: join(folder, '2024/a.md') });
    expect(readFileSync(join(folder, '2024/a.md'), 'utf8')).toBe('old');
  });

  test('replaces it in its place when forced', () => {
    const folder = aFolder({ '2024/a.md': 'old' });
    writeArticle(folder, anArticle({ id: 'a', title: 'New' }), { force: true });
    expect(readFileSync(join(folder, '2024/a.md'), 'utf8')).toContain('title: New');
    expect(readdirSync(folder)).toEqual(['2024']);
  });

  test('leaves nothing half written where it fails', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'a.md'));
    expect(() => writeArticle(folder, anArticle({ id: 'a' }), { force: true })).toThrow(
      /EISDIR|directory/u,
    );
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
});

test('what a killed import left behind is removed after an hour, and nothing else', () => {
  const left = '.a.md.0b8c2f6e-5d0c-4c56-9d0c-1f2e3a4b5c6d.tmp';
  const young = '.b.md.0b8c2f6e-5d0c-4c56-9d0c-1f2e3a4b5c6d.tmp';
  const names = [left, `2024/${left}`, '.a.md.4711.tmp', young, '.a.md.swp', '.my.md.draft.tmp'];
  const folder = aFolder(Object.fromEntries([...names, 'a.md'].map((name) => [name, GOOD])));
  const twoHoursAgo = Date.now() / 1_000 - 7_200;
  for (const name of names.filter((one) => one !== young)) {
    utimesSync(join(folder, name), twoHoursAgo, twoHoursAgo);
  }
  const { articles, faults } = readCorpus(folder);
  expect([articles.map(({ id }) => id), faults]).toEqual([['a'], []]);
  removeUnfinished(folder);
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(
    ['2024', 'a.md', young, '.a.md.swp', '.my.md.draft.tmp'].toSorted(),
  );
  removeUnfinished(join(folder, 'none'));
});
