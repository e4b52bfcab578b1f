import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';
import { anArticle } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');

/** How often an import is killed, and how many articles it would add or replace. */
const KILLS = 12;
const ARTICLES = 150;

test('an import that is killed at any time leaves each article as it was or as it was to be', async () => {
  const folder = aFolder();
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  const version = (id: string, text: string): string =>
    formatArticle(anArticle({ id, title: id, body: [`${text} `.repeat(400).trim()] }));
  const ids = Array.from({ length: ARTICLES }, (_, at) => `a${at}`);
  const states = { before: new Map<string, string>(), after: new Map<string, string>() };
  for (const id of ids) {
    states.after.set(id, version(id, 'The new text.'));
    writeFileSync(join(folder, `${id}.md`), states.after.get(id) ?? '');
  }
  // Every other article is there already, with an older text.
  for (const id of ids.filter((_, at) => at % 2 === 0)) {
    states.before.set(id, version(id, 'The old text.'));
  }
  const words = ids.map((id) => join(folder, `${id}.md`));
  let interrupted = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    for (const name of readdirSync(corpus)) {
      if (!states.before.has(name.replace('.md', ''))) rmSync(join(corpus, name));
    }
    for (const [id, text] of states.before) writeFileSync(join(corpus, `${id}.md`), text);
    const child = spawn(
      process.execPath,
      [CLI, 'corpus', 'add', '--force', '--corpus', corpus, ...words],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    // From the first written article on, at any time.
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const { articles, faults } = readCorpus(corpus);
    expect(faults).toEqual([]);
    const texts = articles.map(({ id }) => readFileSync(join(corpus, `${id}.md`), 'utf8'));
    for (const [at, { id }] of articles.entries()) {
      expect([states.before.get(id), states.after.get(id)]).toContain(texts[at]);
    }
    const done = texts.filter((text) => text.includes('The new text.')).length;
    expect(articles.length).toBeGreaterThanOrEqual(states.before.size);
    if (done > 0 && done < ARTICLES) interrupted += 1;
  }
  expect(interrupted).toBeGreaterThan(0);
}, 60_000);
