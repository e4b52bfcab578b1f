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
    ['an empty page', '<html><body></body></html>', 'none'],
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

/** What the operator is told of bytes that are no article; null where they become one. */
function told(bytes: Uint8Array): string | null {
  const reading = readPage(bytes, { contentType: null, address: null });
  if (reading.is === 'refused') return reading.came;
  if (reading.is === 'feed') return 'a feed';
  // Nobody gives any field: what the page is counts more than what it lacks.
  const result = importFile({ name: 'page', reading, given: {}, importPage });
  if (result.outcome === 'imported') return null;
  return result.faults.map(({ came }) => came).join(', ');
}

test.each<[string, string, string]>([
  ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'a PDF (copy its text into a text file)'],
  ['an image', '\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF', 'an image'],
  [
    'a Word file',
    'PK\u0003\u0004\u0014\u0000\u0006\u0000',
    'a ZIP archive, as Word and OpenDocument files are (save its text as a text file)',
  ],
  [
    'a login page',
    '<html lang="en"><head><title>Log in</title></head><body><form action="/login"><label>Name</label><input><input type="PASSWORD"><button>Log in</button></form><p>Forgot your password? We can send you a new one by mail.</p></body></html>',
    'a login page',
  ],
  [
    'a video page',
    '<html><head><title>Fleets meet</title><script type="application/ld+json">{"@type":"VideoObject","name":"Fleets meet"}</script></head><body><p>Watch how the fleets met at Gull House on Tuesday morning.</p></body></html>',
    'a video page',
  ],
  [
    'a page that is not found',
    '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>',
    'an error page',
  ],
  [
    'a captcha',
    '<html><head><title>Attention Required! | Cloudflare</title></head><body><h1>Sorry, you have been blocked</h1><p>Please complete the security check to access this site.</p></body></html>',
    'a page that checks whether its reader is a person',
  ],
  ['JSON', '{"title": "Fleets meet", "body": "The fleets met."}', 'JSON'],
  ['nothing', ' \n', 'none'],
  [
    'a page of links only',
    '<html><body><ul><li><a href="/1">Storm shuts the harbour for a week</a></li><li><a href="/2">Ferry strike enters its second week</a></li></ul></body></html>',
    'none: all 2 lines were dropped',
  ],
])('ten kinds of bad page: %s is told as what it is', (_, page, came) => {
  expect(told(Buffer.from(page, 'latin1'))).toBe(came);
});

