import { describe, expect, test } from 'vitest';
import { createQuoteCheck } from '../../src/quote/check-quote.ts';
import { createSpeakers } from '../../src/quote/speakers.ts';
import { anArticle } from '../support/articles.ts';
import { anIndex, aQuoteCheck, aSearch, aThesaurus } from '../support/search.ts';
import { synonyms } from '../support/synonyms.ts';

/** Sentences that make names of these words, so that paragraphs under test may begin with them. */
const NAMES =
  'On Monday Rustem Okafor, Mara Lindqvist and Captain Ahab met in Portree and in Ukraine. Then Lindqvist left.';

function searchOver(...body: readonly string[]) {
  const thesaurus = aThesaurus(
    synonyms(
      'Ahab, Achab',
      '# language: uk',
      'ахаб => Ahab',
      '# language: zh',
      '奥卡福尔 => Okafor',
    ),
  );
  return aSearch(anIndex([anArticle({ body: [NAMES, ...body] })]), thesaurus);
}

/** Whom the last paragraph ascribes some of its words to. */
function speakerOf(words: string, ...body: readonly string[]): string | null {
  const search = searchOver(...body);
  const passage = search.index.passages.at(-1);
  if (passage === undefined) throw new Error('no passage');
  const start = passage.paragraph.text.indexOf(words);
  const speaker = createSpeakers(search).inPassage(passage, [start, start + words.length]);
  return speaker?.name ?? null;
}

describe('a passage ascribes words', () => {
  test.each<[string, string, string | null]>([
    ['before its verb', '“We sail at dawn,” Okafor said.', 'Okafor'],
    ['after its verb', '“We sail at dawn,” said Okafor.', 'Okafor'],
    ['after a title', '“We sail at dawn,” said Captain Rustem Okafor.', 'Rustem Okafor'],
    ['after its verb, unquoted', 'Under any sky, we sail at dawn, said Okafor.', 'Okafor'],
    ['by reported speech', 'Lindqvist also said that we sail at dawn.', 'Lindqvist'],
    ['by an apposition', '“We sail at dawn,” Okafor, Ahab’s old mate, said.', 'Okafor'],
    ['by "according to"', 'We sail at dawn, according to Lindqvist.', 'Lindqvist'],
    ['by a second verb', 'Okafor hailed the crew and said “we sail at dawn”.', 'Okafor'],
    ['to nobody where no word tells it', 'It was a fine day, and we sail at dawn.', null],
    ['to nobody where a role speaks', '“We sail at dawn,” the captain said.', null],
    ['to no kind of people', '“We sail at dawn,” Ukrainian officials said.', null],
    ['to no place', 'In Portree they said “we sail at dawn”.', null],
    ['to none of two names', 'Okafor met Lindqvist. “We sail at dawn,” he said.', null],
    ['to nobody that another speaks for', '“We sail at dawn,” a mate of Captain Ahab said.', null],
    ['to nobody to whom it is written', 'The letter to the Pequod said “we sail at dawn”.', null],
    ['to nobody who spoke for another', 'A mate, speaking for Ahab, said “we sail at dawn”.', null],
    ['to nobody who was told it', 'Ahab was told “we sail at dawn” by Okafor.', null],
    ['to who was quoted', '“We sail at dawn,” Ahab was quoted as saying.', 'Ahab'],
    ['to nobody who never said it', 'Ahab has not said “we sail at dawn”.', null],
    ['to nobody who may have said it', 'Okafor asked whether Ahab said “we sail at dawn”.', null],
    ['to nobody on a condition', 'If Ahab said “we sail at dawn”, nobody heard it.', null],
    ['to no one of two subjects', 'Both Okafor and Ahab said “we sail at dawn”.', null],
    ['to no one of two behind the verb', '“We sail at dawn,” said Okafor and Ahab.', null],
    ['to no one of three behind it', '“We sail at dawn,” said Ahab, Lindqvist and Okafor.', null],
    ['to who speaks behind "and"', 'Okafor said no and Ahab said “we sail at dawn”.', 'Ahab'],
    ['to who speaks on a day', 'For the crew on Monday Ahab said “we sail at dawn”.', 'Ahab'],
    ['past an object pronoun', 'Ahab, asked by Okafor about it, said “we sail at dawn”.', 'Ahab'],
    ['past what somebody said', 'What Okafor said was “we sail at dawn”, Ahab told them.', null],
    ['to nobody where "he" may be two', 'As Ahab left Okafor, he said “we sail at dawn”.', null],
    [
      'by a long apposition',
      '“We sail at dawn,” Okafor, who has long been the first mate of the Pequod’s crew, said.',
      'Okafor',
    ],
    [
      'to no name in an owner’s name',
      'A clerk of Ahab’s Captain Okafor said “we sail at dawn”.',
      null,
    ],
    ['by no verb in a name', 'Okafor saw the Captain State Lindqvist and “we sail at dawn”.', null],
    ['by "he" to no object', 'It was kept for Okafor. “We sail at dawn,” he said.', null],
    ['by "she" to nobody behind "she"', 'She met Okafor. “We sail at dawn,” she said.', null],
    ['by a pronoun', 'Okafor came. “We sail at dawn,” he said.', 'Okafor'],
  ])('%s: %s', (_, text, name) => {
    expect(speakerOf(text.includes('We sail at dawn') ? 'We sail' : 'we sail', text)).toBe(name);
  });

  test('by a pronoun to who speaks in the paragraph before', () => {
    const before = 'At noon in Portree, Lindqvist said that Okafor was late.';
    expect(speakerOf('We sail', before, '“We sail at dawn,” she said.')).toBe('Lindqvist');
  });
});

