import { describe, expect, test } from 'vitest';
import { elementsOf, parsePage } from '../../../src/corpus/pages/html.ts';
import { readLink, readMetadata } from '../../../src/corpus/pages/metadata.ts';

function metadataOf(head: string, { body = '', lang = '' } = {}) {
  const html = `<html${lang && ` lang="${lang}"`}><head>${head}</head><body>${body}</body></html>`;
  return readMetadata(elementsOf(parsePage(html)), null);
}

/** The values alone. */
function valuesOf(head: string, options: Parameters<typeof metadataOf>[1] = {}) {
  const { found } = metadataOf(head, options);
  const values = Object.entries(found).map(([key, { value }]) => [key, value] as const);
  return Object.fromEntries(values) as Partial<Record<keyof typeof found, string>>;
}

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Fleets meet',
  datePublished: '2024-05-02T10:00:00+03:00',
  author: [{ '@type': 'Person', name: 'Ana Keller' }, { name: 'Bo Lind' }],
  publisher: { '@type': 'Organization', name: 'Harbour Daily' },
  mainEntityOfPage: { '@id': 'https://harbour.example/fleets' },
  inLanguage: 'en',
};

const ALL = {
  title: 'Fleets meet',
  publisher: 'Harbour Daily',
  published: '2024-05-02',
  author: 'Ana Keller, Bo Lind',
  language: 'en',
  url: 'https://harbour.example/fleets',
};

describe('JSON-LD', () => {
  test('gives every field', () => {
    expect(valuesOf(jsonLd(ARTICLE))).toEqual(ALL);
  });

  test('is read in lists and graphs, with publishers by reference and comments around it', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebPage', name: 'Home' },
        { ...ARTICLE, publisher: { '@id': '#org' } },
        { '@id': '#org', '@type': 'Organization', name: 'Harbour Daily' },
      ],
    };
    expect(valuesOf(jsonLd([graph]))).toEqual(ALL);
    expect(valuesOf(jsonLd(`<!-- ${JSON.stringify(ARTICLE)} -->`))).toEqual(ALL);
    expect(
      valuesOf(jsonLd(JSON.stringify(ARTICLE).replace('Fleets meet', 'Fleets\nmeet'))),
    ).toEqual(ALL);
  });

  test('is read where a page names its article as its main entity, and authors by reference', () => {
    const page = {
      '@graph': [
        { '@type': 'WebPage', mainEntity: { ...ARTICLE, author: { '@id': '#ana' } } },
        { '@id': '#ana', '@type': 'Person', name: 'Ana Keller' },
      ],
    };
    expect(valuesOf(jsonLd(page))).toEqual({ ...ALL, author: 'Ana Keller' });
  });

  test('that is nested without end ends no program', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(valuesOf(`${jsonLd(deep)}<title>Fleets meet</title>`)).toEqual({ title: 'Fleets meet' });
  });

  test('that is broken leaves the other places', () => {
    const head = `${jsonLd('{"@type": "NewsArticle", oops')}<meta property="og:title" content="Fleets meet">`;
    expect(valuesOf(head)).toEqual({ title: 'Fleets meet' });
  });
});

describe('meta elements', () => {
  test('name their place', () => {
    expect(
      metadataOf(
        '<meta property="og:title" content="Fleets meet"><meta property="og:site_name" content="Harbour Daily"><meta name="DC.date" content="2 May 2024"><meta name="author" content="Ana Keller">',
      ).found,
    ).toEqual({
      title: { value: 'Fleets meet', from: 'meta og:title' },
      publisher: { value: 'Harbour Daily', from: 'meta og:site_name' },
      published: { value: '2024-05-02', from: 'meta dc.date' },
      author: { value: 'Ana Keller', from: 'meta author' },
    });
  });

  test('that hold addresses in place of names are no names', () => {
    const head =
      '<meta property="article:author" content="https://social.example/ana"><meta property="og:site_name" content="https://harbour.example">';
    expect(valuesOf(head)).toEqual({});
  });

  test('may be written in capitals', () => {
    expect(
      valuesOf(
        '<META NAME="AUTHOR" CONTENT="Ana Keller"><META NAME="Date" CONTENT="2 May 2024"><LINK REL="canonical" HREF="https://harbour.example/a">',
      ),
    ).toMatchObject({
      author: 'Ana Keller',
      published: '2024-05-02',
      url: 'https://harbour.example/a',
    });
  });

  test('say the paper that prints an agency’s report, not the agency', () => {
    const head = `${jsonLd({ ...ARTICLE, publisher: { name: 'Coast Wire' } })}<meta property="og:site_name" content="Harbour Daily | News">`;
    expect(valuesOf(head).publisher).toBe('Harbour Daily');
  });
});

describe('the title', () => {
  test.each([
    ['<title>Fleets meet | Harbour Daily</title>', '', 'Fleets meet'],
    ['<title>Harbour Daily - Fleets meet</title>', '<h1>Fleets meet</h1>', 'Fleets meet'],
    ['<title>船队在海鸥屋会面_港口日报</title>', '', '船队在海鸥屋会面'],
    ['<title>Fleets &amp;#8217;meet&amp;#8217;</title>', '', 'Fleets ’meet’'],
    [
      '<title>Fleets meet - The Harbour Blog</title><meta property="og:site_name" content="The Harbour Blog">',
      '<h1>The Harbour Blog</h1><h1>Fleets meet</h1>',
      'Fleets meet',
    ],
  ])('of %s is the headline alone', (head, body, title) => {
    expect(valuesOf(head, { body }).title).toBe(title);
  });
});

describe('the date', () => {
  test('may stand in a time element, but not in one of a menu', () => {
    const body =
      '<nav><time datetime="2030-01-01">now</time></nav><p><time>2 May 2024, 10:00</time></p>';
    expect(valuesOf('', { body })).toEqual({ published: '2024-05-02' });
  });

  test('that may be two days is told and not taken', () => {
    const { found, notes } = metadataOf('<meta name="date" content="03/06/2025">', { lang: 'en' });
    expect(found.published).toBeUndefined();
    expect(notes).toEqual(['meta date: 03/06/2025 may be two days, so it was not taken']);
    expect(valuesOf('<meta name="date" content="03/06/2025">', { lang: 'en-GB' })).toMatchObject({
      published: '2025-06-03',
    });
  });
});

test('a page without a publisher is called by its host, as a guess', () => {
  const { found } = metadataOf('<link rel="canonical" href="https://www.harbour.example/a">');
  expect(found.publisher).toEqual({
    value: 'harbour.example',
    from: 'its address',
    isGuess: true,
  });
});

test.each([
  ['https://harbour.example/a?b=1#c', 'https://harbour.example/a?b=1', null],
  ['http://harbour.example/a', 'https://harbour.example/a', 'was written with https'],
  ['http://127.0.0.1/a', null, 'is no https address, so it was left out'],
  ['http://harbour.example:8080/a', null, 'is no https address, so it was left out'],
  ['ftp://harbour.example/a', null, 'is no https address, so it was left out'],
  ['not an address', null, 'is no address, so it was left out'],
])('the link %s becomes %s', (link, url, note) => {
  expect(readLink(link, null)).toEqual({
    url,
    note: note === null ? null : expect.stringContaining(note),
  });
});

test('a link to a front page is none', () => {
  expect(readLink('https://harbour.example/', null)).toBeNull();
});
