import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/compose.ts';
import { createDrafts, type Drafts } from '../../../src/playground/server/drafts.ts';
import { aFolder } from '../../support/folders.ts';
import { aPlayground, BOATS } from '../../support/playground.ts';

function someDrafts(): { readonly drafts: Drafts; readonly folder: string } {
  const folder = aFolder({ 'boats.md': BOATS });
  return { drafts: createDrafts(() => openCorpus(folder)), folder };
}

/** The first passage that a question gets. */
async function firstAnswer({ library }: Drafts, question: string): Promise<string | undefined> {
  const answer = await library.ask(question);
  return answer.outcome === 'found' ? answer.passages[0]?.text : undefined;
}

test('a sound text is answered from at once, and the disk stays as it is', async () => {
  const { drafts, folder } = someDrafts();
  const { library } = drafts;
  const text = BOATS.replace('Eight', 'Nine');
  expect(drafts.write('boats', text)).toEqual({ text, faults: [] });
  expect(await firstAnswer(drafts, 'how many boats came back')).toMatch(/^Nine boats/u);
  expect(library.read('boats')?.[0]?.text).toMatch(/^Nine boats/u);
  expect(drafts.summaries()).toMatchObject([{ id: 'boats', isDraft: true, revision: 1 }]);
  expect(drafts.read('boats')).toEqual({ text, faults: [] });
  expect(readdirSync(folder)).toEqual(['boats.md']);
  expect(readFileSync(join(folder, 'boats.md'), 'utf8')).toBe(BOATS);
});

test('a faulty text tells every fault with its line, and changes no answer', async () => {
  const { drafts } = someDrafts();
  const text = BOATS.replace('publisher', 'publishr').replace('2025-06-03', 'June');
  const { faults } = drafts.write('boats', text);
  expect(faults).toEqual([
    {
      line: 3,
      said: 'boats.md:3: expected a known key (did you mean "publisher"?), got "publishr"',
    },
    { line: 1, said: 'boats.md:1: expected a publisher, got none' },
    { line: 4, said: 'boats.md:4: expected a date as YYYY-MM-DD, YYYY-MM or YYYY, got "June"' },
  ]);
  expect(drafts.read('boats')).toEqual({ text, faults });
  expect(await firstAnswer(drafts, 'how many boats came back')).toMatch(/^Eight boats/u);
  expect(drafts.summaries()).toMatchObject([{ isDraft: false, revision: 1 }]);
});

test('a faulty text after a sound one leaves the answers to the sound one', async () => {
  const { drafts } = someDrafts();
  drafts.write('boats', BOATS.replace('Eight', 'Nine'));
  expect(drafts.write('boats', '---').faults[0]?.said).toMatch(/^boats\.md:1: expected /u);
  expect(await firstAnswer(drafts, 'how many boats came back')).toMatch(/^Nine boats/u);
  expect(drafts.summaries()).toMatchObject([{ isDraft: true, revision: 2 }]);
  drafts.discard('boats');
  expect(await firstAnswer(drafts, 'how many boats came back')).toMatch(/^Eight boats/u);
});

test('what is shown is what is answered from where the file changed meanwhile', () => {
  const { drafts, folder } = someDrafts();
  writeFileSync(join(folder, 'boats.md'), BOATS.replace('Eight', 'Nine'));
  expect(drafts.read('boats')?.text).toContain(drafts.library.read('boats')?.[0]?.text);
});

test('the folder is read again under the drafts; with a fault in it, nothing changes', async () => {
  const { drafts, folder } = someDrafts();
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  drafts.write('boats', BOATS.replace('Eight', 'Nine'));
  write('nets.md', BOATS.replaceAll(/boats/giu, 'nets'));
  drafts.reread();
  expect(await firstAnswer(drafts, 'how many boats came back')).toMatch(/^Nine boats/u);
  expect(await firstAnswer(drafts, 'how many nets came back')).toMatch(/^Eight nets/u);
  expect(drafts.summaries().map(({ id, revision }) => [id, revision])).toEqual([
    ['boats', 2],
    ['nets', 1],
  ]);
  write('nets.md', BOATS.replace('title', 'titel'));
  expect(() => drafts.reread()).toThrow(/nets\.md:2: expected a known key/u);
  expect(await firstAnswer(drafts, 'how many nets came back')).toMatch(/^Eight nets/u);
});

