import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodePage } from '../../../src/corpus/pages/decode.ts';

const RUSSIAN = 'Переговоры в Стамбуле начались в понедельник, стороны обсудили обмен пленными.';
const CURLY = '“We were close” – said the mediator’s aide, for €20…';

const page = (charset: string, text: string): Buffer =>
  iconv.encode(
    `<html><head><meta charset="${charset}"></head><body>${text}</body></html>`,
    charset,
  );

test.each([
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN],
  ['windows-1252', CURLY],
  ['windows-1254', 'Görüşmeler İstanbul’da başladı, şimdi sıra esir takasında.'],
  ['shift_jis', 'イスタンブールで会談が行われた。'],
  ['gb2312', '俄罗斯和乌克兰代表团在伊斯坦布尔举行谈判。'],
  ['euc-kr', '이스탄불에서 회담이 열렸다.'],
])('a page that says %s is read so', (charset, text) => {
  expect(decodePage(page(charset, text), null)?.text).toContain(text);
});

test('Latin-1 means windows-1252, as in browsers', () => {
  const bytes = iconv.encode(CURLY, 'windows-1252');
  expect(decodePage(bytes, 'text/html; charset=ISO-8859-1')).toEqual({
    text: CURLY,
    encoding: 'windows-1252',
    isGuess: false,
  });
});

test('what says nothing is told by its bytes, and said to be a guess', () => {
  const bytes = iconv.encode(`${RUSSIAN} `.repeat(5), 'windows-1251');
  expect(decodePage(bytes, null)).toMatchObject({ encoding: 'windows-1251', isGuess: true });
  expect(decodePage(bytes, null)?.text).toContain(RUSSIAN);
});

test('UTF-8 is read as UTF-8, whatever the page says', () => {
  expect(decodePage(Buffer.from(RUSSIAN), 'text/html; charset=windows-1251')?.text).toBe(RUSSIAN);
});

test.each(['utf-8', 'utf-16le', 'utf-16be'])('a byte order mark of %s is heeded', (encoding) => {
  const bytes = iconv.encode(RUSSIAN, encoding, { addBOM: true });
  expect(decodePage(bytes, null)?.text).toBe(RUSSIAN);
});

test('a wrong name is not believed', () => {
  const bytes = page('windows-1251', RUSSIAN.repeat(5)).toString('latin1');
  const mislabelled = Buffer.from(bytes.replace('windows-1251', 'made-up-9'), 'latin1');
  expect(decodePage(mislabelled, null)?.text).toContain(RUSSIAN);
});

test('a server that names another encoding than the page is in is not believed', () => {
  const bytes = page('windows-1251', RUSSIAN);
  expect(decodePage(bytes, 'text/html; charset=utf-8')).toMatchObject({
    text: expect.stringContaining(RUSSIAN),
    encoding: 'windows-1251',
    isGuess: false,
  });
});

test.each(['utf-16le', 'utf-16be'])('%s is told without a byte order mark', (encoding) => {
  for (const text of [`<html><body><p>${RUSSIAN}</p></body></html>`, RUSSIAN, CURLY]) {
    expect(decodePage(iconv.encode(text, encoding), null)).toEqual({
      text,
      encoding,
      isGuess: false,
    });
  }
});

test.each([
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN],
  ['windows-1252', CURLY],
  [
    'windows-1254',
    'Görüşmeler İstanbul’da başladı, şimdi sıra esir takasında. Şehirde güneşli gün.',
  ],
  ['cp932', 'イスタンブールで会談が行われた。双方は捕虜の交換について話し合った。'],
  ['gb18030', '俄罗斯和乌克兰代表团在伊斯坦布尔举行谈判，双方讨论了交换战俘的问题。'],
])('%s is told by its bytes alone', (encoding, text) => {
  const page = `<html><body><p>${text.repeat(3)}</p></body></html>`;
  expect(decodePage(iconv.encode(page, encoding), null)).toEqual({
    text: page,
    encoding,
    isGuess: true,
  });
});

test('one broken byte does not make another encoding of UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from(RUSSIAN.repeat(4)), Buffer.from([0xe9, 0x2e])]);
  expect(decodePage(bytes, null)).toMatchObject({ text: `${RUSSIAN.repeat(4)}\uFFFD.` });
});

test('bytes without a meaning are in no encoding', () => {
  expect(decodePage(Buffer.from([0x00, 0x01, 0x02, 0xff, 0x00, 0x81]), null)).toBeNull();
});
