import { describe, expect, test } from 'vitest';
import type { SynonymRule } from '../../src/domain/synonyms.ts';
import { readQuery } from '../../src/search/query.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aLexicon, anIndex, aThesaurus } from '../support/search.ts';
import { synonyms } from '../support/synonyms.ts';

const index = anIndex([HARBOUR_DAILY, COAST_WIRE]);
const read = (question: string, rules: readonly SynonymRule[] = []) =>
  readQuery(question, aLexicon(index, aThesaurus(rules)));

/** Each content word with the terms that are searched for. */
const searched = (question: string, rules: readonly SynonymRule[] = []) =>
  read(question, rules).words.map(({ typed, alternatives }) => [
    typed,
    alternatives.map(({ terms }) => terms.join(' ')),
  ]);

describe('a query', () => {
  test('holds the content words, as typed and as searched for', () => {
    expect(searched('Who led the ISLAND teams?')).toEqual([
      ['led', ['lead']],
      ['ISLAND', ['island']],
      ['teams', ['team']],
    ]);
  });

  test('holds a word once, however often it occurs', () => {
    expect(read('nets, nets and more nets').words).toHaveLength(1);
  });

  test('corrects an unknown word to the known one nearest to it', () => {
    expect(searched('Lindqvst')).toEqual([['Lindqvst', ['lindqvist']]]);
    expect(searched('maimland')).toEqual([['maimland', ['mainland']]]);
    expect(searched('flete')).toEqual([['flete', ['fleet']]]);
  });

  test.each(['rice', 'nits', 'xylophone', '1,501'])(
    'does not correct %s to a known word',
    (word) => {
      expect(read(word).words).toMatchObject([{ typed: word, isKnown: false }]);
    },
  );

  test('joins one word typed as two, and splits two words typed as one', () => {
    expect(searched('linds qvist')).toEqual([
      ['linds', []],
      ['qvist', []],
    ]);
    expect(searched('main land')).toEqual([['main', ['mainland']]]);
    expect(searched('gullhouse')).toEqual([['gullhouse', ['gull hous']]]);
  });

  test('counts a rare word more than a common one, and an unknown one most', () => {
    const [fleet, storm, unknown, everyday] = read('fleets storm harpsichord wonderful').words;
    expect(storm?.idf).toBeGreaterThan(fleet?.idf ?? Number.NaN);
    expect(unknown?.idf).toBeGreaterThan(storm?.idf ?? Number.NaN);
    // An everyday word is in many texts: its absence from these articles tells little.
    expect(everyday?.idf).toBeLessThan(unknown?.idf ?? Number.NaN);
  });

  test.each<[string, string | null]>([
    ['how many nets', 'how-many'],
    ['number of nets', 'how-many'],
    ['how long was it', 'how-long'],
    ['whos that', 'who'],
    ['which fisher led them', null],
    ['which leader spoke', 'who'],
    ['Where did they meet?', 'where'],
    ['what day was it', 'when'],
    ['why did it sink', 'why'],
    ['whats the reason for the storm', 'why'],
    ['tldr of the talks', 'summary'],
    ['what happened', 'summary'],
    ['tell me about the nets', 'summary'],
    ['what was agreed', 'agreed'],
    ['what do the fishers want', 'wants'],
    ['what happens next', 'next'],
    ['wherever', null],
    ['скільки сітей', 'how-many'],
    ['кто возглавил', 'who'],
    ['kaç tekne battı', 'how-many'],
    ['combien de bateaux ont coulé', 'how-many'],
    ['谁率领', 'who'],
  ])('"%s" asks for %s', (question, kind) => {
    expect(read(question).kind).toBe(kind);
  });

  test.each(['', '   ', '...', '🙂🙂'])('%j is empty', (question) => {
    expect(read(question)).toMatchObject({ isEmpty: true, isSmallTalk: false, words: [] });
  });

  test.each([
    'hi',
    'Hello there!',
    'thanks so much',
    'дякую',
    'thx',
    'merci',
    'teşekkürler',
    '谢谢',
  ])('%s is small talk', (question) => {
    expect(read(question)).toMatchObject({ isEmpty: false, isSmallTalk: true, words: [] });
  });

  test('a question after a greeting is not small talk', () => {
    expect(read('hi, who led the island team').isSmallTalk).toBe(false);
    expect(read('who did they thank').isSmallTalk).toBe(false);
  });

  test.each(['is there a treaty now', 'latest on the nets', 'чи є угода зараз', '现在怎么样'])(
    '%s is about the present',
    (question) => {
      expect(read(question).isAboutNow).toBe(true);
    },
  );

  test('a question about the past is not about the present', () => {
    expect(read('who led the island team').isAboutNow).toBe(false);
  });
});