test('a draft that is kept as the file is none any more, one that differs stays above it', async () => {
  const { drafts, folder } = someDrafts();
  const file = join(folder, 'boats.md');
  const text = BOATS.replace('Eight', 'Nine');
  drafts.write('boats', text);
  writeFileSync(file, BOATS.replace('Eight', 'Ten'));
  drafts.reread();
  expect(drafts.summaries()).toMatchObject([{ isDraft: true }]);
  expect(await firstAnswer(drafts, 'how many boats came back')).toMatch(/^Nine boats/u);
  writeFileSync(file, text);
  drafts.reread();
  expect(drafts.summaries()).toMatchObject([{ isDraft: false }]);
  drafts.discard('boats');
  expect(await firstAnswer(drafts, 'how many boats came back')).toMatch(/^Nine boats/u);
});

test('an article that is taken out of the folder is gone, and words that are put in count', async () => {
  const { drafts, folder } = someDrafts();
  const { library } = drafts;
  writeFileSync(join(folder, 'more.md'), BOATS.replace('Harbour Daily', 'Coast Wire'));
  rmSync(join(folder, 'boats.md'));
  mkdirSync(join(folder, 'words/en'), { recursive: true });
  writeFileSync(join(folder, 'words/en/fish.synonyms.txt'), 'sardines => herring\n');
  writeFileSync(join(folder, 'subject.yaml'), 'small-talk:\n  en: Ahoy!\n');
  expect((await library.ask('sardines')).outcome).toBe('abstained');
  drafts.reread();
  expect(library.articles().map(({ id }) => id)).toEqual(['more']);
  expect(drafts.read('boats')).toBeNull();
  expect((await library.ask('sardines')).outcome).toBe('found');
  expect(library.subject('en').smallTalk).toBe('Ahoy!');
});

test('what is discarded, or typed and undone, is as it was', async () => {
  const { drafts } = someDrafts();
  const changed = BOATS.replace('Eight', 'Nine');
  drafts.write('boats', changed);
  drafts.discard('boats');
  expect(await firstAnswer(drafts, 'how many boats came back')).toMatch(/^Eight boats/u);
  drafts.write('boats', changed);
  drafts.write('boats', BOATS);
  expect(await firstAnswer(drafts, 'how many boats came back')).toMatch(/^Eight boats/u);
  expect(drafts.summaries()).toMatchObject([{ isDraft: false, revision: 4 }]);
});

test('a new article comes beside the others, under an id that a file may have', async () => {
  const { drafts } = someDrafts();
  const text = BOATS.replace('Eight', 'Forty').replace('Harbour Daily', 'Coast Wire');
  expect(drafts.read('new')).toBeNull();
  drafts.write('new', text);
  expect(drafts.summaries().map(({ id }) => id)).toEqual(['new', 'boats']);
  drafts.discard('new');
  expect(drafts.summaries().map(({ id }) => id)).toEqual(['boats']);
  expect(drafts.write('Odd id', text).faults).toEqual([
    {
      line: null,
      said: 'Odd id.md: expected a name of lower-case letters, digits and hyphens, 48 at most, that starts with a letter or digit, then .md, got "Odd id.md"',
    },
  ]);
  expect(drafts.summaries().map(({ id }) => id)).toEqual(['boats']);
});

test('the page reads, tries and discards an article over HTTP', async () => {
  const { send, listen, corpus } = await aPlayground();
  const updates = await listen();
  const read = async (): Promise<unknown> => (await send('GET', '/api/articles/boats')).json();
  expect(await read()).toEqual({ text: BOATS, faults: [] });
  const text = BOATS.replace('Eight', 'Nine');
  await send('PUT', '/api/articles/boats', { text });
  expect(await read()).toEqual({ text, faults: [] });
  await expect.poll(() => updates.at(-1)?.articles?.[0]?.isDraft).toBe(true);
  await send('DELETE', '/api/articles/boats');
  expect(await read()).toEqual({ text: BOATS, faults: [] });
  await expect.poll(() => updates.at(-1)?.articles?.[0]?.isDraft).toBe(false);
  const page = { text: 'x', title: '', publisher: '', published: '', url: '' };
  const imported = await send('POST', '/api/articles/new/import', page);
  expect(await imported.json()).toMatchObject({ text: 'x', dropped: [] });
  expect(readdirSync(corpus)).toEqual(['boats.md']);
  expect(readFileSync(join(corpus, 'boats.md'), 'utf8')).toBe(BOATS);
});
