import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { AbstainReason } from '../../src/domain/answer.ts';
import { renderAnswer } from '../../src/rendering/answer-message.ts';
import { renderContext } from '../../src/rendering/context-message.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { buttonsOf, faultsOf, textsOf } from '../support/payloads.ts';

const library = composeLibrary([HARBOUR_DAILY, COAST_WIRE]);

async function render(question: string, { isPrivate = false, limit = 3 } = {}) {
  return renderAnswer(await library.ask(question, { limit }), { asOf: library.asOf(), isPrivate });
}

describe('an answer', () => {
  test('shows a full article as a quotation, with its source under it and the answer in bold', async () => {
    expect(textsOf(await render('who led the island team', { limit: 1 }))).toEqual([
      '**who led the island team**',
      '> **Mara Lindqvist led the island team, and Tomas Okafor spoke for the mainland.**',
      '-# **Harbour Daily** · [Fishing fleets meet over the northern banks](https://harbour.example/talks) · 2 May 2024 · paragraph 2',
      '-# Articles up to 2 May 2024.',
    ]);
  });

  test('shows a digest as a summary, without the bar of a quotation', async () => {
    expect(textsOf(await render('how many boats sank', { limit: 1 }))).toEqual([
      '**how many boats sank**',
      '**A storm sank 12 boats on Sunday.** It was the worst since 1998.',
      "-# Parley's summary of **Coast Wire**'s report · Key points from the fishing talks · May 2024 · paragraph 3",
      '-# Articles up to 2 May 2024.',
    ]);
  });

  test('tells whoever asks about the present where the articles end, answered or not', async () => {
    const line =
      '-# Articles up to 2 May 2024. You ask about the present: these articles end on that date, and tell of nothing after it.';
    expect(textsOf(await render('how many nets are returned now')).at(-1)).toBe(line);
    expect(textsOf(await render('latest harpsichord news')).at(-1)).toBe(line);
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
    expect(buttonsOf(payload)).toEqual(passages.map(({ id }) => `context:${id}`));
  });

  test('is public or private by its flags alone', async () => {
    const both = await Promise.all([render('nets'), render('nets', { isPrivate: true })]);
    expect(both[0].flags).toEqual([MessageFlags.IsComponentsV2]);
    expect(both[1].flags).toEqual([MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]);
    expect(both[0].components).toEqual(both[1].components);
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
    const payload = renderAnswer(await own.ask(question), { asOf: own.asOf(), isPrivate: false });
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
    expect(texts).toContain('-# (This sentence is too long to be shown here whole.)');
    expect(texts).toContain('> **A short walrus.**');
  });
});

describe('the context of a passage', () => {
  test('shows it between its neighbours, to whoever asked alone', () => {
    const around = library.around(HARBOUR_DAILY.paragraphs[1]?.id ?? '');
    if (around === undefined) throw new Error('no such passage');
    const payload = renderContext(around, { asOf: library.asOf() });
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
