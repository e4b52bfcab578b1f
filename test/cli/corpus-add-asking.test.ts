import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../support/folders.ts';
import { aPageOn, paragraphsOn } from '../support/pages.ts';
import { CTRL_C, CTRL_D, parley } from '../support/terminal.ts';

const add = (corpus: string, ...words: readonly string[]) =>
  parley(['corpus', 'add', '--corpus', corpus, ...words]);

describe('parley corpus add at a terminal', () => {
  const pasted = [
    'Home',
    'The fleets meet at Gull House',
    'By Ana Keller',
    'Published 4 March 2024, 09:15 GMT',
    ...paragraphsOn('nets'),
    '© 2024 The Harn Courier. All rights reserved.',
  ].join('\n');

  test('asks for what is missing or only likely, with what was found as the default', async () => {
    const folder = aFolder({ 'page.txt': pasted.replace(/\n©.*/u, '') });
    const page = join(folder, 'page.txt');
    const { code, err } = await parley(['corpus', 'add', '--corpus', folder, page], {
      typed: ['', 'Harn Courier', '', ''],
    });
    expect(code).toBe(0);
    const asked = err.join('\n');
    expect(asked).toContain(`${page}: publisher: `);
    expect(asked).toContain(`${page}: title [The fleets meet at Gull House, from line 2]: `);
    expect(asked).toContain(`${page}: published [2024-03-04, from line 4]: `);
    const written = readFileSync(
      join(folder, 'harn-courier-the-fleets-meet-at-gull-house.md'),
      'utf8',
    );
    expect(written).toContain('publisher: Harn Courier\npublished: 2024-03-04\n');
    expect(written).toContain('author: Ana Keller\n');
  });

  const dateless = aPageOn('nets').replace(/<meta property="article:published_time"[^>]*>/u, '');
  const typing = (folder: string, typed: readonly string[], ...words: readonly string[]) =>
    parley(['corpus', 'add', '--corpus', join(folder, 'c'), ...words], {
      typed,
      // So that the terminal draws no question anew because of its length.
      columns: 500,
    });

  test('says once how to answer, and asks again with what is wrong', async () => {
    const folder = aFolder({ 'a.html': dateless });
    const page = join(folder, 'a.html');
    const { code, err } = await typing(folder, ['', 'yesterday', '3 May 2024'], page);
    expect(code).toBe(0);
    const asked = err.map((line) => line.split('\u001B[0J').at(-1)?.split('\u001B[')[0]);
    expect(asked).toEqual([
      'Enter takes what stands in brackets, Ctrl+D skips the page, Ctrl+C stops.',
      `${page}: published (such as 2025-06-03, 2025-06 or 2025): `,
      `${page}: published (such as 2025-06-03, 2025-06 or 2025): `,
      `${page}: published (expected a date as YYYY-MM-DD, YYYY-MM or YYYY, got "yesterday"): `,
      `${page}: title "Talks on nets" from h1, publisher "Harbour Daily" from meta og:site_name, language "en-GB" from html lang`,
      `${page}: 3 paragraphs kept, 0 lines dropped`,
    ]);
    const written = readFileSync(join(folder, 'c/harbour-daily-talks-on-nets.md'), 'utf8');
    expect(written).toContain('published: 2024-05-03\n');
  });

  test('takes lines that are pasted in one go, one for each question', async () => {
    const folder = aFolder({ 'page.txt': paragraphsOn('nets').join('\n') });
    const { code } = await typing(
      folder,
      ['Nets\nHarn Courier\n2024-05'],
      join(folder, 'page.txt'),
    );
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'c/harn-courier-nets.md'), 'utf8')).toContain(
      'title: Nets\npublisher: Harn Courier\npublished: 2024-05\n',
    );
  });

  test('skips a page at Ctrl+D, and goes on with the next', async () => {
    const folder = aFolder({ 'a.html': dateless, 'b.html': aPageOn('boats') });
    const pages = ['a.html', 'b.html'].map((name) => join(folder, name));
    const { code, out, err } = await typing(folder, [CTRL_D], ...pages);
    expect({ code, out }).toEqual({
      code: 2,
      out: [join(folder, 'c/harbour-daily-talks-on-boats.md')],
    });
    expect(err.slice(-2)).toEqual([
      'refused            1',
      `  ${pages[0]}: expected an answer for published, got none`,
    ]);
  });

  test('stops at Ctrl+C: what was added stays, and nothing more is read', async () => {
    const folder = aFolder({ 'a.html': aPageOn('boats'), 'b.html': dateless, 'c.html': 'x' });
    const pages = ['a.html', 'b.html', 'c.html'].map((name) => join(folder, name));
    const { code, out, err } = await typing(folder, [CTRL_C], ...pages);
    expect({ code, added: out.length }).toEqual({ code: 1, added: 1 });
    expect(err.slice(-4).map((line) => line.split('\u001B[K').at(-1))).toEqual([
      'added              1',
      'refused            1',
      `  ${pages[1]}: expected an answer for published, got none`,
      'stopped: 1 of 3 not read',
    ]);
  });

  test('adds no page on a guess that was not answered', async () => {
    const folder = aFolder({ 'page.txt': pasted });
    const page = join(folder, 'page.txt');
    const { code, out, err } = await typing(folder, [''], page);
    expect({ code, out, last: err.at(-1) }).toEqual({
      code: 2,
      out: [],
      last: `parley: ${page}: expected an answer for title, publisher, published, got none`,
    });
  });

  test('takes the end of the input for no answer', async () => {
    const folder = aFolder({ 'page.txt': paragraphsOn('nets').join('\n') });
    const page = join(folder, 'page.txt');
    const { code, err } = await typing(folder, [], page);
    expect({ code, last: err.at(-1) }).toEqual({
      code: 2,
      last: `parley: ${page}: expected an answer for title, publisher, published, got none`,
    });
  });

  test('draws a bar that fits into the width of the terminal', async () => {
    const folder = aFolder({ 'in/a.html': aPageOn('nets'), 'in/b.html': aPageOn('boats') });
    const bars = async (columns: number): Promise<readonly string[]> => {
      const words = ['corpus', 'add', '--corpus', join(folder, `${columns}`), join(folder, 'in')];
      const { err } = await parley(words, { typed: [], columns });
      return err.flatMap((line) =>
        line.split('\r\u001B[K').filter((part) => /^\[[#.]+\]|^\d\/\d/u.test(part)),
      );
    };
    const [first = '', second = ''] = await bars(120);
    expect([first.slice(0, 30), second.slice(0, 30)]).toEqual([
      '[........................] 0/2',
      '[############............] 1/2',
    ]);
    expect(await bars(40)).toEqual([
      expect.stringMatching(/^.{30} ….{7}$/u),
      expect.stringMatching(/^.{30} ….{7}$/u),
    ]);
    expect(await bars(20)).toEqual(['0/2', '1/2']);
  });

  test('takes what the lines of a pasted page say where nobody can be asked', async () => {
    const folder = aFolder({ 'page.txt': pasted });
    const page = join(folder, 'page.txt');
    const { code, err } = await add(folder, page);
    expect(code).toBe(0);
    expect(err[0]).toBe(
      `${page}: title "The fleets meet at Gull House" from line 2 (a guess), publisher "The Harn Courier" from line 8 (a guess), published "2024-03-04" from line 4 (a guess), author "Ana Keller" from line 3 (a guess)`,
    );
  });
});
