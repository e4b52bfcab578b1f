import type { JudgedMessage } from './judged-message.ts';
import { asList, asLoose, isAbsent } from './loose.ts';
import type { Fault, Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { characterCount, lengthFaults } from './text-length.ts';
import { urlFaults } from './urls.ts';

const EMBEDS_MAX = 10;
const FIELDS_MAX = 25;
/** Over all the embeds of a message together. */
const TOTAL_MAX_CHARACTERS = 6_000;
const TITLE_MAX_CHARACTERS = 256;
const DESCRIPTION_MAX_CHARACTERS = 4_096;
const FIELD_NAME_MAX_CHARACTERS = 256;
const FIELD_VALUE_MAX_CHARACTERS = 1_024;
const FOOTER_MAX_CHARACTERS = 2_048;
const AUTHOR_MAX_CHARACTERS = 256;

interface LooseEmbed {
  readonly title?: unknown;
  readonly description?: unknown;
  readonly url?: unknown;
  readonly fields?: unknown;
  readonly footer?: unknown;
  readonly author?: unknown;
}

interface LooseField {
  readonly name?: unknown;
  readonly value?: unknown;
}

/** The rules for a message's embeds. */
export const embedRules: readonly Rule<JudgedMessage>[] = [
  {
    name: 'embed-count',
    source: docs.createMessage,
    check: ({ result }) =>
      asList(result.embeds).length > EMBEDS_MAX
        ? [{ path: 'embeds', message: `Must be ${EMBEDS_MAX} or fewer in length.` }]
        : [],
  },
  {
    name: 'embed-lengths',
    source: docs.embedLimits,
    check: (message) => embedsOf(message).flatMap(({ embed, path }) => lengths(embed, path)),
  },
  {
    name: 'embed-fields',
    source: docs.embedLimits,
    check: (message) => embedsOf(message).flatMap(({ embed, path }) => fields(embed, path)),
  },
  {
    name: 'embed-total',
    source: docs.embedLimits,
    check: (message) => {
      const total = embedsOf(message).reduce((sum, { embed }) => sum + embedLength(embed), 0);
      return total > TOTAL_MAX_CHARACTERS
        ? [{ path: 'embeds', message: `Embed size exceeds ${TOTAL_MAX_CHARACTERS}.` }]
        : [];
    },
  },
  {
    name: 'embed-url',
    source: docs.embed,
    check: (message) =>
      embedsOf(message).flatMap(({ embed, path }) =>
        isAbsent(embed.url) ? [] : urlFaults(`${path}.url`, embed.url, ['http:', 'https:']),
      ),
  },
];

function embedsOf(message: JudgedMessage): readonly { embed: LooseEmbed; path: string }[] {
  return asList(message.result.embeds).map((embed, index) => ({
    embed: asLoose<LooseEmbed>(embed),
    path: `embeds[${index}]`,
  }));
}

function lengths(embed: LooseEmbed, path: string): readonly Fault[] {
  const footer = footerText(embed);
  const author = authorName(embed);
  return [
    ...lengthFaults(`${path}.title`, embed.title, { min: 0, max: TITLE_MAX_CHARACTERS }),
    ...lengthFaults(`${path}.description`, embed.description, {
      min: 0,
      max: DESCRIPTION_MAX_CHARACTERS,
    }),
    ...lengthFaults(`${path}.footer.text`, footer, { min: 0, max: FOOTER_MAX_CHARACTERS }),
    ...lengthFaults(`${path}.author.name`, author, { min: 0, max: AUTHOR_MAX_CHARACTERS }),
  ];
}

function fields(embed: LooseEmbed, path: string): readonly Fault[] {
  const list = asList(embed.fields);
  const tooMany =
    list.length > FIELDS_MAX
      ? [{ path: `${path}.fields`, message: `Must be ${FIELDS_MAX} or fewer in length.` }]
      : [];
  const faults = list.flatMap((item, index) => {
    const { name, value } = asLoose<LooseField>(item);
    const at = `${path}.fields[${index}]`;
    return [
      ...lengthFaults(`${at}.name`, name, { min: 1, max: FIELD_NAME_MAX_CHARACTERS }),
      ...lengthFaults(`${at}.value`, value, { min: 1, max: FIELD_VALUE_MAX_CHARACTERS }),
    ];
  });
  return [...tooMany, ...faults];
}

function embedLength(embed: LooseEmbed): number {
  const fieldTexts = asList(embed.fields).flatMap((item) => {
    const { name, value } = asLoose<LooseField>(item);
    return [name, value];
  });
  return [embed.title, embed.description, footerText(embed), authorName(embed), ...fieldTexts]
    .map(characterCount)
    .reduce((sum, length) => sum + length, 0);
}

function footerText(embed: LooseEmbed): unknown {
  return asLoose<{ readonly text?: unknown }>(embed.footer).text;
}

function authorName(embed: LooseEmbed): unknown {
  return asLoose<{ readonly name?: unknown }>(embed.author).name;
}
