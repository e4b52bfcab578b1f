import { describe, expect, test } from 'vitest';
import { elementsOf, parsePage } from '../../../src/corpus/pages/html.ts';
import { readHtmlArticle } from '../../../src/corpus/pages/html-article.ts';

const MET = 'The fleets met at Gull House on Tuesday and talked for two hours, officials said.';
const START = 'Mara Lindqvist called the meeting a start, and hoped for more before the winter.';
const NEXT = 'A further round is planned for the autumn, when all boats are back in the harbour.';

function articleIn(body: string) {
  const html = `<html><body>${body}</body></html>`;
  const document = parsePage(html);
  const { blocks, tables } = readHtmlArticle(document, elementsOf(document), html);
  return { texts: blocks.map(({ text }) => text), tables };
}

/** What stays of an article with a piece of markup between its paragraphs. */
function withInside(markup: string) {
  return articleIn(`<article><p>${MET}</p>${markup}<p>${START}</p><p>${NEXT}</p></article>`);
}

describe('what is no text of an article goes', () => {
  test.each([
    '<figure><img src="a.jpg"><figcaption>A ferry at dawn, seen from the shore.</figcaption></figure>',
    '<aside><p>Read also: the herring moves north, say the scientists.</p></aside>',
    '<form><p>Sign up for our letter, and never miss a ferry.</p><input></form>',
    '<button>Share</button>',
    '<div class="wp-caption-text">A ferry at dawn, seen from the shore.</div>',
    '<div class="thumbcaption">A ferry at dawn, seen from the shore.</div>',
    '<p class="sr-only">Only for those who listen.</p>',
    '<h2 class="visually-hidden">Only for those who listen</h2>',
    '<p style="display:none">Nobody sees this line of the page.</p>',
    '<div hidden><p>Nobody sees this line of the page.</p></div>',
    '<div role="dialog"><p>We value your privacy, and that of our 800 partners.</p></div>',
    '<noscript><p>The same text again, for whoever has no scripts.</p></noscript>',
    '<template><p>A text that is shown to nobody at all.</p></template>',
    '<div class="lazy"><img data-src="a.jpg" alt="A ferry"></div>',
    '<svg><title>A boat</title><text>A boat</text></svg>',
  ])('%s', (markup) => {
    expect(withInside(markup).texts).toEqual([MET, START, NEXT]);
  });

  test.each([
    ['officials<sup><a href="#n1">1</a></sup>', 'officials'],
    ['officials<sup class="reference">[<a href="#n1">12</a>]</sup>', 'officials'],
    ['officials<sup>[<i><a href="/wiki/Cite">citation needed</a></i>]</sup>', 'officials'],
    ['<a href="#back">↩</a> officials', 'officials'],
    ['officials<a class="headerlink" href="#o">¶</a>', 'officials'],
    ['officials of 12 m<sup>2</sup>', 'officials of 12 m2'],
    ['officials <a href="#treaty">of 1920</a>', 'officials of 1920'],
  ])('marks of footnotes, but no word and no number: %s', (markup, text) => {
    expect(withInside(`<p>So said all the ${markup}</p>`).texts).toEqual([
      MET,
      `So said all the ${text}`,
      START,
      NEXT,
    ]);
  });
});

describe('what is text of an article stays', () => {
  test('in one form around the whole page', () => {
    const paragraphs = [MET, START, NEXT, MET.repeat(12)].map((text) => `<p>${text}</p>`);
    expect(articleIn(`<form><div>${paragraphs.join('')}</div></form>`).texts).toEqual([
      MET,
      START,
      NEXT,
      MET.repeat(12),
    ]);
  });

  test.each([
    [
      'quotations with their speakers',
      '<blockquote><p>“We will be back.”</p><footer>— Bo Lind</footer></blockquote>',
      ['“We will be back.”', '— Bo Lind'],
    ],
    [
      'headings without their links for editing',
      '<h2>What was said<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>',
      ['What was said'],
    ],
    [
      'terms and what they mean',
      '<dl><dt>Herring</dt><dd>A small fish that swims in schools.</dd></dl>',
      ['Herring', 'A small fish that swims in schools.'],
    ],
    [
      'paragraphs in divs',
      '<div><div>So said the officials of both fleets.</div><div>Nobody else did.</div></div>',
      ['So said the officials of both fleets.', 'Nobody else did.'],
    ],
  ])('%s', (_, markup, texts) => {
    expect(withInside(markup).texts).toEqual([MET, ...texts, START, NEXT]);
  });

  test('in the cells of tables that lay out a page', () => {
    const page = `<table><tr><td colspan="2"><img src="logo.gif"></td></tr><tr><td><table><tr><td><a href="/">Home</a></td></tr></table></td><td><p>${MET}</p><p>${START}</p><p>${NEXT}</p></td></tr></table>`;
    expect(articleIn(page).texts).toEqual([MET, START, NEXT]);
  });

  test('of broken markup: nothing closed, all in one line', () => {
    expect(articleIn(`<div><p>${MET}<div>${START}<p><b>${NEXT}`).texts).toEqual([MET, START, NEXT]);
  });
});

test.each([
  ['<table><caption>Boats</caption><tr><th>boat<th>nets<tr><td>Ahab<td>12</table>', 'Boats'],
  [
    '<table><tr><th colspan="2">Gull House</th></tr><tr><th>Built</th><td>1820</td></tr></table>',
    'Gull House Built 1820',
  ],
])('a table of data is left out and told: %s', (table, beginning) => {
  expect(withInside(table)).toEqual({ texts: [MET, START, NEXT], tables: [beginning] });
});
