import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { writeArticle } from '../../src/corpus/write-article.ts';
import { anArticle } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';

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
