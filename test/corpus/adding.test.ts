import { describe, expect, test } from 'vitest';
import { compareWithPresent, lostPhrasings, revise } from '../../src/corpus/adding.ts';
import type { Article } from '../../src/domain/article.ts';
import { anArticle } from '../support/articles.ts';

const NETS = 'About 1,500 nets are to be returned by the fleets, said Okafor on Tuesday.';
const STORM = 'A storm sank twelve boats on Sunday. It was the worst since 1998.';
const SEASON = 'The island fleet asked for a closed season of forty days in the spring.';

const compare = (article: Article, articles: readonly Article[], hasOwnId = false) => {
  const ids = articles.map(({ id }) => id);
  return compareWithPresent(article, { articles, isTaken: (id) => ids.includes(id), hasOwnId });
};

describe('an article that is added to others', () => {
  const present = anArticle({ id: 'nets', url: 'https://a.example/nets', body: [NETS] });

  test('is the same one where the address is, whatever its title', () => {
    const again = { ...present, id: 'other', title: 'Another title' };
    expect(compare(again, [present])).toMatchObject({ as: 'changed', article: { id: 'nets' } });
    expect(compare({ ...present, id: 'other' }, [present])).toEqual({
      as: 'unchanged',
      article: present,
    });
  });

  test('is another one where the addresses differ, and gets a number where its id is taken', () => {
    const other = { ...present, url: 'https://a.example/more' };
    expect(compare(other, [present])).toMatchObject({ as: 'new', article: { id: 'nets-2' } });
    const third = { ...present, url: 'https://a.example/most' };
    const second = { ...other, id: 'nets-2' };
    expect(compare(third, [present, second])).toMatchObject({ article: { id: 'nets-3' } });
  });

  test('is the same one by publisher, title and date where an address is missing', () => {
    const bare = { ...present, url: null };
    expect(compare(bare, [present]).as).toBe('changed');
    expect(compare({ ...bare, published: '2024-05-02' }, [present]).as).toBe('new');
    expect(compare({ ...bare, title: 'Nets' }, [present]).as).toBe('new');
    expect(compare({ ...bare, publisher: 'Coast Wire' }, [present]).as).toBe('new');
  });

  test('is known by its id alone where the operator gave one', () => {
    const own = { ...present, id: 'mine' };
    expect(compare(own, [present], true)).toMatchObject({ as: 'new', article: { id: 'mine' } });
    const other = anArticle({ id: 'nets', title: 'Storm', body: [STORM] });
    expect(compare(other, [present], true)).toMatchObject({ as: 'changed', before: present });
  });
});

describe('a new version of an article', () => {
  const before = anArticle({
    id: 'nets',
    body: [NETS, STORM],
    asked: [['how many nets?'], ['how many boats sank?']],
  });
  const askedOf = (article: Article) =>
    article.paragraphs.map(({ asked }) => asked.map(({ text }) => text));

  test('keeps id, note and the phrasings of paragraphs that stay, wherever they stand', () => {
    const next = revise(
      { ...before, note: 'Seen.' },
      anArticle({ id: 'x', body: [SEASON, STORM, NETS] }),
    );
    expect(next).toMatchObject({ id: 'nets', note: 'Seen.' });
    expect(askedOf(next)).toEqual([[], ['how many boats sank?'], ['how many nets?']]);
  });

  test('keeps the phrasings of a paragraph that was reworded, at the nearest one', () => {
    const reworded = NETS.replace('1,500', '1,200').replace('Tuesday', 'Monday');
    const next = revise(before, anArticle({ body: [SEASON, reworded, STORM] }));
    expect(askedOf(next)).toEqual([[], ['how many nets?'], ['how many boats sank?']]);
    expect(lostPhrasings(before, next)).toEqual([]);
  });

  test('loses the phrasings of a paragraph that went, and names them', () => {
    const next = revise(before, anArticle({ body: [NETS, SEASON] }));
    expect(askedOf(next)).toEqual([['how many nets?'], []]);
    expect(lostPhrasings(before, next)).toEqual(['how many boats sank?']);
  });

  test('lets phrasings that come with the new text win', () => {
    const next = revise(before, anArticle({ body: [NETS, STORM], asked: [['which nets?']] }));
    expect(askedOf(next)).toEqual([['which nets?'], ['how many boats sank?']]);
    expect(lostPhrasings(before, next)).toEqual(['how many nets?']);
  });
});