describe('numbers in a query', () => {
  test.each([
    ['1500 nets', '1,500'],
    ['1.5k nets', '1.5k'],
    ['fifteen hundred nets', 'fifteen'],
  ])('are searched for as the articles write them: %s', (question) => {
    expect(searched(question)[0]?.[1]).toContain('1500');
  });

  test('are searched for in words where the articles have these', () => {
    const own = anIndex([anArticle({ body: ['A dozen boats sank in the fourth hour.'] })]);
    const terms = (question: string) =>
      readQuery(question, aLexicon(own)).words.flatMap(({ alternatives }) =>
        alternatives.flatMap((one) => one.terms),
      );
    expect(terms('12 boats')).toContain('dozen');
    expect(terms('4th hour')).toContain('fourth');
  });

  test('are not corrected: the fourth is not 40', () => {
    expect(read('the fourth season').words[0]).toMatchObject({ typed: 'fourth', isKnown: false });
    expect(read('forty', synonyms('fourty => 40')).words[0]).toMatchObject({ isKnown: true });
  });
});

describe('synonyms in a query', () => {
  test('are alternatives to the word as typed, and count less', () => {
    const [ships] = read('boats', synonyms('boats, vessels, fleet')).words;
    expect(ships?.alternatives).toMatchObject([
      { terms: ['boat'], weight: 1, isTyped: true },
      { terms: ['fleet'], isTyped: false },
    ]);
    expect(ships?.alternatives[1]?.weight).toBeLessThan(1);
  });

  test('make a word known although no article holds it', () => {
    expect(read('hurricane').words).toMatchObject([{ isKnown: false }]);
    expect(read('hurricane', synonyms('hurricane, gale => storm')).words).toMatchObject([
      { typed: 'hurricane', isKnown: true },
    ]);
  });

  test('with an arrow apply in one direction', () => {
    expect(searched('storm', synonyms('gale => storm'))).toEqual([['storm', ['storm']]]);
  });

  test('cover phrases, the longest first, for each of their words', () => {
    const rules = synonyms('fishing ban => closed season', 'ban => treaty');
    expect(searched('fishing ban', rules)).toEqual([
      ['fishing', ['fish', 'close season']],
      ['ban', ['treati', 'close season']],
    ]);
  });

  test('cover a phrase of function words only, as one word', () => {
    expect(searched('who was at it', synonyms('at it => met'))).toEqual([['at it', ['meet']]]);
  });

  test('are found under another form of the word', () => {
    expect(searched('hurricanes', synonyms('hurricane => storm'))).toEqual([
      ['hurricanes', ['storm']],
    ]);
  });

  test('are found for a misspelt word', () => {
    expect(searched('huricane', synonyms('hurricane => storm'))).toEqual([['huricane', ['storm']]]);
  });

  test('of another language apply only to its questions', () => {
    const rules = synonyms('# language: tr', 'son => treaty');
    expect(searched('the son of Reed', rules)).toEqual([
      ['son', []],
      ['Reed', []],
    ]);
    expect(searched('son ne oldu', rules)).toEqual([['son', ['treati']]]);
  });

  test.each<[language: string, question: string]>([
    ['uk', 'що з сітками?'],
    ['ru', 'что с сетями'],
    ['tr', 'ağlar ne oldu'],
    ['fr', 'où sont les filets'],
    ['zh', '渔网怎么样'],
  ])('reach English words from %s: %s', (language, question) => {
    const rules = synonyms(
      ...['# language: uk', 'сітка => nets', '# language: ru', 'сеть => nets'],
      ...['# language: tr', 'ağ, ağlar => nets', '# language: fr', 'filet => nets'],
      ...['# language: zh', '渔网 => nets'],
    );
    const query = read(question, rules);
    expect(query.language).toBe(language);
    expect(query.words.flatMap(({ alternatives }) => alternatives)).toContainEqual(
      expect.objectContaining({ terms: ['net'], weight: 1 }),
    );
  });

  test('in Chinese are split by the longest match', () => {
    const rules = synonyms('# language: zh', '渔网 => nets', '渔 => fish', '渔网船 => boats');
    expect(searched('渔网船沉了', rules)).toEqual([
      ['渔网船', ['boat']],
      ['沉', []],
    ]);
  });
});
