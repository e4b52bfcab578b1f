import { describe, expect, test } from 'vitest';
import { openCorpus } from '../src/compose.ts';
import { aFolder } from './support/folders.ts';

const article = (text: string): string =>
  `---\ntitle: What was said\npublisher: Harbour Daily\npublished: 2025-06-03\n---\n\n${text}\n`;

const ON_THE_SUBJECT = article(
  'At the talks in Istanbul, Russia and Ukraine agreed to return 6,000 bodies of soldiers.',
);
const ON_ANOTHER = article('The harbour master found 12 bodies of seals on the beach.');

/** Asks, in Ukrainian, how many bodies. */
async function askInUkrainian(files: Readonly<Record<string, string>>): Promise<string> {
  const { library } = openCorpus(aFolder(files));
  return (await library.ask('скільки тіл')).outcome;
}

describe('the shipped synonyms', () => {
  test('serve a folder whose articles are on the shipped subject', async () => {
    expect(await askInUkrainian({ 'a.md': ON_THE_SUBJECT, 'b.md': ON_ANOTHER })).toBe('found');
  });

  test('serve no other folder', async () => {
    expect(await askInUkrainian({ 'b.md': ON_ANOTHER })).toBe('abstained');
  });

  test('serve another folder that asks for them', async () => {
    const asking = { 'b.md': ON_ANOTHER, 'subject.yaml': 'words: shipped\n' };
    expect(await askInUkrainian(asking)).toBe('found');
  });

  test('give way to those of the folder', async () => {
    const own = { 'a.md': ON_THE_SUBJECT, 'synonyms.txt': '# none\n' };
    expect(await askInUkrainian(own)).toBe('abstained');
  });
});
