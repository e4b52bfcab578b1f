import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { aPage, CORPUS, choose, newestWith, send, sendCommand } from './support/page.ts';

const CGTN = 'cgtn-istanbul-second-round';

/** Every file of the shipped folder and of those below it, byte by byte. */
function onDisk(): readonly string[] {
  return readdirSync(CORPUS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => `${file}\n${readFileSync(file, 'latin1')}`);
}

const before = onDisk();

afterEach(() => {
  expect(onDisk()).toEqual(before);
});

/** Opens the place where articles are tried, with a question under them. */
async function openArticles(page: Page, question: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Articles' }).click();
  await page.getByLabel('A question to try').fill(question);
  return page.getByRole('region', { name: 'What Parley answers now' });
}

function article(text: string, title = 'Boats', publisher = 'Harbour Daily'): string {
  return `---\ntitle: ${title}\npublisher: ${publisher}\npublished: 2025-06-04\n---\n\n${text}\n`;
}

test('an article is broken, mended and changed, and the answers follow; the disk stays as it is', async () => {
  const page = await aPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  const preview = await openArticles(page, 'how many bodies of killed troops');
  const file = page.getByLabel(`The file ${CGTN}.md`);
  await expect.poll(() => file.inputValue()).toContain('publisher: CGTN');
  const text = await file.inputValue();

  await file.fill(text.replace('published: 2025-06-03', 'published: in June'));
  await page.getByText('Faults: 1.').waitFor();
  const fault = page.getByRole('button', { name: `${CGTN}.md:4: expected a date` });
  await fault.click();
  expect(await page.evaluate('getSelection().toString()')).toBe('published: in June');

  await file.fill(text.replace('about 6,000 bodies', 'about 7,000 bodies'));
  await page.getByText('No fault. Parley answers from this text.').waitFor();
  await preview.getByText('about 7,000 bodies').waitFor();
  await send(page, '/ask how many bodies of killed troops');
  await newestWith(page, 'about 7,000 bodies');
  await page.getByRole('button', { name: 'Copy file' }).click();
  await page.getByText(`Keep it as ${CGTN}.md`).waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toContain('about 7,000 bodies');

  await page.getByRole('button', { name: 'Discard changes' }).click();
  await preview.getByText('about 6,000 bodies').waitFor();
  expect(await file.inputValue()).toBe(text);
});

test('a new article is answered from and listed, also after a reload', async () => {
  const page = await aPage();
  const preview = await openArticles(page, 'who sailed the eight boats?');
  await page.getByLabel('Article', { exact: true }).selectOption('A new article');
  const file = page.getByLabel('The file new-article.md');
  await file.fill(article('Captain Ahab sailed the eight boats home.'));
  await preview.getByText('Captain Ahab sailed the eight boats home.').waitFor();
  await preview.getByText('Harbour Daily').waitFor();
  await page.reload();
  await send(page, '/ask who sailed the eight boats?');
  await newestWith(page, 'Captain Ahab sailed the eight boats home.');
  await sendCommand(page, 'sources');
  const sources = await newestWith(page, 'Robin used /sources');
  await sources.getByText('• Boats · ').waitFor();
});

test('the text of a page becomes an article, once it is said whose it is', async () => {
  const page = await aPage();
  const preview = await openArticles(page, 'who sailed the eight boats?');
  await page.getByLabel('Article', { exact: true }).selectOption('A new article');
  const pasted =
    'Home\nNews\nAccept all cookies\n\nCaptain Ahab sailed the eight boats home on Monday.\n\nHe said that the crew of each boat was well and glad to be back.';
  await page.getByLabel('The file').fill(pasted);
  await page.getByRole('button', { name: 'Make an article of it' }).click();
  await page.getByText('publisher: expected a publisher, got none').waitFor();
  await page.getByLabel('Headline').fill('Boats are back');
  await page.getByLabel('Publisher').fill('Harbour Daily');
  await page.getByLabel('Date').fill('2025-06-04');
  await page.getByRole('button', { name: 'Make an article of it' }).click();
  await preview.getByText('Captain Ahab sailed the eight boats home on Monday.').waitFor();
  await page.getByText(/^Left out: \d lines$/u).click();
  await page.getByText('"Accept all cookies"').waitFor();
});

