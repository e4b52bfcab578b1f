import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import type { Library } from '../../src/domain/library.ts';
import { createLogger } from '../../src/log.ts';
import { createLiveLibrary } from '../../src/reload/live-library.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY, manyArticles } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';

const TAPIR = anArticle({ id: 'tapir', body: ['The tapir met Okafor at Gull House on Sunday.'] });

function aLiveLibrary(files: Readonly<Record<string, string>>) {
  const folder = join(aFolder(), 'corpus');
  mkdirSync(folder);
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  for (const [name, text] of Object.entries(files)) write(name, text);
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => lines.push(JSON.parse(line)) };
  const { library, watch } = createLiveLibrary(folder);
  const watching = watch(createLogger({ level: 'info', secrets: [], destination }));
  onTestFinished(() => watching.close());
  return {
    folder,
    library,
    write,
    lines,
    logged: (line: Record<string, unknown>) =>
      expect.poll(() => lines.at(-1), { timeout: 15_000 }).toEqual(expect.objectContaining(line)),
  };
}

async function firstOf(library: Library, question: string): Promise<string | undefined> {
  const answer = await library.ask(question);
  return answer.outcome === 'found' ? answer.passages[0]?.article.id : undefined;
}

const SOUND = {
  'coast-wire.md': formatArticle(COAST_WIRE),
  'harbour-daily.md': formatArticle(HARBOUR_DAILY),
};
const READ = 'articles read again';

describe('a library that follows its folder', () => {
  test('answers from a new article, and from none that is gone', async () => {
    const { folder, library, write, logged } = aLiveLibrary(SOUND);
    const question = 'where did the tapir meet Okafor?';
    expect(await firstOf(library, question)).toBeUndefined();
    write('tapir.md', formatArticle(TAPIR));
    await logged({ msg: READ, added: ['tapir'], articles: 3, paragraphs: 8 });
    expect(await firstOf(library, question)).toBe('tapir');
    rmSync(join(folder, 'tapir.md'));
    await logged({ msg: READ, removed: ['tapir'], articles: 2 });
    expect(await firstOf(library, question)).toBeUndefined();
  });

  test('keeps the old answers while the new state has faults, and says so once', async () => {
    const { library, write, lines, logged } = aLiveLibrary(SOUND);
    write('harbour-daily.md', SOUND['harbour-daily.md'].replace('title:', 'titel:'));
    await logged({ msg: 'articles have faults: the old ones stay', count: 2 });
    expect(await firstOf(library, 'who led the island team?')).toBe('harbour-daily');
    write('coast-wire.md', SOUND['coast-wire.md'].replace('12 boats', '13 boats'));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(lines).toHaveLength(1);
    write('harbour-daily.md', SOUND['harbour-daily.md'].replace('Mara', 'Maria'));
    await logged({ msg: READ, changed: ['coast-wire', 'harbour-daily'] });
    expect(library.read('harbour-daily')?.[1]?.text).toContain('Maria Lindqvist');
  });

  test('takes an empty file for a fault, and a vanished folder too', async () => {
    const { folder, library, write, logged } = aLiveLibrary(SOUND);
    write('harbour-daily.md', '');
    await logged({ count: 1 });
    renameSync(folder, `${folder}.away`);
    await logged({ faults: [expect.stringContaining('no such folder')] });
    expect(await firstOf(library, 'who led the island team?')).toBe('harbour-daily');
    renameSync(`${folder}.away`, folder);
    write('harbour-daily.md', SOUND['harbour-daily.md']);
    await logged({ msg: READ, articles: 2 });
  });

  test('reads synonyms and the subject again', async () => {
    const { library, write, logged } = aLiveLibrary(SOUND);
    expect(await firstOf(library, 'how many zorps sank?')).toBeUndefined();
    write('synonyms.txt', 'zorps => boats\n');
    write('subject.yaml', 'examples:\n  en:\n    - how many boats sank?\n');
    await logged({ msg: READ });
    expect(await firstOf(library, 'how many zorps sank?')).toBe('coast-wire');
    expect(library.suggest('', { limit: 1, longest: 100 })).toEqual(['how many boats sank?']);
  });

  test('reads a large folder in a thread of its own, and answers all the while', async () => {
    const { library, write, lines } = aLiveLibrary({ ...SOUND, ...manyArticles(60) });
    write('tapir.md', formatArticle(TAPIR));
    let asked = 0;
    while (lines.length === 0) {
      expect(await firstOf(library, 'who led the island team?')).toBe('harbour-daily');
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(lines).toEqual([
      expect.objectContaining({ msg: READ, added: ['tapir'], articles: 63, paragraphs: 3_608 }),
    ]);
    expect(asked).toBeGreaterThan(20);
    expect(await firstOf(library, 'where did the tapir meet Okafor?')).toBe('tapir');
    const [first] = library.read('a7') ?? [];
    expect(library.around(first?.id ?? '')?.after[0]?.text).toContain('Paragraph 1 ');
    expect(library.checkQuotes('“The tapir met Okafor”').checks[0]?.verdict).toBe('exact');
  });
});
