import { join } from 'node:path';
import { askWithout, FEATURES } from './ablation.ts';
import { copyWithoutSynonyms } from './corpora.ts';
import { askMiniSearch, BASELINES } from './minisearch.ts';
import { askParley, type Reply } from './parley.ts';
import { type Half, halfOf } from './question.ts';
import type { EvalSet } from './sets.ts';
import type { Row } from './tables.ts';

/** Which systems are asked besides the program as it is. */
export interface Systems {
  /** Parley with one feature left out, one at a time. */
  readonly ablated: boolean;
  /** Parley with all its word lists but the synonyms. */
  readonly withoutSynonyms: boolean;
  /** MiniSearch alone. */
  readonly baselines: boolean;
}

/** The program itself, as the tables name it. */
export const PARLEY = 'Parley';

/** Asks each system one half of each set: a row for each. Folders that it needs go into `folder`. */
export async function askSystems(
  sets: readonly EvalSet[],
  half: Half,
  { ablated, withoutSynonyms, baselines }: Systems,
  folder: string,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [at, { name, corpus, questions }] of sets.entries()) {
    const chosen = questions.filter((question) => halfOf(question) === half);
    const texts = chosen.map(({ text }) => text);
    const add = (system: string, replies: readonly Reply[]): void => {
      const asked = chosen.flatMap((question, one) => {
        const reply = replies[one];
        return reply === undefined ? [] : [{ question, reply }];
      });
      rows.push({ set: name, system, asked });
    };
    add(PARLEY, await askParley(corpus, texts));
    if (withoutSynonyms) {
      const copy = copyWithoutSynonyms(corpus, join(folder, `no-synonyms-${at}`));
      add(`${PARLEY}, no synonyms`, await askParley(copy, texts));
    }
    for (const feature of ablated ? FEATURES : []) {
      add(`without ${feature}`, await askWithout(feature, corpus, texts));
    }
    // Its rows would be those of the set with asked lines.
    if (!baselines || name.endsWith('without asked lines')) continue;
    for (const baseline of BASELINES) {
      if (baseline.hasAsked && !name.endsWith('shipped')) continue;
      add(`MiniSearch, ${baseline.name}`, askMiniSearch(baseline, corpus, texts));
    }
  }
  return rows;
}