test('a saved page is opened, says whose it is, and becomes an article', async () => {
  const page = await aPage();
  const preview = await openArticles(page, 'who sailed the eight boats?');
  await page.getByLabel('Article', { exact: true }).selectOption('A new article');
  const html = `<!doctype html><html lang="en-GB"><head><title>Boats are back | Harbour Daily</title>
<meta property="og:site_name" content="Harbour Daily"><meta name="date" content="4 June 2025"></head>
<body><nav>Home</nav><article><h1>Boats are back</h1>
<p>Captain Ahab sailed the eight boats home on Monday, with all of their crews.</p>
<p>He said that the crew of each boat was well and glad to be back.</p></article></body></html>`;
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'boats.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await page.getByText('from meta og:site_name').waitFor();
  await expect.poll(() => page.getByLabel('Headline').inputValue()).toBe('Boats are back');
  expect(await page.getByLabel('Date').inputValue()).toBe('2025-06-04');
  await page.getByRole('button', { name: 'Make an article of it' }).click();
  await preview.getByText('Captain Ahab sailed the eight boats home on Monday').waitFor();
  expect(await page.getByLabel('The file').inputValue()).not.toContain('<');
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByText('a.pdf: expected a web page, plain text or Markdown, got a PDF').waitFor();
});

test('what is edited in one window stands in the other', async () => {
  const page = await aPage();
  await openArticles(page, 'how many bodies of killed troops');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await openArticles(other, 'how many bodies of killed troops');
  const [here, there] = [page, other].map((window) => window.getByLabel(`The file ${CGTN}.md`));
  await expect.poll(() => there?.inputValue()).toContain('publisher: CGTN');
  const text = (await there?.inputValue()) ?? '';
  await there?.fill(text.replace('about 6,000 bodies', 'about 7,000 bodies'));
  await expect.poll(() => here?.inputValue()).toContain('about 7,000 bodies');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect.poll(() => there?.inputValue()).toBe(text);
  await other.getByText('This is the file as it is on the disk.').waitFor();
});

test('an edit is tried, also when the panel is closed at once', async () => {
  const page = await aPage();
  await openArticles(page, 'how many bodies of killed troops');
  const file = page.getByLabel(`The file ${CGTN}.md`);
  await expect.poll(() => file.inputValue()).toContain('about 6,000 bodies');
  await file.fill((await file.inputValue()).replace('about 6,000 bodies', 'about 7,000 bodies'));
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('complementary').count()).toBe(0);
  await send(page, '/ask how many bodies of killed troops');
  await newestWith(page, 'about 7,000 bodies');
});

test('no script comes of an article, wherever it hides', async () => {
  const page = await aPage();
  const evil = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> [x](javascript:window.hacked=1)`;
  const preview = await openArticles(page, 'who sailed the eight boats?');
  await page.getByLabel('Article', { exact: true }).selectOption('A new article');
  await page
    .getByLabel('The file')
    .fill(article(`Captain Ahab sailed the eight boats ${evil}.`, `'${evil}'`, `'H ${evil}'`));
  await preview.getByText('Captain Ahab sailed the eight boats <img').waitFor();
  await send(page, '/ask who sailed the eight boats?');
  const answer = await newestWith(page, 'Captain Ahab sailed the eight boats <img');
  await answer.getByRole('button', { name: 'Context' }).first().click();
  await newestWith(page, '(the passage)');
  await sendCommand(page, 'sources');
  const sources = await newestWith(page, 'Robin used /sources');
  await sources.getByText(/• <img .* · /u).waitFor();
  await choose(answer, 'Explain');
  await page.getByText(/H <img .*, paragraph 1/u).waitFor();
  await send(page, evil);
  await newestWith(page, '<img src=x');
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(await page.locator('#page :is(img, script, iframe, [onerror])').count()).toBe(0);
  expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
});
