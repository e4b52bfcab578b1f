import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { parley } from '../support/terminal.ts';

describe('parley sources', () => {
  const folder = () =>
    aFolder({
      'harbour-daily.md': formatArticle(HARBOUR_DAILY),
      'coast-wire.md': formatArticle(COAST_WIRE),
    });

  test('lists the articles with where they come from', async () => {
    expect(await parley(['sources', '--corpus', folder()])).toEqual({
      code: 0,
      out: [
        'Coast Wire: Key points from the fishing talks',
        '   May 2024 · 3 paragraphs · retold by Parley · coast-wire',
        'Harbour Daily: Fishing fleets meet over the northern banks',
        '   2 May 2024 · 4 paragraphs · full text · harbour-daily',
        '   https://harbour.example/talks',
        'Articles up to 2 May 2024.',
      ],
      err: [],
    });
  });

  test('gives one JSON array', async () => {
    const { out } = await parley(['sources', '--json', '--corpus', folder()]);
    expect(JSON.parse(out[0] ?? '')).toEqual([
      {
        id: 'coast-wire',
        title: 'Key points from the fishing talks',
        publisher: 'Coast Wire',
        published: '2024-05',
        url: null,
        kind: 'digest',
        paragraphs: 3,
      },
      expect.objectContaining({ id: 'harbour-daily', kind: 'full', paragraphs: 4 }),
    ]);
  });

  test('reads the articles alone: names each faulty one, and no faulty word list', async () => {
    const faulty = { 'words/en/grammar.txt': '[oops', 'synonyms.txt': 'a =>', 'subject.yaml': '[' };
    const sound = aFolder({ ...faulty, 'coast-wire.md': formatArticle(COAST_WIRE) });
    expect(await parley(['sources', '--corpus', sound])).toMatchObject({ code: 0, err: [] });
    const broken = aFolder({ ...faulty, 'a.md': 'Text.', 'b.md': 'Text.' });
    const expected = (name: string) =>
      expect.stringMatching(`^parley: ${join(broken, name)}:1: expected .*front matter`);
    expect(await parley(['sources', '--corpus', broken])).toEqual({
      code: 1,
      out: [],
      err: [expected('a.md'), expected('b.md')],
    });
  });
});
