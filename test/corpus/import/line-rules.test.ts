import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type KnownArticle,
  type LinePlace,
  type PageZone,
  PLACE_RULES,
  wordRules,
} from '../../../src/corpus/import/line-rules.ts';
import { foldText, readLine } from '../../../src/corpus/import/lines.ts';
import { readPageWords, readWording } from '../../../src/corpus/import/wording.ts';

const WORDS = join(import.meta.dirname, '../../../corpus/words');
const { words, faults } = readPageWords(WORDS);
const wording = readWording(words);
const RULES = [...wordRules(wording), ...PLACE_RULES];

function ruleFor(
  text: string,
  zone: PageZone,
  given: Partial<KnownArticle & LinePlace> = {},
): string | null {
  const line = readLine(text);
  const context = {
    title: '',
    publisher: '',
    hasCopy: false,
    isRepeated: false,
    isInLinkBox: false,
    isEnding: wording.endingKind(line) !== null,
    ...given,
  };
  const rule = RULES.find(({ zones, drops }) => zones.includes(zone) && drops(line, context));
  return rule?.name ?? null;
}

describe('a rule that reaches into the article', () => {
  test.each([
    ['no-words', '* * *'],
    ['markup', '<div class="ad">'],
    ['markup', '[button link="https://a.example"]Buy[/button]'],
    ['markup', 'See <a href="https://a.example">the treaty</a> of last year.'],
    ['markup', 'googletag.cmd.push(function() { googletag.display("ad"); });'],
    ['markup', '.ad { color: red; } @media print { .ad { display: none; } }'],
    ['markup', '{"@type": "NewsArticle", "headline": "Fleets meet"}'],
    ['markup', '{{ page.title }}'],
    ['markup', '{% include ad.html %}'],
    ['markup', '.css-1abc{color:red;display:none}'],
    ['markup', 'if (typeof show !== "undefined") show(12);'],
    ['cookie-notice', 'We use cookies to make this site work.'],
    ['cookie-notice', 'By clicking Join you agree to our terms.'],
    ['licence-line', 'News service licence no. 4471200'],
    ['licence-line', 'Complaints hotline: 020-5550-1234'],
    ['copyright-line', '© 2031 The Harn Courier'],
    ['copyright-line', 'The Harn Courier. All rights reserved.'],
    ['picture-credit', 'A ferry leaves Harn at dawn on Tuesday. /Ines Roth/Reuters'],
    ['picture-credit', 'A ferry leaves Harn at dawn on Tuesday. [Ines Roth/AP Photo]'],
    ['picture-credit', 'A ferry leaves Harn, March 4, 2031. REUTERS/Ines Roth/File Photo'],
    ['picture-credit', 'A ferry leaves Harn (Photo by Ines Roth/Anadolu via Getty Images)'],
    ['picture-credit', 'A ferry leaves Harn at dawn. Ines Roth/Getty Images'],
    ['picture-credit', 'A ferry leaves Harn at dawn. Photograph: Ines Roth/The Courier'],
    ['picture-credit', 'Photo: Ines Roth'],
    ['picture-credit', 'Image source, Getty Images'],
    ['advertisement', 'Advertisement'],
    ['advertisement', 'Story continues below this ad'],
    ['share-link', 'Share on Facebook'],
    ['share-link', 'Facebook Twitter WhatsApp'],
    ['sign-up-prompt', 'Subscribe'],
    ['sign-up-prompt', 'Sign up for our newsletter and never miss a ferry.'],
    ['sign-up-prompt', 'Follow the Courier on Telegram'],
    ['read-more-link', 'Read More'],
    ['read-more-link', 'Also on site :'],
    ['read-more-link', 'READ ALSO: Why the ferries stay in port'],
    ['desk-credit', '(Reporting by Ana Keller; Editing by Bo Lind)'],
    ['desk-credit', 'Ana Keller contributed to this report.'],
    ['tag-line', 'Tags: ferries, Harn'],
    ['tag-line', '#ferries #Harn'],
    ['page-control', 'Skip to main content'],
    ['page-control', 'CHOOSE YOUR LANGUAGE'],
    ['page-control', '3 / 12'],
  ])('%s drops "%s" in every zone', (rule, text) => {
    for (const zone of ['ahead', 'opening', 'body', 'after'] as const) {
      expect(ruleFor(text, zone)).toBe(rule);
    }
  });

  test.each([
    'The regulator said sites must ask before setting cookies.',
    'Copyright law was the second topic of the talks.',
    'The hotline between the two towns rang twice on Sunday.',
    'He has worked for Reuters for nine years.',
    'Fishing rights were agreed by Harn/Lund',
    'Photos by residents show the damage to the bridge.',
    'Source of the dispute',
    'Share of the catch',
    'Telegram',
    'Show of force',
    'Search for survivors',
    'Register offices closed early across the islands.',
    '“Subscribe to our newsletter,” the banner read.',
    'Read more books, the minister told pupils.',
    'More: that was the only word on the banner.',
    'Written by hand, the letter ran to four pages.',
    'By the numbers',
    '4 March 2031',
    'Comments from the harbour',
  ])('leaves "%s" in the article', (text) => {
    expect(ruleFor(text, 'body')).toBeNull();
  });
});

