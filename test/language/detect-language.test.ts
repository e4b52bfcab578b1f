import { describe, expect, test } from 'vitest';
import { readQuery } from '../../src/search/query.ts';
import { COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aLexicon, anIndex, aThesaurus } from '../support/search.ts';
import { synonyms } from '../support/synonyms.ts';

const index = anIndex([HARBOUR_DAILY, COAST_WIRE]);
const thesaurus = aThesaurus(
  synonyms(
    'portree, porțile => portree',
    ...['# language: en', 'hurricane => storm'],
    ...['# language: uk', 'обмін, рибальський флот => nets', 'шторм => storm'],
    ...['# language: ru', 'обмен => nets', 'шторм => storm'],
    ...['# language: tr', 'takas, ağ, kara => nets', 'fırtına => storm'],
    ...['# language: fr', 'filet, délégation, kara => nets', 'tempête => storm'],
    ...['# language: zh', '渔网 => nets'],
  ),
);

const languageOf = (question: string, locale?: string) =>
  readQuery(question, aLexicon(index, thesaurus), locale).language;

describe('the language of a question', () => {
  test.each([
    ['en', 'who led the island team'],
    ['uk', 'хто очолив команду острова'],
    ['ru', 'кто возглавил команду острова'],
    ['tr', 'ada takımını kim yönetti'],
    ['fr', "qui a dirigé l'équipe de l'île"],
    ['zh', '谁率领岛队'],
  ])('is told by its function words: %s', (language, question) => {
    expect(languageOf(question)).toBe(language);
  });

  test.each([
    ['uk', 'рибалкі'],
    ['uk', "п'ять"],
    ['uk', 'ґанок'],
    ['ru', 'рыбы'],
    ['ru', 'подъезд'],
    ['ru', 'ёлка'],
    ['tr', 'balıkçı'],
    ['tr', 'değişim'],
    ['tr', 'İSKELE'],
    ['fr', 'pêche'],
    ['fr', 'manœuvre'],
  ])('is told by letters that only %s has: %s', (language, question) => {
    expect(languageOf(question)).toBe(language);
  });

  test('is not told by ç, ö and ü, which French and Turkish share', () => {
    expect(languageOf('façöü')).toBe('en');
  });

  test('is told by letters before words that Ukrainian and Russian share', () => {
    expect(languageOf('коли о чем эта рыба')).toBe('ru');
    expect(languageOf('что когда где ліс')).toBe('uk');
    expect(languageOf("что сказал don't")).toBe('ru');
  });

  test.each([
    ['tr', 'takası'],
    ['tr', 'takas Portree'],
    ['fr', 'filets'],
    ['fr', 'délégation'],
    ['uk', 'обміну'],
    ['ru', 'обмена'],
    ['uk', 'флот рибальський'],
    ['en', 'hurricanes'],
    ['en', 'season treaty'],
  ])(
    'is told by the synonyms and the articles where no function word is: %s, %s',
    (language, question) => {
      expect(languageOf(question)).toBe(language);
    },
  );

  test('is that of most words, whatever script a name has', () => {
    expect(languageOf('who is Зеленський')).toBe('en');
    expect(languageOf('what did 泽连斯基 say of the nets')).toBe('en');
    expect(languageOf('who met ゼレンスキー in the harbour')).toBe('en');
    expect(languageOf('where is Müşterek Yücedağ')).toBe('en');
    expect(languageOf('Lindqvist和Okafor谈了什么')).toBe('zh');
    expect(languageOf('что сказал Lindqvist')).toBe('ru');
    expect(languageOf('Зеленський рыбы')).toBe('ru');
  });

  test.each([['they’re where'], ["y'all didn't"], ['whats abt ppl']])(
    'is English by contractions and chat spelling: %s',
    (question) => {
      expect(languageOf(question, 'fr')).toBe('en');
    },
  );
});

describe('a question that may be in several languages', () => {
  test.each([
    ['kara', 'tr', 'tr'],
    ['kara', 'fr-CA', 'fr'],
    ['harpsichord', 'tr', 'tr'],
    ['harpsichord', 'FR', 'fr'],
    ['шторм', 'uk', 'uk'],
    ['шторм', 'ru', 'ru'],
    ['1,500', 'zh-TW', 'zh'],
    ['', 'uk', 'uk'],
  ])('is read in the language of the locale: %s, %s', (question, locale, language) => {
    expect(languageOf(question, locale)).toBe(language);
  });

  test.each([
    ['harpsichord', undefined, 'en'],
    ['harpsichord', 'de', 'en'],
    ['harpsichord', 'uk', 'en'],
    ['', undefined, 'en'],
    // Ukrainian without its own letters is rarer than Russian.
    ['шторм', undefined, 'ru'],
    ['шторм', 'fr', 'ru'],
  ])('is read without a locale that helps: %s, %s', (question, locale, language) => {
    expect(languageOf(question, locale)).toBe(language);
  });

  test('is not read in the language of the locale where its words tell another', () => {
    expect(languageOf('who led the island team', 'fr')).toBe('en');
    expect(languageOf('takas', 'fr')).toBe('tr');
  });
});

describe('a language that Parley does not read', () => {
  test.each([
    ['Japanese', '誰が島のチームを率いましたか'],
    ['Japanese', 'Lindqvistとは'],
    ['Korean', '누가 섬 팀을 이끌었나요?'],
    ['Arabic', 'من قاد فريق الجزيرة؟'],
    ['Hebrew', 'מי הוביל את הצוות'],
    ['Greek', 'ποιος ηγήθηκε της ομάδας'],
    ['Thai', 'ใครเป็นผู้นำทีม'],
    ['Hindi', 'टीम का नेतृत्व किसने किया'],
    ['German', 'Wer hat die Mannschaft der Insel geführt?'],
    ['German', 'warum ist das schiff gesunken'],
    ['Spanish', '¿Quién dirigió el equipo de la isla?'],
    ['Spanish', 'cuantos barcos se hundieron'],
    ['Italian', 'quante barche sono affondate'],
    ['Polish', 'dlaczego łodzie zatonęły'],
    ['Portuguese', 'quantos barcos afundaram na tempestade'],
    ['Dutch', 'hoeveel boten zijn gezonken'],
    ['Bulgarian', 'колко лодки са потънали'],
    ['Czech', 'kolik lodí se potopilo'],
    ['Swedish', 'hur många båtar sjönk'],
    ['Vietnamese', 'bao nhiêu thuyền bị chìm'],
  ])('is recognised: %s, %s', (_, question) => {
    expect(languageOf(question)).toBe('other');
  });

  test.each([
    // Names, some of them with function words of other languages.
    'von der Leyen',
    'who is von der Leyen',
    'is Van der Berg there',
    'Luís de Camões',
    'epic poem luís camões',
    'where are the boats of José Ángel Muñoz',
    'Ødegård Kowalčzyk',
    'who is józef piłsudski',
    // One function word is not enough.
    'nach harpsichord lessons',
    'gefangenenaustausch',
  ])('is not taken for: %s', (question) => {
    expect(languageOf(question)).not.toBe('other');
  });
});
