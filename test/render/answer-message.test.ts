import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { AbstainReason } from '../../src/domain/answer.ts';
import { type AnswerMessageOptions, renderAnswer } from '../../src/render/answer-message.ts';
import { renderContext } from '../../src/render/context-message.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aView, buttonsOf, faultsOf, labelsOf, textsOf } from '../support/payloads.ts';

const library = composeLibrary([HARBOUR_DAILY, COAST_WIRE]);

const NETS = 'how many nets are to be returned';

/** Somebody who asks. */
const ASKER = '1100000000000000100';

async function render(
  question: string,
  { isPrivate = false, limit = 3, tag = 'en-US', ...options }: RenderOptions = {},
) {
  const answer = await library.ask(question, { limit, publishersFirst: true });
  return renderAnswer(answer, { asker: ASKER, ...options }, aView({ isPrivate, tag }));
}

interface RenderOptions extends Partial<AnswerMessageOptions> {
  readonly isPrivate?: boolean;
  readonly limit?: number;
  readonly tag?: string;
}

describe('an answer', () => {
  test('shows a full article as a quotation, the answer alone in bold, its source on one line', async () => {
    expect(textsOf(await render('who led the island team', { limit: 1 }))).toEqual([
      '-# who led the island team',
      '> **Mara Lindqvist led the island team, and Tomas Okafor spoke for the mainland.**\n-# Harbour Daily · [Fishing fleets meet over the northern banks](https://harbour.example/talks#:~:text=Mara%20Lindqvist%20led%20the%20island%20team) · 2 May 2024 · paragraph 2',
    ]);
  });

  test('shows a digest as a summary, without the bar of a quotation', async () => {
    expect(textsOf(await render('how many boats sank', { limit: 1 }))).toEqual([
      '-# how many boats sank',
      "**A storm sank 12 boats on Sunday.** It was the worst since 1998.\n-# Parley's summary of Coast Wire's report · Key points from the fishing talks · May 2024 · paragraph 3",
    ]);
  });

  test('has a line of each further publisher that is nearly as sure, and counts them', async () => {
    const [, first = '', below = '', ...others] = textsOf(await render(NETS));
    expect(first).toContain('**The fleets agreed to return 3,000 nets, 1,500 for each side.**');
    expect(below).toBe(
      '-# “About 1,500 nets are to be returned, said Okafor.” *[Harbour Daily](https://harbour.example/talks#:~:text=About%201%2C500%20nets%20are%20to%20be) · paragraph 4* · 2 of 2 publishers mention this',
    );
    expect(others).toEqual([]);
    expect(
      textsOf(await render(NETS))
        .join('\n')
        .match(/\*\*/gu),
    ).toHaveLength(2);
  });

  test('counts no publishers where one alone mentions it', async () => {
    const texts = textsOf(await render('who led the island team', { limit: 12 }));
    expect(texts.join('\n')).not.toMatch(/publisher|No matching|up to/u);
  });

  test('says what a misspelt question was taken for', async () => {
    const texts = textsOf(await render('who led the iland team', { limit: 1 }));
    expect(texts[1]).toBe('-# Showing results for “island”');
    expect(textsOf(await render('who led the iland team', { tag: 'fr' }))[1]).toBe(
      '-# Résultats affichés pour : “island”',
    );
  });

  test('names the missing words where they are half of what was asked', async () => {
    const own = composeLibrary([
      anArticle({ body: ['It rained.'], asked: [['where do the puffins nest']] }),
    ]);
    const answer = await own.ask('puffins nest xylophone quartz');
    const missing = textsOf(renderAnswer(answer, { asker: ASKER }, aView()));
    expect(answer).toMatchObject({ outcome: 'found', isHalfMissing: true });
    expect(missing[1]).toBe('-# In no article: “xylophone”, “quartz”.');
  });

  test('tells whoever asks about the present where the articles end', async () => {
    const line =
      'You are asking about the present: the articles end on that date and report nothing after it.';
    expect(textsOf(await render('who led the island team now')).at(-1)).toBe(
      `-# Articles up to 2 May 2024. ${line}`,
    );
    expect(textsOf(await render('how old is the mainland fleet now')).at(-1)).toBe(`-# ${line}`);
  });

  test('puts the question alone into component 1, and its controls into one row', async () => {
    const payload = await render(NETS, { limit: 12 });
    expect(payload.components[0]).toEqual({
      type: ComponentType.TextDisplay,
      id: 1,
      content: `-# ${NETS}`,
    });
    expect(labelsOf(payload)).toEqual(['Context', 'More', 'Delete', '👍', '👎']);
    expect(payload.components.at(-1)).toMatchObject({ type: ComponentType.ActionRow });
    const answer = await library.ask(NETS, { publishersFirst: true });
    const [first, second] = answer.outcome === 'found' ? answer.passages : [];
    expect(buttonsOf(payload)).toEqual([
      `context:${first?.id}`,
      expect.stringMatching(/^page:1:[\w-]{8}:en:$/u),
      `delete:${ASKER}`,
      `good:found:${first?.id}.${second?.id}`,
      `bad:found:${first?.id}.${second?.id}`,
    ]);
  });

  test('is public or private by its flags, and can be deleted or shared', async () => {
    const both = await Promise.all([render('nets'), render('nets', { isPrivate: true })]);
    expect(both[0].flags).toEqual([MessageFlags.IsComponentsV2]);
    expect(both[1].flags).toEqual([MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]);
    expect(labelsOf(both[0])).toContain('Delete');
    expect(labelsOf(both[1])).toContain('Share');
    expect(both[0].components.slice(0, -1)).toEqual(both[1].components.slice(0, -1));
  });

  test('has the other passages behind it, whole and numbered, three a page', async () => {
    const pages = await Promise.all(
      [0, 1, 2, 9].map((page) => render('the fishing fleets and their nets', { limit: 6, page })),
    );
    expect(pages.map((page) => labelsOf(page))).toEqual([
      ['Context', 'More', 'Delete', '👍', '👎'],
      ['Context 2', 'Context 3', 'Context 4', '‹', '›', 'Delete', '👍', '👎'],
      ['Context 5', 'Context 6', '‹', 'Delete', '👍', '👎'],
      ['Context 5', 'Context 6', '‹', 'Delete', '👍', '👎'],
    ]);
    expect(buttonsOf(pages[3] ?? {})).toEqual(buttonsOf(pages[2] ?? {}));
    const sources = textsOf(pages[1] ?? {}).flatMap(
      (text) => /\n-# (\d) · /u.exec(text)?.[1] ?? [],
    );
    expect(sources).toEqual(['2', '3', '4']);
    for (const page of pages) expect(faultsOf(page)).toEqual([]);
  });

  test('names behind it the publishers where nothing was found', async () => {
    const texts = textsOf(await render('who spoke for the mainland', { limit: 6, page: 1 }));
    expect(texts.at(-1)).toBe(
      '-# No matching passage in Coast Wire (a search result, not a claim about them)',
    );
  });

  test('names the one source that was looked in, and whoever shares it, without a ping', async () => {
    const sharedBy = '1100000000000000101';
    const payload = await render('nets', { source: 'Harbour *Daily*', sharedBy });
    expect(textsOf(payload).at(-1)).toMatch(
      /^-# Searched only in Harbour \\\*Daily\\\*\n-# Shared by <@1100000000000000101>$/u,
    );
    expect(buttonsOf(payload)).toContain(`delete:${ASKER}:shared`);
  });

  test('is told in the language of whoever asks, its passages as they stand', async () => {
    const payload = await render('who led the island team', { tag: 'uk', isPrivate: true });
    const texts = textsOf(payload);
    expect(texts[1]).toMatch(/^> \*\*Mara Lindqvist led/u);
    expect(texts[1]).toMatch(/ · 2 травня 2024\sр\. · абзац 2$/u);
    expect(labelsOf(payload).join(' ')).not.toMatch(/[a-z]/iu);
    expect(faultsOf(payload)).toEqual([]);
  });

  test('offers the question that was perhaps meant, also where it found something', async () => {
    const offers = { didYouMean: 'who led the inland team', questions: [] };
    const payload = await render('who led the iland team', { offers });
    expect(labelsOf(payload)).toContain('Did you mean: who led the inland team');
    expect(buttonsOf(payload)).toContain('ask:who led the inland team');
    const long = { didYouMean: `${'who led '.repeat(9)}it`, questions: [] };
    expect(labelsOf(await render('nets', { offers: long, tag: 'uk' }))).toContain(long.didYouMean);
  });
});

