import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';
import { createLogger } from '../../src/log.ts';
import { createLiveLibrary } from '../../src/reload/live-library.ts';
import { anArticle } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');

/** How often imports are killed, in how many folders at once, and how many articles each would write. */
const KILLS = 30;
const FOLDERS = 2;
const ARTICLES = 40;
/** Milliseconds that an import takes until it writes, and to write: about, on a machine with two cores. */
const START_MS = 600;
const WRITING_MS = 150;

test('an import that is killed at any time leaves each article as it was or as it was to be', async () => {
  const folders = await Promise.all(
    Array.from({ length: FOLDERS }, () => killImports(KILLS / FOLDERS)),
  );
  // Most are killed while the program starts or ends; some must be in the midst of writing.
  expect(folders.flat().filter((written) => written > 0 && written < ARTICLES)).not.toEqual([]);
}, 60_000);

/** Kills imports into one folder that a library follows; gives back how many articles each had written. */
async function killImports(kills: number): Promise<readonly number[]> {
  const folder = aFolder();
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  const write = (to: string, id: string, text: string): void => {
    const body = [`The ${text} text stands here. `.repeat(100).trim()];
    writeFileSync(join(to, `${id}.md`), formatArticle(anArticle({ id, title: id, body })));
  };
  const ids = Array.from({ length: ARTICLES }, (_, at) => `a${at}`);
  // Every other article is there already.
  for (const id of ids.filter((_, at) => at % 2 === 0)) write(corpus, id, 'first');
  const { library, lines } = aFollower(corpus);
  const written: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    for (const id of ids) write(folder, id, `${kill}th`);
    const before = textsIn(corpus);
    const child = spawn(
      process.execPath,
      [CLI, 'corpus', 'add', '--force', '--corpus', corpus, ...ids.map((id) => `${id}.md`)],
      { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const exit = once(child, 'exit');
    // Every second is killed at any time, the others from the first written article on.
    const isAnyTime = kill % 2 === 0;
    if (!isAnyTime) await once(child.stdout, 'data');
    await new Promise((resolve) =>
      setTimeout(resolve, Math.random() * (isAnyTime ? START_MS : WRITING_MS)),
    );
    child.kill('SIGKILL');
    await exit;
    expect(readCorpus(corpus).faults).toEqual([]);
    const after = textsIn(corpus);
    expect([...after.keys()]).toEqual(expect.arrayContaining([...before.keys()]));
    const changed = [...after].filter(([name, text]) => text !== before.get(name));
    for (const [name, text] of changed) {
      expect(text).toBe(readFileSync(join(folder, name), 'utf8'));
    }
    written.push(changed.length);
  }
  await expect
    .poll(() => library.articles().toSorted(byId), { timeout: 10_000 })
    .toEqual(readCorpus(corpus).articles.toSorted(byId));
  // It never saw half of an article.
  expect(new Set(lines.map(({ msg }) => msg))).toEqual(new Set(['articles read again']));
  return written;
}

function aFollower(corpus: string) {
  const lines: Record<string, unknown>[] = [];
  const { library, watch } = createLiveLibrary(corpus);
  const destination = { write: (line: string) => lines.push(JSON.parse(line)) };
  const watching = watch(createLogger({ level: 'info', secrets: [], destination }));
  onTestFinished(() => watching.close());
  return { library, lines };
}

/** The text of every article file by its name. */
function textsIn(corpus: string): ReadonlyMap<string, string> {
  const names = readdirSync(corpus).filter((name) => !name.startsWith('.'));
  return new Map(names.map((name) => [name, readFileSync(join(corpus, name), 'utf8')]));
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
