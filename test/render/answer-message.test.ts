import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { AbstainReason } from '../../src/domain/answer.ts';
import { type AnswerMessageOptions, renderAnswer } from '../../src/render/answer-message.ts';
import { renderContext } from '../../src/render/context-message.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aView, buttonsOf, faultsOf, labelsOf, textsOf } from '../support/payloads.ts';

const library = composeLibrary([HARBOUR_DAILY, COAST_WIRE]);

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
  test('shows a full article as a quotation, with its source under it and the answer in bold', async () => {
    expect(textsOf(await render('who led the island team', { limit: 1 }))).toEqual([
      '**who led the island team**',
      '> **Mara Lindqvist led the island team, and Tomas Okafor spoke for the mainland.**',
      '-# **Harbour Daily** · [Fishing fleets meet over the northern banks](https://harbour.example/talks#:~:text=Mara%20Lindqvist%20led%20the%20island%20team) · 2 May 2024 · paragraph 2',
      '-# 1 of 2 publishers mentions this · articles up to 2 May 2024\n-# No matching passage in Coast Wire (a search result, not a claim about them)',
    ]);
  });

  test('shows a digest as a summary, without the bar of a quotation', async () => {
    expect(textsOf(await render('how many boats sank', { limit: 1 }))).toEqual([
      '**how many boats sank**',
      '**A storm sank 12 boats on Sunday.** It was the worst since 1998.',
      "-# Parley's summary of **Coast Wire**'s report · Key points from the fishing talks · May 2024 · paragraph 3",
      '-# 1 of 2 publishers mentions this · articles up to 2 May 2024\n-# No matching passage in Harbour Daily (a search result, not a claim about them)',
    ]);
  });

  test('says what a misspelt question was taken for', async () => {
    const texts = textsOf(await render('who led the iland team', { limit: 1 }));
    expect(texts[1]).toBe('-# Showing results for **island**');
    expect(textsOf(await render('who led the iland team', { tag: 'fr' }))[1]).toBe(
      '-# Résultats affichés pour : **island**',
    );
  });

  test('names the missing words where they are half of what was asked', async () => {
    const own = composeLibrary([
      anArticle({ body: ['It rained.'], asked: [['where do the puffins nest']] }),
    ]);
    const answer = await own.ask('puffins nest xylophone quartz');
    const missing = textsOf(renderAnswer(answer, { asker: ASKER }, aView()));
    expect(answer).toMatchObject({ outcome: 'found', isHalfMissing: true });
    expect(missing[1]).toBe('-# In no article: **xylophone**, **quartz**');
  });

  test('tells whoever asks about the present where the articles end, answered or not', async () => {
    const line =
      'You are asking about the present: the articles end on that date and report nothing after it.';
    expect(textsOf(await render('how many nets are returned now')).at(-1)).toBe(
      `-# 2 of 2 publishers mention this · articles up to 2 May 2024\n-# ${line}`,
    );
    expect(textsOf(await render('latest harpsichord news')).at(-1)).toBe(
      `-# Articles up to 2 May 2024. ${line}`,
    );
  });

  test('puts the question alone into component 1 and a Context button beside each passage', async () => {
    const payload = await render('how many nets each side');
    expect(payload.components[0]).toEqual({
      type: ComponentType.TextDisplay,
      id: 1,
      content: '**how many nets each side**',
    });
    const answer = await library.ask('how many nets each side');
    const passages = answer.outcome === 'found' ? answer.passages : [];
    expect(passages).not.toHaveLength(0);
    expect(buttonsOf(payload).filter((id) => id.startsWith('context'))).toEqual(
      passages.map(({ id }) => `context:${id}`),
    );
  });

  test('is public or private by its flags, and can be deleted or shared', async () => {
    const both = await Promise.all([render('nets'), render('nets', { isPrivate: true })]);
    expect(both[0].flags).toEqual([MessageFlags.IsComponentsV2]);
    expect(both[1].flags).toEqual([MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]);
    expect(labelsOf(both[0]).slice(-2)).toEqual(['Delete', 'Not helpful']);
    expect(labelsOf(both[1]).slice(-2)).toEqual(['Share', 'Not helpful']);
    expect(both[0].components.slice(0, -1)).toEqual(both[1].components.slice(0, -1));
  });

  test('is turned by ‹ and › where there is more, each with the question and passages it belongs to', async () => {
    const pages = await Promise.all(
      [0, 1, 9].map((page) => render('the fishing fleets and their nets', { limit: 6, page })),
    );
    const turning = pages.map((page) => labelsOf(page).filter((label) => /[‹›]/u.test(label)));
    expect(turning).toEqual([['›'], ['‹'], ['‹']]);
    const [first = [], second = [], past = []] = pages.map(buttonsOf);
    expect(first.filter((id) => id.startsWith('context'))).toHaveLength(3);
    expect(second.filter((id) => id.startsWith('context'))).not.toEqual(
      first.filter((id) => id.startsWith('context')),
    );
    expect(past).toEqual(second);
    expect(first.find((id) => id.startsWith('page'))).toMatch(/^page:1:[\w-]{8}:en:$/u);
  });

  test('shows the best passage of each publisher before a second one of any', async () => {
    const texts = textsOf(await render('how many nets are to be returned to the fleets'));
    const sources = texts
      .filter((text) => text.includes('paragraph'))
      .map((text) => /\*\*(.+?)\*\*/u.exec(text)?.[1]);
    expect(new Set(sources.slice(0, 2))).toEqual(new Set(['Harbour Daily', 'Coast Wire']));
  });

  test('names the one source that was looked in, and whoever shares it, without a ping', async () => {
    const sharedBy = '1100000000000000101';
    const payload = await render('nets', { source: 'Harbour *Daily*', sharedBy });
    expect(textsOf(payload).at(-1)).toMatch(
      /\n-# Searched only in Harbour \\\*Daily\\\*\n-# Shared by <@1100000000000000101>$/u,
    );
    expect(buttonsOf(payload)).toContain(`delete:${ASKER}:shared`);
  });

  test('is told in the language of whoever asks, its passages as they stand', async () => {
    const payload = await render('who led the island team', { tag: 'uk', isPrivate: true });
    const texts = textsOf(payload);
    expect(texts[1]).toMatch(/^> \*\*Mara Lindqvist led/u);
    expect(texts[2]).toContain('2 травня 2024');
    expect(texts.at(-1)).toMatch(/\p{Script=Cyrillic}/u);
    expect(labelsOf(payload).join(' ')).not.toMatch(/[a-z]/iu);
    expect(faultsOf(payload)).toEqual([]);
  });

  test('offers questions where it abstains, each asked at a press', async () => {
    const suggestions = ['Who led the island team?', 'Where did they meet?'];
    const payload = await render('harpsichord', { suggestions });
    expect(textsOf(payload)).toContain('Questions that the articles do answer:');
    expect(buttonsOf(payload).slice(0, 2)).toEqual(suggestions.map((one) => `ask:${one}`));
    expect(labelsOf(payload).slice(0, 2)).toEqual(suggestions);
    expect(faultsOf(payload)).toEqual([]);
  });

  test('says so where the articles do not answer, names the missing words, and calls the nearest nearest', async () => {
    const texts = textsOf(await render('harpsichord lessons in Portree'));
    expect(texts.slice(0, 2)).toEqual([
      '**harpsichord lessons in Portree**',
      'The articles do not answer this.\nIn no article: **harpsichord**, **lessons**\nNearest passages, not answers:',
    ]);
    expect(texts.at(-1)).toBe('-# Articles up to 2 May 2024.');
  });

  test.each<[AbstainReason, string, RegExp]>([
    ['empty', '', /no question here/u],
    ['small-talk', 'hello', /^Hello! Ask me/u],
    [
      'language',
      'wie viele Netze wurden zurückgegeben?',
      /^I do not read this language\. Please ask in English, Ukrainian, Russian, Turkish, French or Chinese\.$/u,
    ],
    ['no-known-word', 'rice', /do not answer this\.\nIn no article: \*\*rice\*\*$/u],
    ['no-known-word', 'what did they say', /^I found nothing to look up/u],
    ['weak-evidence', 'treaty spawning spoke storm start', /no passage says enough/u],
  ])('abstains with a sentence for %s', async (_, question, sentence) => {
    const payload = await render(question);
    expect(textsOf(payload)[1]).toMatch(sentence);
    expect(faultsOf(payload)).toEqual([]);
  });

  test('names a dozen missing words at the most', async () => {
    const words = Array.from({ length: 14 }, (_, at) => `zz${'abcdefghijklmn'[at]}zz`);
    expect(textsOf(await render(words.join(' ')))[1]).toMatch(/\*\*zzlzz\*\*, …$/u);
  });
});