test('a pronoun is nobody surely where its own sentence names somebody before it', () => {
  const after = 'As Ahab left, he said “we sail at dawn”.';
  expect(speakerOf('we sail', 'Lindqvist waited.', after)).toBeNull();
});

describe('a quotation ascribed to somebody', () => {
  const check = createQuoteCheck(
    searchOver('“We sail at dawn, all of us, with every net that we have,” Ahab said.'),
  );
  const speakerIn = (text: string) => check(text).checks[0]?.speaker;

  test.each([
    'Okafor said “we sail at dawn”',
    'okafor told reporters “we sail at dawn”',
    'Rustem Okafor: “we sail at dawn”',
    '“we sail at dawn” — Okafor',
    '“we sail at dawn”, said Okafor yesterday',
    'according to Okafor “we sail at dawn”',
    'Okafor a dit « we sail at dawn »',
    'Okafor сказав «we sail at dawn»',
    '奥卡福尔说：“we sail at dawn”',
    '奥卡福尔说“we sail at dawn”',
    'Xylander said “we sail at dawn”',
    'Okafor said “we sailed at dawn, all of us, with every net that we have”',
    'So according to Okafor “we sail at dawn”',
    'D’après Okafor, « we sail at dawn »',
    'По словам Okafor, «we sail at dawn»',
    'Okafor’e göre “we sail at dawn”',
    '据奥卡福尔称“we sail at dawn”',
    'As Ahab wished, Okafor said “we sail at dawn”',
    'Okafor said of Ahab’s boat: “we sail at dawn”',
    'Okafor, once a mate, said “we sail at dawn”',
    'Okafor “we sail at dawn” dedi',
    'Okafor, “we sail at dawn” ifadesini kullandı',
    'Okafor Ahab’a “we sail at dawn” dedi',
    '« we sail at dawn », a déclaré le capitaine Okafor',
    '« we sail at dawn », ainsi a dit Okafor',
    '«we sail at dawn», як сказав Okafor',
    'как заявил Okafor, «we sail at dawn»',
    '奥卡福尔说道：“we sail at dawn”',
    '奥卡福尔声称“we sail at dawn”',
    '“we sail at dawn” (Okafor)',
    'Okafor - “we sail at dawn”',
    'Okafor’s “we sail at dawn”',
    'a quote from Okafor: “we sail at dawn”',
  ])('that is not theirs is told: %s', (text) => {
    expect(speakerIn(text)).toMatchObject({ said: 'Ahab' });
  });

  test.each([
    'Ahab said “we sail at dawn”',
    'captain ahab: “we sail at dawn”',
    'Achab said “we sail at dawn”',
    'Ахаб сказав «we sail at dawn»',
    'he said “we sail at dawn”',
    'The captain said “we sail at dawn”',
    '“we sail at dawn”',
    'we sail at dawn',
    'in Portree they said “we sail at dawn”',
    'he told Okafor “we sail at dawn”',
    'Okafor met Lindqvist and said “we sail at dawn”',
    'Ahab said of Okafor’s boat: “we sail at dawn”',
    'Ahab said in Xylopolis: “we sail at dawn”',
    'Harbour Daily: “we sail at dawn”',
    'Ксилофон: «we sail at dawn»',
    'Okafor’a “we sail at dawn” dedi',
    'Okafor spoke with Ahab and said “we sail at dawn”',
    'Ahab “we sail at dawn” dedi',
    '« we sail at dawn », a déclaré Ahab',
    '« we sail at dawn », a-t-il dit à Okafor',
    'a mate of Okafor said “we sail at dawn”',
    'a mate of Xylander said “we sail at dawn”',
    '“we sail at dawn” said to Okafor',
    'a friend agrees with Okafor: “we sail at dawn”',
    'a word for Okafor - “we sail at dawn”',
    'there is more that Okafor may like - “we sail at dawn”',
    '“we sail at dawn” (about Okafor)',
    '“we sail at dawn” (as Ahab told Okafor)',
    '“we sail at dawn” - a fine line, Okafor must be glad',
    'Ahab’s “we sail at dawn” made Okafor say no',
  ])('that is theirs, or of nobody surely, is not: %s', (text) => {
    expect(speakerIn(text)).toBeNull();
  });
});

