import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPageImport } from '../../../src/compose.ts';
import { readLines } from '../../../src/corpus/import/lines.ts';
import type { ImportedPage } from '../../../src/corpus/import/page.ts';
import {
  CGTN_RAW,
  HAS_RAW_ARTICLES,
  PRESSBEE_RAW,
  RAW_ARTICLES_NOTE,
} from '../../support/shared.ts';

const importLines = openPageImport();
const importPage = (text: string, known?: Parameters<typeof importLines>[1]) =>
  importLines(readLines(text), known);

const PAGE = `Skip to content
Home
World
Subscribe
Home
World
We use cookies to improve your visit.
The Harn Courier
Mediators leave the island without a deal
By Ana Keller and Bo Lind
Published 4 March 2031, 09:15 GMT
A ferry leaves the harbour at dawn on Tuesday. [Ines Roth/AP Photo]
Mediators left the island of Harn on Tuesday without a deal on fishing rights, officials said.
“We were close,” said the chief mediator, Lena Holm.
Advertisement
The talks had opened with hopes of an agreement on the northern waters.
“We will be back”
What do the islanders want?
They want the quotas to be shared evenly among the four harbours, and soon.
Related articles
Storm shuts harbour
Ferry strike enters second week
The mainland says that would leave its own fleet idle through the winter.
Officials on both sides said they expected to meet again before the season.
The sticking points are these:
- the herring quota
- harbour fees
No quick end in sight
Nobody expects a breakthrough.
Tags: fishing, Harn
Related articles
The herring are moving north, scientists have warned this week.
Comments (2)
I have lived on Harn for forty years and never seen anything like this.
© 2031 The Harn Courier. All rights reserved.`;

const known = {
  title: 'Mediators leave the island without a deal',
  publisher: 'The Harn Courier',
};

const linesOf = (page: ImportedPage, kind: 'heading' | 'paragraph') =>
  page.blocks.filter((block) => block.kind === kind).map(({ line }) => line);

describe('importPage on a made-up page', () => {
  const page = importPage(PAGE, known);

  test('keeps the paragraphs, a short quotation, a lead-in and its list among them', () => {
    expect(linesOf(page, 'paragraph')).toEqual([13, 14, 16, 17, 19, 23, 24, 25, 26, 27, 29]);
  });

  test('takes short lines and questions above a paragraph as headings', () => {
    expect(linesOf(page, 'heading')).toEqual([18, 28]);
  });

  test('names the rule that dropped each other line', () => {
    expect(page.dropped.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '1 page-control',
      '2 repeated-line',
      '3 repeated-line',
      '4 sign-up-prompt',
      '5 repeated-line',
      '6 repeated-line',
      '7 cookie-notice',
      '8 publisher-name',
      '9 page-title',
      '10 byline',
      '11 date-line',
      '12 picture-credit',
      '15 advertisement',
      '20 link-box',
      '21 link-box',
      '22 link-box',
      '30 tag-line',
      '31 repeated-line',
      '32 text-after',
      '33 article-end',
      '34 text-after',
      '35 copyright-line',
    ]);
  });

  test('comes out the same with a blank line between all lines', () => {
    const apart = importPage(PAGE.replaceAll('\n', '\n\n'), known);
    expect(apart.blocks).toEqual(
      page.blocks.map((block) => ({ ...block, line: (block.line ?? 0) * 2 - 1 })),
    );
  });

  test('comes out the same when hard-wrapped between blank lines', () => {
    const wrapped = PAGE.split('\n').map(wrap).join('\n\n');
    const texts = ({ blocks }: ImportedPage) => blocks.map(({ kind, text }) => [kind, text]);
    expect(texts(importPage(wrapped, known))).toEqual(texts(page));
  });
});

/** Characters: the width of a mail. */
const WIDTH = 72;

function wrap(text: string): string {
  return text.replace(new RegExp(`(.{1,${WIDTH}})(?: |$)`, 'gu'), '$1\n').trimEnd();
}

describe('importPage on Markdown', () => {
  test('takes marked lines as headings without their marks', () => {
    const { blocks } = importPage(
      '# The harbour\n\nThe harbour froze over in the last week of January.\n\n## Ice ##\n\nIt held until March.',
    );
    expect(blocks).toEqual([
      { kind: 'heading', text: 'The harbour', line: 1 },
      { kind: 'paragraph', text: 'The harbour froze over in the last week of January.', line: 3 },
      { kind: 'heading', text: 'Ice', line: 5 },
      { kind: 'paragraph', text: 'It held until March.', line: 7 },
    ]);
  });
});