/** A page in a language, with nothing about it in its head but the title. */
const inLanguage = (lang: string, title: string, body: string): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title></head><body><nav><a href="/">→</a></nav><article>${body}</article></body></html>`;

test.each<[string, string, string, readonly string[]]>([
  [
    'Ukrainian',
    inLanguage(
      'uk',
      'Переговори завершились | Гавань',
      '<h1>Переговори завершились</h1><div>3 червня 2025, 14:05</div><p>Переговори між делегаціями тривали понад дві години, повідомили у відомстві.</p><p><strong>Читайте також:</strong> <a href="/x">Шторм закрив гавань на тиждень</a></p><p>Наступний раунд планують на осінь, коли всі човни повернуться до га&shy;вані.</p>',
    ),
    '2025-06-03 Переговори завершились / Гавань',
    [
      'Переговори між делегаціями тривали понад дві години, повідомили у відомстві.',
      'Наступний раунд планують на осінь, коли всі човни повернуться до гавані.',
    ],
  ],
  [
    'Turkish',
    inLanguage(
      'tr',
      'Filolar buluştu - Liman Gazetesi',
      "<h1>Filolar buluştu</h1><p>Giriş Tarihi: 3 Haziran 2025 14:05</p><p>Görüşmeler Salı günü Martı Evi'nde iki saat sürdü, yetkililer böyle söyledi.</p><p>Yeni tur sonbaharda, bütün tekneler limana döndüğünde yapılacak.</p>",
    ),
    '2025-06-03 Filolar buluştu / Liman Gazetesi',
    [
      "Görüşmeler Salı günü Martı Evi'nde iki saat sürdü, yetkililer böyle söyledi.",
      'Yeni tur sonbaharda, bütün tekneler limana döndüğünde yapılacak.',
    ],
  ],
  [
    'French',
    inLanguage(
      'fr-FR',
      'Les flottes se rencontrent | Le Port',
      "<h1>Les flottes se rencontrent</h1><p>Publié le 03/06/2025 à 14h05</p><p>Les flottes se sont rencontrées mardi, selon des responsables&nbsp;!</p><p>«&nbsp;Nous étions proches d'un accord&nbsp;», a déclaré Mara Lindqvist après la réunion.</p>",
    ),
    '2025-06-03 Les flottes se rencontrent / Le Port',
    [
      'Les flottes se sont rencontrées mardi, selon des responsables !',
      "« Nous étions proches d'un accord », a déclaré Mara Lindqvist après la réunion.",
    ],
  ],
  [
    'Chinese',
    inLanguage(
      'zh-CN',
      '船队在海鸥屋会面_港口日报',
      '<h1>船队在海鸥屋会面</h1><div>2025年06月03日 14:05 来源：港口日报</div><p>　　船队周二在海鸥屋会面，会谈持续了两个小时，官员们表示。</p><p>　　下一轮会谈计划在秋季举行，届时所有的船只都将返回港口。</p>',
    ),
    '2025-06-03 船队在海鸥屋会面 / 港口日报',
    [
      '船队周二在海鸥屋会面，会谈持续了两个小时，官员们表示。',
      '下一轮会谈计划在秋季举行，届时所有的船只都将返回港口。',
    ],
  ],
])('a page in %s gives its day, title, publisher and text', (_, html, fields, paragraphs) => {
  const result = importFile({ name: 'page', reading: aPageReading(html), given: {}, importPage });
  if (result.outcome !== 'imported') throw new Error(result.outcome);
  const { published, title, publisher } = result.article;
  expect(`${published} ${title} / ${publisher}`).toBe(fields);
  expect(result.article.paragraphs.map(({ text }) => text)).toEqual(paragraphs);
});

test('a live blog keeps its updates under their headings', () => {
  const html = `<main><h1>Fleets meet</h1><p>${MET}</p><ol><li><article><h2>Talks end</h2><p>${START}</p></article></li><li><article><h2>Talks begin</h2><p>${NEXT}</p></article></li></ol></main>`;
  expect(imported(html)).toEqual([MET, '## Talks end', START, '## Talks begin', NEXT]);
});

test('an interview keeps its questions as headings, however they are made bold', () => {
  const html = `<article><p>${MET}</p><p><b>How close were you?</b></p><p>${START}</p><p><strong>What comes next?</strong><br>${NEXT}</p></article>`;
  expect(imported(html)).toEqual([
    MET,
    '## How close were you?',
    START,
    '## What comes next?',
    NEXT,
  ]);
});

test('a page that was escaped twice gives its text', () => {
  const html = `<div>&lt;p&gt;${MET}&lt;/p&gt;&lt;p&gt;${START}&lt;/p&gt;</div><div></div>`;
  expect(imported(html)).toEqual([MET, START]);
});

test('a page whose only text is its headline is no article', () => {
  expect(told(Buffer.from('<html><body><h1>Fleets meet at Gull House</h1></body></html>'))).toBe(
    'none: all 1 lines were dropped',
  );
});

test('a date that may be two is told where it is missed', () => {
  const page = `Fleets meet at Gull House\n03/06/2025\n${MET}\n${START}`;
  expect(
    importFile({
      name: 'page',
      reading: aPageReading(page),
      given: { publisher: 'P' },
      importPage,
    }),
  ).toMatchObject({
    outcome: 'wrong-options',
    faults: [{ key: 'published', came: 'none' }],
    notes: ['line 2: 03/06/2025 may be two days, so it was not taken'],
  });
});

test('long pages, and texts of very many lines, are read in time', () => {
  const start = performance.now();
  expect(imported(`<html><body>${`<p>${MET}</p>`.repeat(1_500)}</body></html>`)).toEqual([MET]);
  expect(imported(`${MET}${'\n'.repeat(150_000)}${START}`)).toEqual([MET, START]);
  expect(imported('A label\n'.repeat(10_000))).toEqual([
    'page: expected paragraphs of an article, got none: all 10000 lines were dropped',
  ]);
  expect(performance.now() - start).toBeLessThan(5_000);
});