describe('of several quotations, each is ascribed to who stands beside it', () => {
  const check = createQuoteCheck(
    searchOver(
      '“We sail at dawn, all of us,” Ahab said.',
      '“The nets are torn again,” said Okafor.',
      '“It is a long way,” said Lindqvist.',
    ),
  );
  const said = (text: string) => check(text).checks.map(({ speaker }) => speaker?.said ?? null);

  test.each<[string, readonly (string | null)[]]>([
    ['“we sail at dawn” said Ahab and “the nets are torn” said Okafor', [null, null]],
    ['“we sail at dawn” said Okafor and “the nets are torn” said Ahab', ['Ahab', 'Okafor']],
    ['Ahab said “we sail at dawn”, Okafor said “the nets are torn”', [null, null]],
    ['Okafor: “we sail at dawn”, Ahab: “the nets are torn”', ['Ahab', 'Okafor']],
    ['they want “we sail at dawn” and Okafor said “the nets are torn”', [null, null]],
    ['Okafor “we sail at dawn” dedi, Ahab “the nets are torn” dedi', ['Ahab', 'Okafor']],
    ['“we sail at dawn” dedi Okafor, “the nets are torn” dedi Ahab', ['Ahab', 'Okafor']],
    [
      'Ahab said “we sail at dawn”, Okafor said “the nets are torn”, Lindqvist said “a long way”',
      [null, null, null],
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

test('a first name that both have is not enough to be the same one', () => {
  const check = createQuoteCheck(searchOver('“We sail at dawn,” Rustem Okafor said.'));
  const said = (text: string) => check(text).checks[0]?.speaker?.said;
  expect(said('Rustem Ahab said “we sail at dawn”')).toBe('Rustem Okafor');
  expect(said('Rustem said “we sail at dawn”')).toBeUndefined();
  expect(said('Okafor said “we sail at dawn”')).toBeUndefined();
});

test('a name that ends the paragraph before by chance does not make the whole text a quotation', () => {
  const check = createQuoteCheck(
    searchOver('The crew waited for Ahab.', '“We sail at dawn,” Okafor said.'),
  );
  expect(check('Ahab: “We sail at dawn”').checks).toMatchObject([
    { text: 'We sail at dawn', speaker: { said: 'Okafor', claimed: 'Ahab' } },
  ]);
});

test('a name that the paragraph has before it does not make the whole text a quotation of another', () => {
  const check = createQuoteCheck(searchOver('Okafor warned Ahab: “We sail at dawn.”'));
  expect(check('Ahab: “We sail at dawn”').checks).toMatchObject([
    { text: 'We sail at dawn', speaker: { said: 'Okafor', claimed: 'Ahab' } },
  ]);
  expect(check('Okafor warned Ahab: “We sail at dawn”').checks).toMatchObject([
    { text: 'Okafor warned Ahab: “We sail at dawn”', speaker: null },
  ]);
});

describe('the words of the report itself', () => {
  const speakerIn = (...body: readonly string[]) =>
    createQuoteCheck(searchOver(...body))('Okafor said “the boats lay in the harbour”').checks[0]
      ?.speaker;

  test('are told to be nobody’s who was named', () => {
    expect(speakerIn('All day, the boats lay in the harbour.')).toEqual({
      said: 'Harbour Daily',
      isReport: true,
      claimed: 'Okafor',
    });
  });

  test('are not told to be the report’s where its author was named', () => {
    const article = {
      ...anArticle({ body: ['All day, the boats lay here.'] }),
      author: 'Rustem Okafor',
    };
    const names = anArticle({ id: 'names', body: [NAMES] });
    const check = createQuoteCheck(aSearch(anIndex([article, names]), aThesaurus()));
    const speakerOfText = (text: string) => check(text).checks[0]?.speaker;
    expect(speakerOfText('Okafor said “the boats lay here”')).toBeNull();
    expect(speakerOfText('Lindqvist said “the boats lay here”')).toMatchObject({ isReport: true });
  });

  test.each([
    'All day the mate watched. The boats lay in the harbour, the cook said.',
    'The mate thought that the boats lay in the harbour.',
    'It was “a fine day”. The boats lay in the harbour.',
    '“All day the boats lay in the harbour.',
    'We waited, and the boats lay in the harbour.',
    'AHAB: All day the boats lay in the harbour.',
    'The crew contends that the boats lay in the harbour.',
  ])('are not sure in: %s', (text) => expect(speakerIn(text)).toBeNull());

  test('are not sure below a colon, and above a name behind a dash', () => {
    const plain = 'All day, the boats lay in the harbour.';
    expect(speakerIn('This is what the crew put on a board:', plain)).toBeNull();
    expect(speakerIn(plain, '— Mara Lindqvist, in May')).toBeNull();
    expect(speakerIn('It rained.', plain, 'It went on.')).not.toBeNull();
  });
});

describe('a quotation of two sentences with a clause between', () => {
  const check = createQuoteCheck(
    searchOver(
      '“We agreed to this,” Okafor said. “It will be done by Friday.”',
      '“The nets are torn,” said Okafor. “The boats are gone,” said Lindqvist.',
      'They spoke of “a very fine day” on the shore and of “a very long night” at sea.',
    ),
  );
  const first = (text: string) => check(text).checks[0];

  test('is found where one speaker goes on', () => {
    expect(first('“We agreed to this. It will be done by Friday.”')).toMatchObject({
      verdict: 'exact',
      diff: [
        { op: 'same', text: 'We agreed to this. ' },
        { op: 'same', text: 'It will be done by Friday' },
      ],
    });
  });

  test('is not where another speaker goes on, or nobody speaks between', () => {
    expect(first('“The nets are torn. The boats are gone.”')?.verdict).not.toBe('exact');
    expect(first('“a very fine day a very long night”')?.verdict).not.toBe('exact');
  });

  const ONE_SPEAKER = [
    '“We agreed to this,” Okafor said. “It will be done by Friday,” he added.',
    '“We agreed to this,” Okafor said. “It will be done by Friday,” Rustem Okafor added.',
    '“We agreed to this,” the mate said, “it will be done by Friday.”',
    '“We agreed to this,” the mate said. “It will be done by Friday.”',
    '“We agreed to this,” Okafor said. He added: “It will be done by Friday.”',
  ];
  const NOT_SURELY_ONE = [
    '“We agreed to this,” the mate said. “It will be done by Friday,” the cook said.',
    '“We agreed to this,” the mate said. The cook added: “It will be done by Friday.”',
    '“We agreed to this,” Okafor said. Lindqvist had left. “It will be done by Friday.”',
    '“We agreed to this,” Okafor said on that long day when all of the nets were hung out to dry. “It will be done by Friday.”',
  ];
  const joined = (...body: readonly string[]) =>
    createQuoteCheck(searchOver(...body))('“We agreed to this. It will be done by Friday.”')
      .checks[0]?.verdict;
  test.each(ONE_SPEAKER)('joins %s', (text) => expect(joined(text)).toBe('exact'));
  test.each(NOT_SURELY_ONE)('does not join %s', (text) => expect(joined(text)).not.toBe('exact'));

  test('may go on in the next paragraph, not in one further on', () => {
    const [begin, end] = [
      '“We agreed to this,” Okafor said.',
      '“It will be done by Friday,” he said.',
    ];
    expect(joined(begin, end)).toBe('exact');
    expect(joined(begin, '“It will be done by Friday,” said Lindqvist.')).not.toBe('exact');
    expect(joined(begin, 'It rained.', end)).not.toBe('exact');
  });

  test('may go on in a digest’s paragraph, not in its next one', () => {
    const digest = (...body: readonly string[]) =>
      aQuoteCheck(anIndex([anArticle({ kind: 'digest', body: [NAMES, ...body] })]))(
        '“We agreed to this. It will be done by Friday.”',
      ).verdict;
    expect(digest('“We agreed to this,” Okafor said. “It will be done by Friday.”')).toBe('exact');
    expect(
      digest('“We agreed to this,” Okafor said.', '“It will be done by Friday,” he said.'),
    ).not.toBe('exact');
  });
});

describe('what is checked of a text', () => {
  const check = createQuoteCheck(
    searchOver('Ahab said “we sail at dawn” and left.', 'Okafor stayed behind in the rain.'),
  );
  const verdicts = (text: string, options = {}) =>
    check(text, options).checks.map(({ verdict, text: checked }) => [verdict, checked]);

  test.each<[string, readonly unknown[]]>([
    ['Somebody said “we sail at dawn” lol', [['exact', 'we sail at dawn']]],
    ['Ahab said “we sail at dawn” and left.', [['exact', 'Ahab said “we sail at dawn” and left.']]],
    ['“we sail”', [['too-short', 'we sail']]],
    ['we sail', [['too-short', 'we sail']]],
    [
      '“we sail at dawn” and “stayed behind in the rain”',
      [
        ['exact', 'we sail at dawn'],
        ['exact', 'stayed behind in the rain'],
      ],
    ],
    ['Okafor “stayed” behind in the storm', [['altered', 'Okafor “stayed” behind in the storm']]],
  ])('%j: %j', (text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });

  test('is limited, and the rest is counted', () => {
    const text = '“we sail at dawn” “stayed behind in the rain” “no such words here”';
    expect(check(text, { limit: 2 })).toMatchObject({ left: 1, checks: [{}, {}] });
  });

  test('is nothing where only quotation marks count and there are none', () => {
    expect(verdicts('we sail at dawn', { isQuotedOnly: true })).toEqual([]);
  });
});
