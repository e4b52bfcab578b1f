import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../../src/answer/figures/compare-figures.ts';
import { readSynonyms } from '../../../src/corpus/synonyms-file.ts';
import type { FigureComparison } from '../../../src/domain/figures.ts';
import { buildPassageIndex } from '../../../src/search/passage-index.ts';
import { readQuery } from '../../../src/search/query.ts';
import { rankPassages } from '../../../src/search/ranking.ts';
import { createThesaurus } from '../../../src/search/thesaurus.ts';
import { anArticle } from '../../support/articles.ts';

const THESAURUS = createThesaurus(
  readSynonyms(join(import.meta.dirname, '../../../corpus/synonyms.txt')).rules,
);

/** Compares the first paragraphs of as many publishers: A, B and so on. */
function compare(
  question: string,
  ...bodies: readonly (string | readonly string[])[]
): FigureComparison | null {
  const index = buildPassageIndex(
    bodies.map((body, at) => {
      const publisher = 'ABC'.charAt(at);
      const texts = typeof body === 'string' ? [body] : body;
      return anArticle({ id: `a${at}`, publisher, title: 'Notes', body: [...texts, ...OTHERS] });
    }),
  );
  const query = readQuery(question, { index, thesaurus: THESAURUS });
  const hits = index.passages.map((_, passage) => ({ passage, score: 1 }));
  const best = rankPassages(query, hits, index)
    .filter(({ passage }) => passage.paragraph.number === 1)
    .toSorted((a, b) => a.passage.article.id.localeCompare(b.passage.article.id));
  return compareFigures(best, query, { index, thesaurus: THESAURUS });
}

/** What every article goes on with, so that not every word stands in half of the paragraphs. */
const OTHERS = ['The harbour opened at noon.', 'A quiet week followed.', 'Nothing else was told.'];

/** As a reader sees it. */
function shown(comparison: FigureComparison | null): string {
  if (comparison === null) return 'nothing';
  const sides = comparison.sides.map((side) => `${side.publisher} ${side.figures.join(', ')}`);
  return `${comparison.noun ?? '-'}: ${sides.join(' · ')}`;
}

/** Rows of question | A's text | B's text | the third thing that matters. */
const rows = (table: string): readonly [string, string, string, string][] =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()) as [string, string, string, string]);

describe('figures are shown', () => {
  test.each(
    rows(`
    how many boats sank | A storm sank 12 boats. | The storm sank 14 boats. | boats: A 12 · B 14
    how many boats sank | Okafor said 12 boats sank. | Lindqvist said that about 20 boats sank. | boats: A 12 · B about 20
    how many nets are returned | About 15 nets are to be returned. | They return 30 nets, 15 for each side. | nets: A About 15 · B 30, 15 for each side
    how many people were killed | At least 12 people were killed in the attack. | The attack killed 15 people. | people: A At least 12 · B 15
    how many soldiers died | 12 soldiers died in the battle. | 7 troops died in the battle. | -: A 12 soldiers · B 7 troops
    how many planes were hit | 40 bombers were hit. | 40 warplanes were hit, a third of the bombers. | -: A 40 bombers · B 40 warplanes, a third of the bombers
    how long is the truce | They agreed on a 30-day truce. | They agreed on a truce of 60 days. | truce: A 30-day · B 60 days
    how many pages has the treaty | The treaty of 12 pages was signed. | A 14-page treaty was signed. | treaty: A 12 · B 14-page
    what share of the fleet sank | A third of the fleet sank. | Half of the fleet sank. | fleet: A A third · B Half
    when was the vote | The vote on Tuesday went ahead. | The vote on Friday went ahead. | vote: A Tuesday · B Friday
    how many drones did russia fire | Russia fired 472 drones at Kyiv. | Moscow fired 355 drones at Kyiv. | drones: A 472 · B 355
    what became of the boats | A storm sank 12 boats and soaked nets. | A storm sank 14 boats and soaked nets. | boats: A 12 · B 14
    how many tanks were lost | 40 tanks were lost, according to Kyiv. | 30 tanks were lost, Reuters reported. | tanks: A 40 · B 30
    how many dead | It left 12 dead and 40 wounded. | It left 15 dead and 40 wounded. | dead: A 12 · B 15`),
  )('%j: %j / %j as %j', (question, a, b, expected) => {
    expect(shown(compare(question, a, b))).toBe(expected);
  });

  test('of all publishers that tell of it', () => {
    const texts = [
      'A storm sank 12 boats.',
      'The storm sank 14 boats.',
      'A storm sank twelve boats.',
    ];
    expect(compare('how many boats sank', ...texts)).toEqual({
      noun: 'boats',
      sides: [
        { publisher: 'A', figures: ['12'] },
        { publisher: 'B', figures: ['14'] },
        { publisher: 'C', figures: ['twelve'] },
      ],
    });
    const [a, , c] = texts;
    expect(shown(compare('how many boats sank', a ?? '', 'It rained.', c ?? ''))).toBe('nothing');
  });

  test('of what the question asks for, before others', () => {
    const [a, b] = ['drowned 3 crews and sank 12 boats.', 'drowned 4 crews and sank 14 boats.'];
    const ask = (question: string) => shown(compare(question, `A storm ${a}`, `A storm ${b}`));
    expect(ask('how many boats did the storm sink')).toBe('boats: A 12 · B 14');
    expect(ask('what did the storm do')).toBe('crews: A 3 · B 4');
  });
});

