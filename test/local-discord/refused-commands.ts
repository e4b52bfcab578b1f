/** A slash command, good unless it is changed. */
export function command(changes: object = {}): object {
  return { name: 'ask', description: 'Ask the articles', ...changes };
}

/** A text option, good unless it is changed. */
export function option(changes: object = {}): object {
  return { type: 3, name: 'question', description: 'What to ask', ...changes };
}

const withOptions = (...options: readonly object[]): object[] => [command({ options })];
const many = (count: number, item: (index: number) => object): object[] =>
  Array.from({ length: count }, (_, index) => item(index));
const choice = (index: number): object => ({ name: `Choice ${index}`, value: `${index}` });

/** A command of this many characters, from 7,940 to 8,038. */
export function commandOfSize(characters: number): object {
  const choices = many(25, (index) => ({
    name: `c${index}`.padEnd(3, 'x'),
    value: 'x'.repeat(100),
  }));
  // 3 + 100 of the command, three times 2 + 1 + 25 * (3 + 100), 2 + 100, and the 2 of the last name.
  const rest = characters - 103 - 3 * 2_578 - 102 - 2;
  return command({
    description: 'x'.repeat(100),
    options: [
      ...many(3, (index) => option({ name: `o${index}`, description: 'x', choices })),
      option({ name: 'o3', description: 'x'.repeat(100) }),
      option({ name: 'o4', description: 'x'.repeat(rest) }),
    ],
  });
}

/** For each rule about commands, lists that it refuses. */
export const refusedCommands: Readonly<Record<string, readonly unknown[]>> = {
  'command-list': [{ name: 'ask' }],
  'command-count': [
    many(101, (index) => command({ name: `ask${index}` })),
    many(16, (index) => ({ type: 2, name: `User ${index}` })),
    many(16, (index) => ({ type: 3, name: `Message ${index}` })),
  ],
  'command-unique': [[command(), command({ type: 1 })]],
  'command-type': [[command({ type: 4 })], [command({ type: 'CHAT_INPUT' })]],
  'command-name': [
    [command({ name: 'two words' })],
    [command({ name: 'x'.repeat(33) })],
    [{ type: 3, name: '' }],
  ],
  'command-name-case': [[command({ name: 'Ask' })], [command({ name: 'İstanbul' })]],
  'command-description': [
    [command({ description: '' })],
    [command({ description: 'x'.repeat(101) })],
    [{ type: 3, name: 'Check quote', description: 'x' }],
  ],
  'menu-command-options': [[{ type: 2, name: 'Check user', options: [option()] }]],
  'command-contexts': [[command({ contexts: [3] })]],
  'command-integration-types': [[command({ integration_types: [2] })]],
  'command-permissions': [
    [command({ default_member_permissions: 8 })],
    [command({ default_member_permissions: 'MANAGE_GUILD' })],
  ],
  'option-count': [withOptions(...many(26, (index) => option({ name: `o${index}` })))],
  'option-unique': [withOptions(option(), option())],
  'option-required-first': [withOptions(option(), option({ name: 'second', required: true }))],
  'option-subcommands-alone': [
    withOptions({ type: 1, name: 'list', description: 'List them' }, option()),
  ],
  'option-type': [withOptions(option({ type: 12 })), withOptions(option({ type: undefined }))],
  'option-name': [withOptions(option({ name: 'a b' })), withOptions(option({ name: '' }))],
  'option-name-case': [withOptions(option({ name: 'Question' }))],
  'option-description': [
    withOptions(option({ description: '' })),
    withOptions({
      type: 1,
      name: 'list',
      description: 'List them',
      options: [option({ description: 'x'.repeat(101) })],
    }),
  ],
  'option-value-bounds': [withOptions(option({ type: 4, min_value: 5, max_value: 1 }))],
  'option-length-bounds': [
    withOptions(option({ min_length: 5, max_length: 1 })),
    withOptions(option({ max_length: 6_001 })),
    withOptions(option({ max_length: 0 })),
    withOptions(option({ min_length: -1 })),
  ],
  'choices-or-autocomplete': [withOptions(option({ autocomplete: true, choices: [choice(1)] }))],
  'choices-option-type': [
    withOptions(option({ type: 5, choices: [choice(1)] })),
    withOptions(option({ type: 6, autocomplete: true })),
  ],
  'choice-count': [withOptions(option({ choices: many(26, choice) }))],
  'choice-shape': [
    withOptions(option({ choices: [{ name: '', value: 'x' }] })),
    withOptions(option({ choices: [{ name: 'x', value: 'x'.repeat(101) }] })),
    withOptions(option({ type: 4, choices: [{ name: 'x', value: 1.5 }] })),
    withOptions(option({ type: 10, choices: [{ name: 'x', value: '1' }] })),
  ],
  'choice-unique': [withOptions(option({ choices: [choice(1), choice(1)] }))],
  'localization-locale': [
    [command({ name_localizations: { en: 'ask' } })],
    withOptions(option({ description_localizations: { 'tr-TR': 'Soru' } })),
    withOptions(option({ choices: [{ ...choice(1), name_localizations: { zh: 'x' } }] })),
  ],
  'localization-text': [
    [command({ name_localizations: { tr: 'Sor' } })],
    [command({ description_localizations: { tr: '' } })],
    [command({ description_localizations: { tr: 'x'.repeat(101) } })],
    [{ type: 3, name: 'Check', name_localizations: { tr: 'x'.repeat(33) } }],
    withOptions(option({ name_localizations: { uk: 'a b' } })),
    withOptions(option({ choices: [{ ...choice(1), name_localizations: { tr: '' } }] })),
    withOptions(
      option({ choices: [{ ...choice(1), name_localizations: { tr: 'x'.repeat(101) } }] }),
    ),
  ],
  'command-size': [
    [commandOfSize(8_001)],
    [{ ...commandOfSize(8_000), name_localizations: { uk: 'запитати' } }],
  ],
  'camel-case-key': [[command({ nameLocalizations: { tr: 'sor' } })]],
};
