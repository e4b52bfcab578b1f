import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takeSnapshot, watchFolder } from '../../src/corpus/watch-folder.ts';
import { aFolder } from '../support/folders.ts';

/** Every state of the folder's articles that was put into effect, each as `name=text` in order. */
interface Watched {
  readonly folder: string;
  readonly states: string[];
  readonly file: (name: string) => string;
  /** Waits for the newest state. */
  readonly settles: (state: string) => Promise<void>;
  /** Waits so long that a change would have been read. */
  readonly rests: () => Promise<void>;
}

/** Longer than a watcher waits for rest, and for a look whether the folder is still the same. */
const LONG = 600;
/** Short, so that the tests are. */
const TIMES = { restMs: 150, checkMs: 100 };

async function aWatched(files: Readonly<Record<string, string>>): Promise<Watched> {
  const folder = join(aFolder(), 'corpus');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const states: string[] = [];
  const since = takeSnapshot(folder);
  const watch = watchFolder(folder, {
    ...TIMES,
    since,
    read: async () => {
      const state = stateOf(folder);
      return () => states.push(state);
    },
    failed: (error) => states.push(String(error)),
  });
  onTestFinished(() => watch.close());
  // The watcher looks at the folder first; nothing has changed since.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(states).toEqual([]);
  return {
    folder,
    states,
    file: (name) => join(folder, name),
    settles: (state) => expect.poll(() => states.at(-1), { timeout: 10_000 }).toBe(state),
    rests: () => new Promise((resolve) => setTimeout(resolve, LONG)),
  };
}

function stateOf(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^[^.].*\.md$/u.test(name));
  return names
    .toSorted()
    .map((name) => `${name}=${readFileSync(join(folder, name), 'utf8')}`)
    .join(' ');
}

describe('watching a folder', () => {
  test('a new, a changed and a removed file are each read once', async () => {
    const { file, states, settles } = await aWatched({ 'a.md': '1' });
    writeFileSync(file('b.md'), '2');
    await settles('a.md=1 b.md=2');
    writeFileSync(file('a.md'), '3');
    await settles('a.md=3 b.md=2');
    rmSync(file('b.md'));
    await settles('a.md=3');
    expect(states).toHaveLength(3);
  });

  test('a burst of files is read once, when it is over', async () => {
    const { file, states, settles, rests } = await aWatched({});
    for (let at = 0; at < 30; at += 1) {
      for (let one = 0; one < 10; one += 1) {
        writeFileSync(file(`f${String(at * 10 + one).padStart(3, '0')}.md`), 'x');
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const all = Array.from({ length: 300 }, (_, at) => `f${String(at).padStart(3, '0')}.md=x`);
    await settles(all.join(' '));
    await rests();
    expect(states).toHaveLength(1);
  });

  test('a file that is written in pieces is read when it is whole', async () => {
    const { file, states, settles } = await aWatched({ 'a.md': 'old' });
    truncateSync(file('a.md'));
    for (const piece of ['one ', 'two ', 'three']) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      appendFileSync(file('a.md'), piece);
    }
    await settles('a.md=one two three');
    expect(states).toHaveLength(1);
  });

  test('a file that is renamed into place, as editors do, is read once', async () => {
    const { file, states, settles } = await aWatched({ 'a.md': 'old' });
    renameSync(file('a.md'), file('a.md~'));
    writeFileSync(file('.a.md.swp'), 'half');
    writeFileSync(file('4913'), '');
    rmSync(file('4913'));
    renameSync(file('.a.md.swp'), file('a.md'));
    await settles('a.md=new'.replace('new', 'half'));
    expect(states).toHaveLength(1);
  });

  test("editors' own files, and files that nobody reads, change nothing", async () => {
    const { file, states, rests } = await aWatched({ 'a.md': '1' });
    for (const name of ['.a.md.swp', 'a.md~', '.a.md.7f.tmp', '4913', '#a.md#', 'a.jpg']) {
      writeFileSync(file(name), 'x');
    }
    symlinkSync('nobody@nowhere.1:2', file('.#a.md'));
    await rests();
    expect(states).toEqual([]);
  });

  test('a file that is touched, written anew or deleted and restored is not read again', async () => {
    const { file, states, settles, rests } = await aWatched({ 'a.md': '1', 'b.md': '2' });
    utimesSync(file('a.md'), new Date(), new Date());
    writeFileSync(file('b.md'), '2');
    rmSync(file('a.md'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    writeFileSync(file('a.md'), '1');
    await rests();
    expect(states).toEqual([]);
    writeFileSync(file('a.md'), '3');
    await settles('a.md=3 b.md=2');
  });

  test('a link to nowhere hides no change of another file', async () => {
    const { file, settles } = await aWatched({ 'a.md': '1' });
    symlinkSync('nowhere', file('link'));
    symlinkSync('nowhere', file('.gone.md'));
    symlinkSync('nowhere.txt', file('notes.txt'));
    writeFileSync(file('a.md'), '2');
    await settles('a.md=2');
    writeFileSync(file('a.md'), '3');
    await settles('a.md=3');
  });

  test('what changes while it is read is not put into effect, but read again', async () => {
    const folder = aFolder({ 'a.md': '1' });
    const states: string[] = [];
    let reads = 0;
    const watch = watchFolder(folder, {
      ...TIMES,
      since: takeSnapshot(folder),
      read: async () => {
        reads += 1;
        const state = stateOf(folder);
        if (reads === 1) writeFileSync(join(folder, 'b.md'), '2');
        return () => states.push(state);
      },
      failed: (error) => states.push(String(error)),
    });
    onTestFinished(() => watch.close());
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeFileSync(join(folder, 'a.md'), '3');
    await expect.poll(() => states, { timeout: 5_000 }).toEqual(['a.md=3 b.md=2']);
    expect(reads).toBe(2);
  });

  test('a folder that is removed, moved away and made anew is followed', async () => {
    const { folder, file, settles } = await aWatched({ 'a.md': '1' });
    rmSync(folder, { recursive: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    mkdirSync(folder);
    writeFileSync(file('a.md'), '2');
    await settles('a.md=2');
    renameSync(folder, `${folder}.old`);
    mkdirSync(folder);
    writeFileSync(file('a.md'), '3');
    await settles('a.md=3');
    writeFileSync(file('a.md'), '4');
    await settles('a.md=4');
  });

  test('an error of reading is told, and the next change is read', async () => {
    const folder = aFolder({ 'a.md': '1' });
    const told: string[] = [];
    const watch = watchFolder(folder, {
      ...TIMES,
      since: takeSnapshot(folder),
      read: async () => {
        if (told.length === 0) throw new Error('not today');
        return () => told.push('read');
      },
      failed: (error) => told.push(String(error)),
    });
    onTestFinished(() => watch.close());
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeFileSync(join(folder, 'a.md'), '2');
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['Error: not today']);
    utimesSync(join(folder, 'a.md'), new Date(), new Date());
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['Error: not today', 'read']);
  });
});