describe('nothing is shown', () => {
  test.each(
    rows(`
    how many boats sank | A storm sank over 12 boats. | The storm sank more than twelve boats. | one number
    how many boats sank | A storm sank about 400 boats. | The storm sank 412 boats. | one number, rounded
    how many boats sank | A storm sank 12 to 15 boats. | A storm sank 14 boats. | one within the other
    how long is the truce | They agreed on a 24-hour truce. | They agreed on a two-day truce, or a truce of one day. | told elsewhere
    how long is the line | The 1,200-kilometer line is calm. | The line of 750 miles is calm. | one length
    what share of the fleet sank | A third of the fleet sank. | 33 percent of the fleet sank. | one share
    how many boats sank | A storm sank 12 boats on Sunday. | The storm on Monday sank 14 boats. | other days
    how many boats sank | On May 16 a storm sank 12 boats. | On May 23 a storm sank 14 boats. | other days of a month
    how many boats sank | In 2023 a storm sank 12 boats. | In 2024 a storm sank 14 boats. | other years
    how many boats sank | The first storm sank 12 boats. | The second storm sank 14 boats. | other turns
    how many boats sank | The storm sank 12 boats in Portree. | The storm sank 14 boats in Oban. | other places
    how many drones did russia fire | Russia fired 472 drones at Ukraine. | Ukraine fired 100 drones at Russia. | other actors
    how many tanks were lost | They lost 40 Russian tanks. | They lost 30 Ukrainian tanks. | other owners
    how many drones | Air defence shot down 385 drones. | Overnight 472 drones were fired. | other deeds
    how many nets | Ukraine could return 12 nets. | Ukraine returned 10 nets. | a possibility and a fact
    how many regions | They hit five regions inside Russia. | Ukraine is to leave four regions. | other regions
    how many soldiers | 7,000 soldiers guard the border. | 9,000 soldiers guard the coast. | other objects
    how many planes were hit | 40 planes were hit. | 30 bombers were hit. | bombers are not all planes
    how many planes were hit | 40 planes were hit. | 40 bombers were hit. | one number
    how many children were taken | 400 children were taken. | Of 400 children taken, 20 children came back. | one tells more
    how many people came | A dozen people came. | 30 people from each side came. | all and each
    how long did it take | The session took just over an hour. | The session lasted less than three hours. | no plain measure
    how old are they | Prisoners under the age of 25 leave. | Prisoners younger than 30 leave. | ages
    when was the vote | The vote on Tuesday went ahead. | The vote on May 16 went ahead. | may be one day
    when was the vote | They announced the vote on Friday. | The vote on Monday went ahead. | may be of another thing
    who came | The vote on Tuesday drew him. | The vote on Friday drew him. | nobody asks when
    how many nets sank | A storm sank 12 boats and nets. | A storm sank 14 boats and nets. | something else is counted
    what of the harbour | A storm sank 12 boats. | Waves hit 14 boats. | too little in common`),
  )('%j: %j / %j (%s)', (question, a, b) => {
    expect(shown(compare(question, a, b))).toBe('nothing');
  });

  test('of two amounts that both tell, whichever comes first', () => {
    const both = ['They offered a truce of 3 days.', 'They wanted a 30-day truce.'];
    expect(compare('how long a truce', both, both.toReversed())).toBeNull();
    // The second tells nothing that the first does not.
    expect(compare('how long a truce', both, 'They wanted a 30-day truce.')).toBeNull();
  });

  test('of one publisher alone, or of none', () => {
    expect(compare('how many boats sank', 'A storm sank 12 boats.')).toBeNull();
    expect(compare('how many boats sank', 'It rained on boats.', 'It snowed on boats.')).toBeNull();
  });
});