describe('a long passage', () => {
  const sentence = (word: string, length: number): string =>
    `${word} ${'goes on and on '
      .repeat(Math.ceil(length / 15))
      .slice(0, length)
      .trim()}.`;
  const shown = async (body: readonly string[], question: string) => {
    const own = composeLibrary([anArticle({ body })]);
    const payload = renderAnswer(await own.ask(question), { asker: ASKER }, aView());
    expect(faultsOf(payload)).toEqual([]);
    return textsOf(payload);
  };

  test('is cut between sentences, on both sides of the answer, and the cuts are marked', async () => {
    const body = [
      [
        sentence('First', 1_900),
        sentence('Walrus', 300),
        sentence('Third', 200),
        sentence('Fourth', 3_900),
      ].join(' '),
    ];
    const [, text = ''] = await shown(body, 'walrus');
    expect(text).toMatch(/^> First goes .*\. \*\*Walrus goes .*\.\*\* Third goes .*\. …$/u);
    expect(text).not.toContain('Fourth');
  });

  test('shares the room fairly with the others', async () => {
    const paragraph = (name: string): string =>
      [`Walrus ${name}.`, ...Array.from({ length: 40 }, () => sentence('Then', 90))].join(' ');
    const texts = await shown(['one', 'two', 'three'].map(paragraph), 'walrus');
    const lengths = texts.filter((text) => text.startsWith('> ')).map(({ length }) => length);
    expect(lengths).toHaveLength(3);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(150);
    expect(Math.min(...lengths)).toBeGreaterThan(1_000);
  });

  test('is not cut within a sentence: one that no message holds is named as that', async () => {
    const texts = await shown([sentence('Walrus', 4_200), 'A short walrus.'], 'walrus');
    expect(texts).toContain('-# (This sentence is too long to show in full here.)');
    expect(texts).toContain('> **A short walrus.**');
  });
});

describe('the context of a passage', () => {
  test('shows it between its neighbours, to whoever asked alone', () => {
    const around = library.around(HARBOUR_DAILY.paragraphs[1]?.id ?? '');
    if (around === undefined) throw new Error('no such passage');
    const payload = renderContext(around, aView({ isPrivate: true }));
    expect(payload.flags).toEqual([MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]);
    expect(textsOf(payload)).toEqual([
      '**Harbour Daily** · [Fishing fleets meet over the northern banks](https://harbour.example/talks) · 2 May 2024',
      '-# Paragraph 1\n> The island and mainland fleets met at Gull House in Portree on Tuesday. They left without a treaty.',
      '-# Paragraph 2 (the passage)\n> Mara Lindqvist led the island team, and Tomas Okafor spoke for the mainland.',
      '-# Paragraph 3\n> The island fleet asked for a closed season of 40 days. The mainland offered 3 days around the spawning.',
      '-# Articles up to 2 May 2024.',
    ]);
  });
});
