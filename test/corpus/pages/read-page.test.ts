import { describe, expect, test } from 'vitest';
import { openPageImport } from '../../../src/compose.ts';
import { formatFault } from '../../../src/corpus/fault.ts';
import { importFile } from '../../../src/corpus/import-file.ts';
import { readPage } from '../../../src/corpus/pages/read-page.ts';
import { aPageReading } from '../../support/pages.ts';

const GIVEN = { title: 'Fleets meet', publisher: 'Harbour Daily', published: '2024-05-02' };
const importPage = openPageImport();

/** The paragraphs of a page, headings marked with `##`; or the faults. */
function imported(page: string | Uint8Array, given = GIVEN): readonly string[] {
  const result = importFile({ name: 'page', reading: aPageReading(page), given, importPage });
  if (result.outcome === 'faults') return result.faults.map(formatFault);
  if (result.outcome === 'wrong-options') throw new Error('a field is missing');
  let section: string | null = null;
  return result.article.paragraphs.flatMap((paragraph) => {
    const isNew = paragraph.section !== section;
    section = paragraph.section;
    return isNew && section !== null ? [`## ${section}`, paragraph.text] : [paragraph.text];
  });
}

const MET = 'The fleets met at Gull House on Tuesday and talked for two hours, officials said.';
const START = 'Mara Lindqvist called the meeting a start, and hoped for more before the winter.';
const NEXT = 'A further round is planned for the autumn, when all boats are back in the harbour.';

describe('an HTML page', () => {
  test('keeps headings, lists as paragraphs, and nothing of what stands around', () => {
    const html = `<html><head><title>Fleets meet</title><script>var a = "<p>no</p>";</script><style>p { color: red; }</style></head>
<body><header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
<div class="breadcrumbs"><a href="/">Home</a> » <a href="/n">News</a></div>
<article><h1>Fleets meet</h1><p>By Ana Keller</p><time>2 May 2024</time>
<figure><img src="a.jpg"><figcaption>A ferry leaves the harbour at dawn.</figcaption></figure>
<p>${MET}</p><p><a href="/storm">Storm shuts the harbour for a week</a></p>
<h2>What was said</h2><p>${START}</p><aside><p>Read also: the herring moves north, say scientists.</p></aside>
<ul><li>a closed season of 40 days</li><li>two thousand nets</li></ul>
<p><b>What comes next</b></p><p>${NEXT}</p>
<table><caption>Boats</caption><tr><th>boat</th><th>nets</th></tr><tr><td>Ahab</td><td>12</td></tr></table>
<button>Share</button><form><input name="mail">Sign up for our newsletter</form></article>
<footer>© 2024 Harbour Daily</footer></body></html>`;
    expect(imported(html)).toEqual([
      MET,
      '## What was said',
      START,
      'a closed season of 40 days',
      'two thousand nets',
      '## What comes next',
      NEXT,
    ]);
    const result = importFile({
      name: 'page',
      reading: aPageReading(html),
      given: GIVEN,
      importPage,
    });
    expect(result).toMatchObject({
      dropped: expect.arrayContaining([
        { line: null, text: 'Boats', rule: 'table', reason: expect.any(String) },
      ]),
    });
  });

  test.each([
    ['without html, head and body', `<p>${MET}</p><p>${START}</p><p>${NEXT}</p>`],
    [
      'that begins with its title, and closes no tag',
      `<title>Fleets meet</title>\n<p>${MET}\n\n<p>${START}\n\n<p>${NEXT}`,
    ],
    [
      'behind many comments',
      `${'<!-- rendered in 3 ms -->\n'.repeat(40)}<div><p>${MET}</p><p>${START}</p><p>${NEXT}</p></div>`,
    ],
    ['with unclosed and upper-case tags', `<HTML><BODY><P>${MET}<P>${START}<P>${NEXT}</BODY>`],
    [
      'that parts paragraphs by line breaks',
      `<html><body><div id="text">${MET}<br><br>${START}<br>\n<br>${NEXT}</div></body></html>`,
    ],
    [
      'with one form around all of it',
      `<html><body><form><div><p>${MET}</p><p>${START}</p><p>${NEXT}</p><p>${NEXT.repeat(8)}</p></div></form></body></html>`,
    ],
    [
      'laid out by tables',
      `<html><body><table><tr><td>Menu</td><td><p>${MET}</p><p>${START}</p><p>${NEXT}</p></td></tr></table></body></html>`,
    ],
    [
      'with scripts and styles in its text',
      `<html><body><article><p>${MET}</p><script>window.dataLayer = window.dataLayer || [];</script><style>.a { color: red; }</style><noscript><img></noscript><p>${START}</p><p>${NEXT}</p><template><p>x</p></template></article></body></html>`,
    ],
  ])('%s is read', (_, html) => {
    expect(imported(html).slice(0, 3)).toEqual([MET, START, NEXT]);
  });

  test('never gives tags, shortcodes or scripts as text', () => {
    const html = `<html><body><article><p>${MET}</p><p>[button link="https://a.example"]Buy[/button]</p><p>&lt;div class="x"&gt;</p>
<p>googletag.cmd.push(function() { googletag.display('ad'); });</p><p>${START}</p><p>${NEXT}</p></article></body></html>`;
    expect(imported(html)).toEqual([MET, START, NEXT]);
  });

  test('is told from a text that only speaks of tags', () => {
    expect(aPageReading('The <br> tag breaks a line.\n\nAnother line.')).toMatchObject({
      form: 'plain text',
    });
  });

  test('gives the address that a browser wrote into it', () => {
    const html = `<!DOCTYPE html>\n<!-- saved from url=(0030)https://harbour.example/fleets -->\n<html><body><p>${MET}</p></body></html>`;
    expect(aPageReading(html)).toMatchObject({
      found: { url: { value: 'https://harbour.example/fleets', from: 'its address' } },
    });
  });
});

