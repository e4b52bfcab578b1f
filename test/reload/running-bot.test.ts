import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import type { LocalMessage } from '../../src/local-discord/local-message.ts';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { createLogger } from '../../src/log.ts';
import { createLiveLibrary } from '../../src/reload/live-library.ts';
import { anArticle } from '../support/articles.ts';
import { aRunningBot } from '../support/bot.ts';
import { aFolder } from '../support/folders.ts';
import { buttonsOf, labelsOf, textsOf } from '../support/payloads.ts';

/** An article of more passages than one page holds; every version words all of them anew. */
function netsOf(version: string): string {
  const body = Array.from({ length: 8 }, (_, at) => `Net ${at} was returned to the ${version}.`);
  return formatArticle(anArticle({ id: 'nets', body }));
}

const QUESTION = 'which nets were returned';

/** The real bot over a folder, and what puts the second version into it. */
async function aFollowingBot() {
  const folder = aFolder({ 'nets.md': netsOf('fleet') });
  const live = createLiveLibrary(folder);
  const watching = live.watch(createLogger({ level: 'silent', secrets: [] }));
  onTestFinished(() => watching.close());
  const { discord } = await aRunningBot({ library: live.library });
  return {
    discord,
    change: () => writeFileSync(join(folder, 'nets.md'), netsOf('docks')),
    hasChanged: () => live.library.read('nets')?.[0]?.text.includes('docks') === true,
  };
}

async function asked(discord: LocalDiscord): Promise<LocalMessage> {
  const { message } = await discord.slash('ask', { question: QUESTION }).acknowledged;
  if (message === undefined) throw new Error('no message');
  return message;
}

test('buttons under an answer from before the swap say that the articles have changed', async () => {
  const { discord, change, hasChanged } = await aFollowingBot();
  const message = await asked(discord);
  const press = async (label: string): Promise<readonly string[]> => {
    const id = buttonsOf(message)[labelsOf(message).indexOf(label)] ?? '';
    const { message: reply } = await discord.press(message, id).acknowledged;
    return textsOf(reply ?? {});
  };
  expect((await press('Context')).join()).toContain('Net 0 was returned to the fleet.');
  change();
  await expect.poll(hasChanged, { timeout: 10_000 }).toBe(true);
  expect(await press('More')).toEqual([
    `-# ${QUESTION}`,
    'The articles have changed since this was asked.',
  ]);
  expect(await press('Context')).toEqual([
    'The articles have changed, and this passage is no longer in them. Please ask again.',
  ]);
  expect(discord.violations).toEqual([]);
});

test('every question during a swap is answered, from one version or the other', async () => {
  const { discord, change, hasChanged } = await aFollowingBot();
  change();
  const versions: string[] = [];
  // Until some questions after the swap.
  for (let after = 0; after < 5; after += hasChanged() ? 1 : 0) {
    const [answer] = await Promise.all([asked(discord), asked(discord)]);
    const named = new Set(
      textsOf(answer)
        .join()
        .match(/fleet|docks/gu),
    );
    versions.push([...named].join(' and '));
  }
  expect(versions.indexOf('docks')).toBeGreaterThan(1);
  expect(versions).toEqual(versions.toSorted().toReversed());
  expect(new Set(versions)).toEqual(new Set(['fleet', 'docks']));
  expect(discord.violations).toEqual([]);
});
