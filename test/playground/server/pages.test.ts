import { expect, test } from 'vitest';
import { importPage, lookAtPage } from '../../../src/playground/server/pages.ts';

const HTML = `<!doctype html><html lang="en-GB"><head><title>Boats | Harbour Daily</title>
<meta property="og:site_name" content="Harbour Daily"><meta property="article:published_time" content="2025-06-03T10:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>Boats</h1>
<p>Eight boats came back on Monday with all of their crews, a spokesman for the harbour said.</p>
<p>The town was glad of it, and rang the bells until the last of them had been made fast.</p></article></body></html>`;

test("a page's text becomes an article file, or it is told what is missing", () => {
  const page = {
    text: 'Home\nAccept all cookies\n\nEight boats came back on Monday. The town was glad of it.',
    title: 'Boats',
    publisher: 'Harbour Daily',
    published: '2025-06',
    url: '',
  };
  expect(importPage('new', page)).toEqual({
    text: '---\ntitle: Boats\npublisher: Harbour Daily\npublished: 2025-06\nkind: full\n---\n\nEight boats came back on Monday. The town was glad of it.\n',
    faults: [],
    dropped: [
      expect.stringMatching(/^"Home": /u),
      expect.stringMatching(/^"Accept all cookies": /u),
    ],
  });
  expect(importPage('new', { ...page, title: '', url: 'harbour' })).toEqual({
    text: page.text,
    faults: [
      { line: null, said: 'title: expected a title, got none' },
      { line: null, said: 'url: expected an https address, got "harbour"' },
    ],
    dropped: [],
  });
});

test('a saved page says what it is, and becomes an article with nothing typed', () => {
  expect(lookAtPage(Buffer.from(HTML))).toMatchObject({
    text: HTML,
    found: {
      title: { value: 'Boats', from: 'h1' },
      publisher: { value: 'Harbour Daily', from: 'meta og:site_name' },
      published: { value: '2025-06-03', from: 'meta article:published_time' },
    },
    refused: null,
  });
  const fields = { title: '', publisher: '', published: '', url: '' };
  const { text, faults } = importPage('new', { text: HTML, ...fields });
  expect(faults).toEqual([]);
  expect(text).toContain('\n\nEight boats came back on Monday with all of their crews');
  expect(text).not.toContain('<');
});

test('a file that is no page is told as what it is', () => {
  expect(lookAtPage(Buffer.from('%PDF-1.7'))).toMatchObject({
    text: '',
    refused: expect.stringContaining('got a PDF'),
  });
});