describe('a plain text', () => {
  test('joins a paragraph that was broken in the middle of a sentence', () => {
    const [first, second] = [MET.slice(0, 39), MET.slice(40)];
    expect(imported(`${first}\n\n${second}\n\n${START}`)).toEqual([MET, START]);
    expect(imported(`${START}\n${first}\nAdvertisement\n${second}\n${NEXT}`)).toEqual([
      START,
      MET,
      NEXT,
    ]);
  });

  test('leaves a list alone', () => {
    const list = `${MET} They are:\n- herring and the cod of the north\n- nets of more than two miles`;
    expect(imported(`${list}\n${START}`)).toEqual([
      `${MET} They are:`,
      '- herring and the cod of the north',
      '- nets of more than two miles',
      START,
    ]);
  });
});

test('Markdown below front matter is read without its marks', () => {
  const text = `---\ntitle: T\npublisher: P\npublished: 2024-05\n---\n\nThe **fleets** met at [Gull House](https://g.example) on Tuesday, officials said.\n\n${START}\n`;
  expect(imported(text, {} as typeof GIVEN)).toEqual([
    'The fleets met at Gull House on Tuesday, officials said.',
    START,
  ]);
});

test('Markdown with some HTML in it is Markdown, and loses neither', () => {
  const text = `<p align="center"><img src="a.png"></p>\n\n# Fleets **meet**\n\n${MET}\n\n<p>${START}</p>\n\nThe talks ended at Gull House<br>at noon, said the [mediator](https://m.example) on Tuesday.\n\n${NEXT}\n`;
  expect(aPageReading(text)).toMatchObject({ form: 'Markdown' });
  expect(imported(text)).toEqual([
    MET,
    START,
    'The talks ended at Gull House at noon, said the mediator on Tuesday.',
    NEXT,
  ]);
});

describe('what is no article', () => {
  const refused = 'page: expected paragraphs of an article, got ';

  test.each([
    ['a PDF', '%PDF-1.7\n…', 'a PDF (copy its text into a text file)'],
    ['a picture', '\u0089PNG\r\n\u001a', 'an image'],
    ['another picture', 'RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', 'an image'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>', 'an image'],
    ['a Word file', 'PK\u0003\u0004', 'a ZIP archive, as Word and OpenDocument files are'],
    ['an RTF file', '{\\rtf1 text}', 'an RTF file'],
    [
      'a web archive',
      'MIME-Version: 1.0\nContent-Type: multipart/related;',
      'a web archive (MHTML',
    ],
    [
      'a web archive of another browser',
      'Subject: Fleets\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"',
      'a web archive (MHTML',
    ],
    ['another archive', 'Rar!\u001a\u0007', 'a RAR archive'],
    ['packed bytes', '\u001f\u008b\u0008', 'a gzip archive (unpack it first)'],
    ['any bytes', 'a\u0000b\u0000\u0001', 'a binary file'],
    ['JSON', '[{"a": 1}]', 'JSON'],
    [
      'a site map',
      '<?xml version="1.0"?><urlset></urlset>',
      'XML that is neither a page nor a feed',
    ],
  ])('%s is told as what it is', (_, content, came) => {
    const reading = readPage(Buffer.from(content, 'latin1'), { contentType: null, address: null });
    expect(reading).toEqual({ is: 'refused', came: expect.stringContaining(came) });
  });

  test.each([
    [
      'a login page',
      '<html><head><title>Harbour Daily</title></head><body><form><p>Your account</p><input type="password"></form><p>Please enter your name and the password that we have sent you.</p></body></html>',
      'a login page',
    ],
    [
      'an error page',
      '<html><head><title>404: not here | Harbour Daily</title></head><body><h1>Sorry</h1><p>The page you are looking for has moved, or it never was where you look for it.</p></body></html>',
      'an error page',
    ],
    [
      'a check of the reader',
      '<html><head><title>Just a moment...</title></head><body><p>Verifying you are human. This may take a few seconds.</p></body></html>',
      'a page that checks whether its reader is a person',
    ],
    [
      'a video page',
      '<html><head><meta property="og:type" content="video.other"></head><body><video src="a.mp4"></video><p>A short description of the video that stands below it on the page.</p></body></html>',
      'a video page',
    ],
    [
      'a page of links',
      '<html><body><ul><li><a href="/1">Storm shuts the harbour</a></li><li><a href="/2">Ferry strike enters its second week</a></li></ul></body></html>',
      'none: all 2 lines were dropped',
    ],
    ['an empty page', '<html><body></body></html>', 'none: all 0 lines were dropped'],
  ])('%s is told as what it is', (_, html, came) => {
    const fields = { ...GIVEN, title: /<title>(.*)<\/title>/u.exec(html)?.[1] ?? 'T' };
    expect(imported(html, fields)).toEqual([refused + came]);
  });

  test('an article about errors or logins is an article', () => {
    const text = `404 people were freed, and 403 forms signed.\n${MET}\n${START}\n${NEXT}`;
    expect(imported(text)).toHaveLength(4);
  });
});

test('markup nested too deep is refused, and ends no program', () => {
  const page = (depth: number) =>
    readPage(
      Buffer.from(
        `<html><body>${'<div>'.repeat(depth)}<p>${MET}</p><p>${START}</p>${'</div>'.repeat(depth)}</body></html>`,
      ),
      { contentType: null, address: null },
    );
  expect(page(200)).toMatchObject({ is: 'page', form: 'HTML' });
  expect(page(5_000)).toEqual({ is: 'refused', came: 'markup that is nested too deep' });
});
