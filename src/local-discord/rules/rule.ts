/** One reason to refuse a payload: where in it (`components[0].label`), and what is wrong there. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** One rule that Discord holds payloads to. */
export interface Rule<Payload> {
  readonly name: string;
  /** The page that states the rule; a report where Discord does not document it. */
  readonly source: string;
  check(payload: Payload): readonly Fault[];
}

/** A rule of this name, stated on this page. */
export function rule<Payload>(
  name: string,
  source: string,
  check: (payload: Payload) => readonly Fault[],
): Rule<Payload> {
  return { name, source, check };
}

/** A fault and the name of the rule that found it. */
export interface RuleFault extends Fault {
  readonly rule: string;
}

/** Every fault that the rules find in the payload, in the order of the rules; empty for a good one. */
export function judge<Payload>(
  rules: readonly Rule<Payload>[],
  payload: Payload,
): readonly RuleFault[] {
  return rules.flatMap(({ name, check }) =>
    check(payload).map((fault) => ({ rule: name, ...fault })),
  );
}

const DOCS = 'https://docs.discord.com/developers';
const COMMANDS = `${DOCS}/interactions/application-commands`;
const RESPONDING = `${DOCS}/interactions/receiving-and-responding`;
const MESSAGES = `${DOCS}/resources/message`;
const COMPONENTS = `${DOCS}/components/reference`;

/** The pages that the rules are taken from. */
export const docs = {
  apiReference: `${DOCS}/reference#http-api`,
  locales: `${DOCS}/reference#locales`,
  commands: `${COMMANDS}#application-command-object`,
  commandOptions: `${COMMANDS}#application-command-object-application-command-option-structure`,
  commandNaming: `${COMMANDS}#application-command-object-application-command-naming`,
  commandLimits: `${COMMANDS}#registering-a-command`,
  choices: `${COMMANDS}#application-command-object-application-command-option-choice-structure`,
  localization: `${COMMANDS}#localization`,
  subcommands: `${COMMANDS}#subcommands-and-subcommand-groups`,
  callback: `${RESPONDING}#interaction-response-object-interaction-callback-type`,
  callbackMessages: `${RESPONDING}#interaction-response-object-messages`,
  autocomplete: `${RESPONDING}#interaction-response-object-autocomplete`,
  modal: `${RESPONDING}#interaction-response-object-modal`,
  createMessage: `${MESSAGES}#create-message`,
  messageReference: `${MESSAGES}#message-reference-structure`,
  editMessage: `${MESSAGES}#edit-message`,
  allowedMentions: `${MESSAGES}#allowed-mentions-object`,
  components: `${COMPONENTS}#component-object`,
  componentAnatomy: `${COMPONENTS}#anatomy-of-a-component`,
  customId: `${COMPONENTS}#anatomy-of-a-component-custom-id`,
  actionRow: `${COMPONENTS}#action-row`,
  button: `${COMPONENTS}#button`,
  radioGroup: `${COMPONENTS}#radio-group`,
  stringSelect: `${COMPONENTS}#string-select`,
  section: `${COMPONENTS}#section`,
  textDisplay: `${COMPONENTS}#text-display`,
  separator: `${COMPONENTS}#separator`,
  label: `${COMPONENTS}#label`,
  textInput: `${COMPONENTS}#text-input`,
  legacyComponents: `${COMPONENTS}#legacy-message-component-behavior`,
  /** Discord documents no such limit: this is a report with measurements. */
  processedSizeReport: 'https://github.com/discord/discord-api-docs/issues/8554',
} as const;