describe("a rule for the article's head", () => {
  const title = foldText('Mediators leave the island without a deal');

  test.each([
    ['page-title', 'MEDIATORS LEAVE THE ISLAND WITHOUT A DEAL'],
    ['byline', 'By Ana Keller and Bo Lind'],
    ['byline', 'Ana Keller, Foreign Correspondent'],
    ['date-line', 'Published 4 March 2031, 09:15 GMT'],
    ['date-line', '2 hours ago'],
    ['date-line', 'Harn, Courier Bureau | Updated: 4 March 2031'],
  ])('%s drops "%s" there and not in the body', (rule, text) => {
    expect(ruleFor(text, 'ahead', { title })).toBe(rule);
    expect(ruleFor(text, 'opening', { title })).toBe(rule);
    expect(ruleFor(text, 'body', { title })).toBeNull();
  });
});

describe('a rule for what stands around the article', () => {
  test('repeated-line drops a label that the page shows twice, but not within the body', () => {
    expect(ruleFor('World', 'ahead', { hasCopy: true })).toBe('repeated-line');
    expect(ruleFor('World', 'after', { hasCopy: true })).toBe('repeated-line');
    expect(ruleFor('World', 'body', { hasCopy: true })).toBeNull();
  });

  test("publisher-name drops the publisher's name alone", () => {
    const publisher = foldText('The Harn Courier');
    expect(ruleFor('THE HARN COURIER', 'ahead', { publisher })).toBe('publisher-name');
    expect(ruleFor('The Harn Courier', 'body', { publisher })).toBeNull();
  });

  test('short-line-ahead drops labels, text-ahead drops sentences', () => {
    expect(ruleFor('World news', 'ahead')).toBe('short-line-ahead');
    expect(ruleFor('Welcome to the new pages of the Courier.', 'ahead')).toBe('text-ahead');
  });

  test.each([
    'Related articles',
    'Most read',
    'You may also like',
    'Comments (12)',
    'Leave a reply',
    '3 thoughts on “Ferries”',
    'Finally we wish HarnNews provided you with enough of it',
  ])('article-end names "%s"', (text) => {
    expect(ruleFor(text, 'after')).toBe('article-end');
  });

  test('text-after drops whatever else stands below', () => {
    expect(ruleFor('A reader has lived on Harn for forty years.', 'after')).toBe('text-after');
  });
});

describe('the rule for markup', () => {
  test.each([
    'The <br> tag breaks a line, and <b> makes it bold.',
    'Holm [the mediator] left [for home] at noon.',
    '“Ceasefire”: the word was on everybody’s lips.',
    '"Ceasefire": what does the word mean to them?',
    'Let us say that a < b and c > d, he said.',
    'The function (they have had it for years) will end; the window is open.',
  ])('takes no offence at %j', (text) => {
    expect(ruleFor(text, 'body')).toBeNull();
  });
});

describe('a rule for copies and boxes within the article', () => {
  test('link-box drops a line of a box of links', () => {
    expect(ruleFor('Storm shuts harbour', 'body', { isInLinkBox: true })).toBe('link-box');
  });

  test('repeated-paragraph drops a second copy of a paragraph, not of a short line', () => {
    const paragraph = 'The mediators left the island on the last ferry of Tuesday.';
    expect(ruleFor(paragraph, 'body', { isRepeated: true })).toBe('repeated-paragraph');
    expect(ruleFor('“No,” he said.', 'body', { isRepeated: true })).toBeNull();
  });
});

test('the shipped words are sound', () => {
  expect(faults).toEqual([]);
});

describe('the table', () => {
  test('names each rule once, in kebab-case, with a reason', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, reason } of RULES) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(reason).not.toBe('');
    }
  });
});
