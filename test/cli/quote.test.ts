import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { parley } from '../support/terminal.ts';

const FILES = {
  'harbour-daily.md': formatArticle(HARBOUR_DAILY),
  'coast-wire.md': formatArticle(COAST_WIRE),
  // With synonyms of its own, however few, a folder does not read the shipped ones.
  'synonyms.txt': '',
};

const quote = (words: readonly string[], options = {}) =>
  parley(['quote', '--corpus', aFolder(FILES), ...words], options);

describe('parley quote', () => {
  test('says that the words stand in the articles, and where', async () => {
    const { code, out, err } = await quote([
      'closed',
      'season',
      'of 40 days. The mainland offered',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toEqual([
      'These words stand in the articles.',
      '',
      'Harbour Daily: Fishing fleets meet over the northern banks',
      '   2 May 2024 · paragraph 3 · What was offered',
      '   https://harbour.example/talks',
      '   The island fleet asked for a closed season of 40 days. The mainland offered 3 days around the spawning.',
    ]);
  });

  test('shows how the articles say it otherwise', async () => {
    const { code, out } = await quote(['asked for a closed season of 30 days']);
    expect(code).toBe(0);
    expect(out.slice(0, 5)).toEqual([
      'Not quite: the articles word it differently.',
      '',
      '   asked for a closed season of [-40-] {+30+} days',
      '',
      'Harbour Daily: Fishing fleets meet over the northern banks',
    ]);
  });

  test('shows on one line what goes over the end of a paragraph', async () => {
    const { out } = await quote(['They left without a paper. Mara Lindqvist led the island team']);
    expect(out[2]).toBe(
      '   They left without a [-treaty.-] {+paper.+} Mara Lindqvist led the island team',
    );
  });

  test('marks words where the terminal has colours', async () => {
    const { out } = await quote(['asked for a closed season of 30 days'], { hasColors: true });
    expect(out[2]).toContain('of \u001b[9m[-40-]\u001b[29m \u001b[1m{+30+}\u001b[22m days');
    expect(out.at(-1)).toContain(
      'The island fleet \u001b[1masked for a closed season of\u001b[22m 40 \u001b[1mdays\u001b[22m. The',
    );
  });

  test('says that only a summary is held', async () => {
    const { out } = await quote(['A storm sank a dozen boats, the worst since 1998']);
    expect(out).toEqual([
      'This cannot be checked: only a summary of that report is available here, not its wording.',
      '',
      "Parley's summary of Coast Wire's report: Key points from the fishing talks",
      '   May 2024 · paragraph 3',
      '   A storm sank 12 boats on Sunday. It was the worst since 1998.',
    ]);
  });

  test('says that the words stand nowhere, with what is nearest, if anything is', async () => {
    const { out } = await quote(['Okafor spoke of harpsichords']);
    expect(out.slice(0, 4)).toEqual([
      'These words stand in no article.',
      'Nearest passage, not the source of these words:',
      '',
      'Harbour Daily: Fishing fleets meet over the northern banks',
    ]);
    expect((await quote(['how to cook rice'])).out).toEqual(['These words stand in no article.']);
  });

  test('gives one JSON object with just the fields that others rely on', async () => {
    const { out } = await quote(['--json', 'asked for a closed season of 30 days']);
    expect(out.map((line) => JSON.parse(line))).toEqual([
      {
        text: 'asked for a closed season of 30 days',
        checked: 'asked for a closed season of 30 days',
        verdict: 'altered',
        passage: {
          id: HARBOUR_DAILY.paragraphs[2]?.id,
          article: {
            id: 'harbour-daily',
            title: 'Fishing fleets meet over the northern banks',
            publisher: 'Harbour Daily',
            published: '2024-05-02',
            url: 'https://harbour.example/talks',
            kind: 'full',
          },
          section: 'What was offered',
          paragraph: 3,
          text: 'The island fleet asked for a closed season of 40 days. The mainland offered 3 days around the spawning.',
          answer: null,
          highlights: [
            [17, 45],
            [49, 53],
          ],
          score: 0,
        },
        diff: [
          { op: 'same', text: 'asked for a closed season of ' },
          { op: 'removed', text: '40 ' },
          { op: 'added', text: '30 ' },
          { op: 'same', text: 'days' },
        ],
        speaker: null,
      },
    ]);
  });

  test('checks each quotation of a text, and says whose words they are there', async () => {
    const text = 'Lindqvist said "1,500 nets are to be returned" and then "a start"';
    const { out } = await quote([text]);
    expect(out).toEqual([
      '“1,500 nets are to be returned”',
      "These words stand in Harbour Daily's report. There they are Okafor's.",
      '',
      'Harbour Daily: Fishing fleets meet over the northern banks',
      '   2 May 2024 · paragraph 4 · What was offered',
      '   https://harbour.example/talks',
      '   About 1,500 nets are to be returned, said Okafor.',
      '',
      '“a start”',
      'This is too short to check: give at least three words of the quotation.',
    ]);
  });

  test('says that the words are the report’s own', async () => {
    const { out } = await quote(['Okafor: "met at Gull House in Portree"']);
    expect(out[0]).toBe(
      "These words stand in Harbour Daily's report. There they are the report's own words.",
    );
  });

  test('gives the first quotation that is long enough as JSON, with both speakers', async () => {
    const text = '"a start" and then Lindqvist said "1,500 nets are to be returned"';
    const { out } = await quote(['--json', text]);
    expect(out).toHaveLength(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      text,
      checked: '1,500 nets are to be returned',
      verdict: 'exact',
      speaker: { said: 'Okafor', isReport: false, claimed: 'Lindqvist' },
    });
  });

  test('checks one piped quotation a line, blank ones too, in order', async () => {
    const input =
      'met at Gull House\r\n\r\n"a start" after the meeting\nasked for a closed season of 30 days\nhow to cook rice\ncook rice';
    const { code, out } = await quote([], { input });
    expect(code).toBe(0);
    expect(out).toEqual([
      'These words stand in the articles. (Harbour Daily, 2 May 2024, paragraph 1)',
      'These words stand in no article.',
      "This cannot be checked: only a summary of that report is available here, not its wording. (Parley's summary of Coast Wire's report, May 2024, paragraph 2)",
      'Not quite: the articles word it differently. asked for a closed season of [-40-] {+30+} days (Harbour Daily, 2 May 2024, paragraph 3)',
      'These words stand in no article.',
      'This is too short to check: give at least three words of the quotation.',
    ]);
    const { out: json } = await quote(['--json'], { input });
    expect(json.map((line) => JSON.parse(line).verdict)).toEqual([
      'exact',
      'not-found',
      'digest-only',
      'altered',
      'not-found',
      'too-short',
    ]);
    expect(JSON.parse(json[1] ?? '')).toEqual({
      text: '',
      checked: '',
      verdict: 'not-found',
      passage: null,
      diff: [],
      speaker: null,
    });
  });

  test.each<[readonly string[], RegExp]>([
    [[], /^parley: expected a quotation, got none$/u],
    [['--loud', 'x'], /^parley: expected --json, .*--corpus, got "--loud"$/u],
  ])('reports %j as a usage error with exit code 2', async (words, message) => {
    const { code, out, err } = await quote(words);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err[0]).toMatch(message);
  });
});
