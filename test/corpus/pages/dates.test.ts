import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/corpus/pages/dates.ts';

describe('reading a date', () => {
  test.each<[string, string | null, string]>([
    ['2025-06-03T10:00:00+03:00', null, '2025-06-03'],
    ['20250603', null, '2025-06-03'],
    ['2025-06', null, '2025-06'],
    ['2025', null, '2025'],
    ['June 2025', 'en', '2025-06'],
    ['Tue, 03 Jun 2025 10:00:00 GMT', null, '2025-06-03'],
    ['Published 4 March 2031, 09:15 GMT', null, '2031-03-04'],
    ['June 3rd, 2025', 'en-US', '2025-06-03'],
    ['3. Juni 2025', 'de', '2025-06-03'],
    ['le 3 juin 2025', 'fr', '2025-06-03'],
    ['3 июня 2025 г.', 'ru', '2025-06-03'],
    ['3 червня 2025', 'uk', '2025-06-03'],
    ['3 Haziran 2025', 'tr', '2025-06-03'],
    ['2025年6月3日', 'zh-CN', '2025-06-03'],
    ['Обновлено: 03.06.2025 12:45', 'ru', '2025-06-03'],
    // The day comes first but where the page is from a country that writes the month first.
    ['03/06/2025', 'en-GB', '2025-06-03'],
    ['03/06/2025', 'en-US', '2025-03-06'],
    ['03/06/2025', 'fr', '2025-06-03'],
    ['3.6.2025', null, '2025-06-03'],
    ['13/06/2025', null, '2025-06-13'],
    ['06/06/2025', 'en', '2025-06-06'],
    // Whoever writes the year first writes the month next.
    ['2025/6/3', null, '2025-06-03'],
    ['2025. 06. 03.', 'ko', '2025-06-03'],
    ['2025年6月3日', null, '2025-06-03'],
    ['3rd of June 2025', 'en', '2025-06-03'],
    ['3–5 June 2025', 'en', '2025-06-03'],
    ['1er juin 2025', 'fr', '2025-06-01'],
    // Months are known by their names in languages that chrono does not read.
    ['3. jun. 2025', 'da', '2025-06-03'],
    ['3 czerwca 2025', 'pl', '2025-06-03'],
    ['3 Ιουνίου 2025', 'el', '2025-06-03'],
    ['Haziran 2025', 'tr', '2025-06'],
    // And where the page says no language, or a wrong one.
    ['3 червня 2025, 14:05', null, '2025-06-03'],
    ['3 juin 2025', null, '2025-06-03'],
    ['3 июня 2025 года', 'uk', '2025-06-03'],
  ])('%s in %s is %s', (text, language, date) => {
    expect(readDate(text, language)).toEqual({ date });
  });

  test('takes no side where a date may be two days', () => {
    expect(readDate('Posted 03/06/2025', 'en')).toEqual({ ambiguous: '03/06/2025' });
    expect(readDate('03-06-25', null)).toEqual({ ambiguous: '03-06-25' });
    // Canada writes both.
    expect(readDate('03/06/2025', 'en-CA')).toEqual({ ambiguous: '03/06/2025' });
  });

  test.each([
    'yesterday',
    '2 hours ago',
    'Tuesday',
    '4 March',
    '15:31',
    '31/02/2025',
    '0001-01-01',
    '1200',
    '2025-02-30',
    'June 31, 2025',
    '2 hours ago, 2025',
    'last year 2024',
    '4 March 15:31',
    'вчера, 14:05',
    'il y a 2 heures',
    '2小时前',
    '6月3日',
    'no date at all',
    '',
  ])('%j is none', (text) => {
    expect(readDate(text, 'en-GB')).toBeNull();
  });

  test('takes no longer for a long text without one', () => {
    const start = performance.now();
    expect(readDate('on 3 of may the '.repeat(20_000), 'ru')).toBeNull();
    expect(readDate('1'.repeat(100_000), null)).toBeNull();
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('takes no offence at a language that is none', () => {
    expect(readDate('3 June 2025', 'italiano (italian)')).toEqual({ date: '2025-06-03' });
  });
});