describe('an overview', () => {
  const own = composeLibrary([
    anArticle({
      publisher: 'Harbour Daily',
      body: [
        'The fleets met in Portree.',
        'Both sides agreed to return the nets.',
        'They also agreed to a closed season of 40 days.',
        'It rained.',
      ],
    }),
    anArticle({
      id: 'coast-wire',
      publisher: 'Coast Wire',
      kind: 'digest',
      body: ['A second meeting was agreed for June.', 'A storm sank 12 boats.'],
    }),
  ]);

  test('has a line of each paragraph that tells of it, in the order of the articles', async () => {
    const answer = await own.ask('what was agreed?', { publishersFirst: true });
    const payload = renderAnswer(answer, { asker: ASKER }, aView());
    expect(textsOf(payload)).toEqual([
      '-# what was agreed?',
      '• A second meeting was agreed for June. *Coast Wire, retold · paragraph 1*',
      '• “Both sides agreed to return the nets.” *Harbour Daily · paragraph 2*',
      '• “They also agreed to a closed season of 40 days.” *Harbour Daily · paragraph 3*',
    ]);
    expect(labelsOf(payload)).toEqual(['More', 'Delete', '👍', '👎']);
    expect(faultsOf(payload)).toEqual([]);
  });

  test('has its paragraphs behind it', async () => {
    const answer = await own.ask('what was agreed?', { publishersFirst: true });
    const payload = renderAnswer(answer, { asker: ASKER, page: 1 }, aView());
    expect(textsOf(payload)[1]).toMatch(/^\*\*A second meeting .*\n-# 1 · Parley's summary/u);
    expect(labelsOf(payload)).toEqual([
      'Context 1',
      'Context 2',
      'Context 3',
      '‹',
      'Delete',
      '👍',
      '👎',
    ]);
  });
});

describe('an abstention', () => {
  test('says so on one line with the missing words, and shows no passage that is not near', async () => {
    const payload = await render('harpsichord lessons in Portree');
    expect(textsOf(payload)).toEqual([
      '-# harpsichord lessons in Portree',
      'The articles do not answer this. In no article: “harpsichord”, “lessons”. Articles up to 2 May 2024.',
    ]);
    expect(labelsOf(payload)).toEqual(['Delete', '👍', '👎']);
  });

  test('shows one passage where it is near, called nearest and never bold', async () => {
    const payload = await render('how old is the island team of Mara Lindqvist');
    const [, reason, label, passage, ...others] = textsOf(payload);
    expect(reason).toBe(
      'The articles mention this, but do not say what you ask. In no article: “how old”. Articles up to 2 May 2024.',
    );
    expect(label).toBe('-# Nearest passage, not an answer:');
    expect(passage).toMatch(/^> Mara Lindqvist led the island team/u);
    expect(others).toEqual([]);
    expect(textsOf(payload).join('\n')).not.toContain('**');
    expect(labelsOf(payload)).toEqual(['Context', 'Delete', '👍', '👎']);
  });

  test('offers questions, each asked at a press', async () => {
    const questions = ['Who led the island team?', 'Where did they meet?'];
    const payload = await render('harpsichord', { offers: { didYouMean: null, questions } });
    expect(textsOf(payload).at(-1)).toBe('-# Questions that the articles do answer:');
    expect(buttonsOf(payload).slice(0, 2)).toEqual(questions.map((one) => `ask:${one}`));
    expect(labelsOf(payload).slice(0, 2)).toEqual(questions);
    expect(faultsOf(payload)).toEqual([]);
  });

  test.each<[AbstainReason, string, RegExp]>([
    ['no-known-word', 'rice', /do not answer this\. In no article: “rice”\. Articles up to/u],
    ['weak-evidence', 'treaty spawning spoke storm start', /do not say enough about this/u],
  ])('has a sentence for %s', async (_, question, sentence) => {
    const payload = await render(question);
    expect(textsOf(payload)[1]).toMatch(sentence);
    expect(faultsOf(payload)).toEqual([]);
  });

  test.each<[AbstainReason, string, RegExp]>([
    ['empty', '', /no question here/u],
    ['small-talk', 'hello', /^Hello! Ask me/u],
    ['small-talk', 'thank you', /^You are welcome\.$/u],
    [
      'language',
      'wie viele Netze wurden zurückgegeben?',
      /^I do not read this language\. Please ask in English, Ukrainian, Russian, Turkish, French or Chinese\.$/u,
    ],
    ['no-known-word', 'what did they say', /^I found nothing to look up/u],
  ])('is one line and nothing else where nothing was asked: %s', async (_, question, sentence) => {
    const payload = await render(question);
    expect(textsOf(payload)).toEqual([expect.stringMatching(sentence)]);
    expect(payload.components).toHaveLength(1);
  });

  test('names half a dozen missing words at the most', async () => {
    const words = Array.from({ length: 14 }, (_, at) => `zz${'abcdefghijklmn'[at]}zz`);
    expect(textsOf(await render(words.join(' ')))[1]).toMatch(/“zzfzz”, …\. /u);
  });
});

describe('a long passage', () => {
  const sentence = (word: string, length: number): string =>
    `${word} ${'goes on and on '
      .repeat(Math.ceil(length / 15))
      .slice(0, length)
      .trim()}.`;
  const shown = async (body: readonly string[], question: string, page = 0) => {
    const own = composeLibrary([anArticle({ body })]);
    const payload = renderAnswer(await own.ask(question), { asker: ASKER, page }, aView());
    expect(faultsOf(payload)).toEqual([]);
    return textsOf(payload);
  };

  test('is cut between sentences to what is read at a glance, and the cuts are marked', async () => {
    const body = [
      [
        sentence('First', 150),
        sentence('Walrus', 100),
        sentence('Third', 100),
        sentence('Fourth', 900),
      ].join(' '),
    ];
    const [, text = ''] = await shown(body, 'walrus');
    expect(text).toMatch(/^> First goes .*\. \*\*Walrus goes .*\.\*\* Third goes .*\. …\n/u);
    expect(text).not.toContain('Fourth');
  });

  test('has little before the answer, which is seen at once', async () => {
    const [, text = ''] = await shown(
      [[sentence('First', 250), 'A short walrus.'].join(' ')],
      'walrus',
    );
    expect(text).toMatch(/^> … \*\*A short walrus\.\*\*\n/u);
  });

  test('shares the room fairly with the others behind the answer', async () => {
    const paragraph = (name: string): string =>
      [`Walrus ${name}.`, ...Array.from({ length: 40 }, () => sentence('Then', 90))].join(' ');
    const texts = await shown(['one', 'two', 'three', 'four'].map(paragraph), 'walrus', 1);
    const lengths = texts.filter((text) => text.startsWith('> ')).map(({ length }) => length);
    expect(lengths).toHaveLength(2);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(150);
    expect(Math.min(...lengths)).toBeGreaterThan(1_000);
  });

  test('is not cut within a sentence: one that no message holds is named as that', async () => {
    const texts = await shown([sentence('Walrus', 4_200)], 'walrus');
    expect(texts[1]).toMatch(/^-# \(This sentence is too long to show in full here\.\)\n/u);
  });
});

describe('the context of a passage', () => {
  test('shows it between its neighbours, to whoever asked alone', () => {
    const around = library.around(HARBOUR_DAILY.paragraphs[1]?.id ?? '');
    if (around === undefined) throw new Error('no such passage');
    const payload = renderContext(around, aView({ isPrivate: true }));
    expect(payload.flags).toEqual([MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]);
    expect(textsOf(payload)).toEqual([
      'Harbour Daily · [Fishing fleets meet over the northern banks](https://harbour.example/talks) · 2 May 2024',
      '-# Paragraph 1\n> The island and mainland fleets met at Gull House in Portree on Tuesday. They left without a treaty.',
      '-# Paragraph 2 (the passage)\n> Mara Lindqvist led the island team, and Tomas Okafor spoke for the mainland.',
      '-# Paragraph 3\n> The island fleet asked for a closed season of 40 days. The mainland offered 3 days around the spawning.',
    ]);
  });
});
