import { describe, expect, test } from 'vitest';
import { isFeed, readFeed } from '../../../src/corpus/pages/feed.ts';

const RSS = `<?xml version="1.0"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Daily</title><language>en-gb</language>
<item><title>Fleets &amp; nets</title><link>https://harbour.example/1</link><pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate>
<dc:creator>Ana Keller</dc:creator><content:encoded><![CDATA[<p>The fleets met.</p>]]></content:encoded></item>
<item><title>No link</title><guid isPermaLink="false">7</guid></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Daily</title>
<entry><title>Fleets meet</title><link rel="self" href="https://harbour.example/self"/><link href="https://harbour.example/1"/>
<published>2024-05-02T10:00:00Z</published><author><name>Ana Keller</name></author><content type="html">&lt;p&gt;The fleets met.&lt;/p&gt;</content></entry></feed>`;

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Daily</title></channel><item rdf:about="https://harbour.example/1"><title>Fleets meet</title><link>https://harbour.example/1</link><dc:date>2024-05-02</dc:date></item></rdf:RDF>`;

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour Daily',
  items: [
    {
      id: '1',
      url: 'https://harbour.example/1',
      title: 'Fleets meet',
      content_html: '<p>The fleets met.</p>',
      date_published: '2024-05-02T10:00:00Z',
    },
  ],
});

describe('a feed', () => {
  test.each([
    ['RSS', RSS],
    ['Atom', ATOM],
    ['RDF', RDF],
    ['JSON feed', JSON_FEED],
  ])('of the format %s is told, and gives its entries', (_, text) => {
    expect(isFeed(text)).toBe(true);
    const [entry] = readFeed(text);
    expect(entry).toMatchObject({
      link: 'https://harbour.example/1',
      found: {
        publisher: { value: 'Harbour Daily', from: 'the feed' },
        published: { value: '2024-05-02', from: 'the feed' },
      },
    });
  });

  test('gives the article where it holds it, and null for a link that is none', () => {
    const [whole, second] = readFeed(RSS);
    expect(whole).toMatchObject({
      html: '<p>The fleets met.</p>',
      found: { title: { value: 'Fleets & nets' }, author: { value: 'Ana Keller' } },
    });
    expect(second).toMatchObject({ link: null, html: '' });
  });

  test('of plain text gives it in paragraphs, no character lost', () => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 'H',
      items: [{ id: '1', content_text: '1 < 2 & 3.\n\nTwo.' }],
    });
    expect(readFeed(text)[0]).toMatchObject({ html: '<p>1 &lt; 2 &amp; 3.</p>\n\n<p>Two.</p>' });
  });

  test('may give links that are relative to its site', () => {
    const text =
      '<rss version="2.0"><channel><title>H</title><link>https://harbour.example/news/</link><item><title>A</title><link>/1</link></item></channel></rss>';
    expect(readFeed(text)[0]).toMatchObject({ link: 'https://harbour.example/1' });
  });

  test('may have comments, a declared document type and other instructions ahead', () => {
    const start = '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- a -->';
    expect(isFeed(`${start.repeat(20)}<!DOCTYPE rss PUBLIC "a" "b"><rss version="0.91">`)).toBe(
      true,
    );
  });

  test.each([
    RSS.slice(0, 300),
    '<rss></rss>',
    '{"version":"https://jsonfeed.org/version/1.1","items":[',
  ])('%j is broken, and refused by its parser', (text) => {
    expect(isFeed(text)).toBe(true);
    expect(() => readFeed(text)).toThrow();
  });

  test.each(['<html><body>rss feed</body></html>', '{"version": 1}', 'RSS <rss> is a format.', ''])(
    '%j is none',
    (text) => {
      expect(isFeed(text)).toBe(false);
    },
  );
});