describe('importPage on awkward text', () => {
  test('survives Windows line ends, a byte order mark, odd spaces and invisible line ends', () => {
    const { blocks } = importPage(
      '\uFEFFThe harbour\u00A0froze\tover in the last week of January.\u200B\r\n\u200B\r\nIt held for nine weeks, the longest in a century. \r\n',
    );
    expect(blocks.map(({ line, text }) => [line, text])).toEqual([
      [1, 'The harbour froze over in the last week of January.'],
      [3, 'It held for nine weeks, the longest in a century.'],
    ]);
  });

  test('gives no blocks where the page has no running text', () => {
    expect(importPage('').blocks).toEqual([]);
    expect(importPage('Home\nWorld\nSport').blocks).toEqual([]);
    expect(importPage('Home\nWorld\nSport').dropped).toHaveLength(3);
  });

  test('keeps a lone sentence', () => {
    expect(importPage('The ice held.').blocks).toHaveLength(1);
  });

  test('reads text of a script without spaces or capitals', () => {
    const page = importPage(
      '首页\n渔港谈判星期二结束,没有达成任何协议。\n下一步是什么?\n双方将在四月再次会面。',
    );
    expect(linesOf(page, 'paragraph')).toEqual([2, 4]);
    expect(linesOf(page, 'heading')).toEqual([3]);
  });

  test('does not end the article at a teaser above a link to the comments', () => {
    const paragraph = (about: string) =>
      `The ${about} was the reason for the delay, said the mediator, who had come to the island by the morning ferry and left it by the last.`;
    const page = importPage(
      [
        paragraph('fog'),
        'Comments',
        ...['ice', 'wind', 'tide', 'strike'].map(paragraph),
        'Comments',
        paragraph('cat'),
      ].join('\n'),
    );
    expect(page.blocks.filter(({ text }) => text !== 'Comments').map(({ line }) => line)).toEqual([
      1, 3, 4, 5, 6,
    ]);
  });
});

describe('importPage on any text', () => {
  const word = fc.stringMatching(/^[A-Za-zéüŞж\d.,?!:"“”()/©-]{1,12}$/u);
  const row = fc.oneof(
    { weight: 3, arbitrary: fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')) },
    fc.constantFrom(...PAGE.split('\n')),
    fc.constantFrom('', ' ', '\t', '\u200B'),
  );
  const text = fc.array(row, { maxLength: 30 }).map((rows) => rows.join('\n'));

  test('puts every word in exactly one of blocks and dropped, unchanged', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const page = importPage(pasted);
        const parts = [...page.blocks, ...page.dropped];
        expect(new Set(parts.map(({ line }) => line)).size).toBe(parts.length);
        // A sentence that an advertisement breaks is joined, so the parts' order is not the words'.
        expect(parts.flatMap((part) => part.text.split(' ')).toSorted()).toEqual(
          pasted
            .split(/[\s\u200B]+/u)
            .filter((each) => each !== '')
            .toSorted(),
        );
      }),
    );
  });

  test('keeps the order of the page', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const { blocks, dropped } = importPage(pasted);
        for (const list of [blocks, dropped]) {
          const lines = list.map(({ line }) => line);
          expect(lines).toEqual(lines.toSorted((a, b) => Number(a) - Number(b)));
        }
      }),
    );
  });
});

const MET = 'The council met for a third day and heard the harbour master on the new quay.';

test('a short rest below two labels is kept', () => {
  const rest = ['Listen to our podcast', 'What comes next', 'A vote is due in May.'];
  const page = importPage([MET, MET.replace('third', 'fourth'), ...rest].join('\n'));
  expect(linesOf(page, 'paragraph')).toContain(5);
});

test('a time of day is no heading', () => {
  const page = importPage([MET, '15:31', MET.replace('third', 'fourth')].join('\n'));
  expect(linesOf(page, 'heading')).toEqual([]);
});

describe.skipIf(!HAS_RAW_ARTICLES)(`importPage ${RAW_ARTICLES_NOTE}`, () => {
  const range = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at);

  test.each([
    {
      file: CGTN_RAW,
      paragraphs: [range(7, 12), range(14, 18), range(20, 23), range(25, 28)],
      headings: [13, 19, 24],
      dropped: range(1, 6),
    },
    {
      file: PRESSBEE_RAW,
      paragraphs: [range(1, 6), range(8, 15), range(17, 22), range(24, 29), range(31, 36)],
      headings: [7, 16, 23, 30],
      dropped: range(37, 39),
    },
  ])('takes the article out of $file', ({ file, paragraphs, headings, dropped }) => {
    const page = importPage(readFileSync(file, 'utf8'));
    expect(linesOf(page, 'paragraph')).toEqual(paragraphs.flat());
    expect(linesOf(page, 'heading')).toEqual(headings);
    expect(page.dropped.map(({ line }) => line)).toEqual(dropped);
  });
});
