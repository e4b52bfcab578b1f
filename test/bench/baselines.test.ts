import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyWithoutSynonyms } from '../../bench/eval/corpora.ts';
import { askMiniSearch, BASELINES } from '../../bench/eval/minisearch.ts';
import { openCorpus } from '../../src/compose.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
const corpus = join(folder, 'corpus');
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  mkdirSync(join(corpus, 'words'), { recursive: true });
  writeFileSync(join(corpus, 'words/en.txt'), 'feline => cat\n');
  writeFileSync(
    join(corpus, 'a.md'),
    '---\ntitle: Pets\npublisher: A\npublished: 2025\n---\n\nThe cat sleeps.\n<!-- asked: what is the tomcat doing -->\n\nThe dog barks.\n',
  );
});

test('MiniSearch finds a phrasing only where it indexes the asked lines', () => {
  const found = BASELINES.map(
    (baseline) => askMiniSearch(baseline, corpus, ['tomcat'])[0]?.shown[0]?.paragraph,
  );
  expect(found).toEqual(BASELINES.map(({ hasAsked }) => (hasAsked ? 1 : undefined)));
});

test('a copy without synonyms is asked with neither its own nor the shipped ones', async () => {
  const outcomeOf = async (dir: string, question: string): Promise<string> =>
    (await openCorpus(dir).library.ask(question, {})).outcome;
  const copy = copyWithoutSynonyms(corpus, join(folder, 'copy'));
  expect(await outcomeOf(corpus, 'where is the feline')).toBe('found');
  expect(await outcomeOf(copy, 'where is the feline')).toBe('abstained');
  expect(await outcomeOf(copy, 'what does the cat do')).toBe('found');
});
