import { config as loadDotenv } from 'dotenv';
import * as v from 'valibot';
import type { Settings } from './domain/settings.ts';
import { OperatorError } from './errors.ts';

/** What is configured wherever the bot runs. */
interface CommonConfig extends Settings {
  readonly corpusDir: string;
  readonly logLevel: string;
}

/** What the bot's environment configures. */
export interface BotConfig extends CommonConfig {
  readonly token: string;
  /** The base of Discord's REST API, or null for Discord's own. */
  readonly apiUrl: string | null;
  /** The one server to register commands in, or null for everywhere. */
  readonly guildId: string | null;
}

/** What the playground reads from the same environment. It always answers mentions. */
export interface PlaygroundConfig extends CommonConfig {
  /** The first port to try for the page. */
  readonly port: number;
  /** Whether a browser can be opened on this machine's desktop. */
  readonly hasDesktop: boolean;
}

/** Variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the bot's configuration from `.env` and the environment, which wins. Throws an {@link OperatorError}. */
export function loadBotConfig(env: Environment = process.env): BotConfig {
  return readBotConfig(withDotenv(env));
}

/** As {@link loadBotConfig}, for the playground, which needs no token and ignores one. */
export function loadPlaygroundConfig(env: Environment = process.env): PlaygroundConfig {
  return readPlaygroundConfig(withDotenv(env));
}

/** The folder of articles alone, whatever is wrong with the other variables. */
export function loadCorpusDir(env: Environment = process.env): string {
  return read({ corpusDir: COMMON.corpusDir }, withDotenv(env)).corpusDir;
}

/** Checks the bot's environment. Throws an {@link OperatorError} with a line for every fault. */
export function readBotConfig(env: Environment): BotConfig {
  return read(BOT, env);
}

/** Checks the playground's environment. Throws an {@link OperatorError} with a line for every fault. */
export function readPlaygroundConfig(env: Environment): PlaygroundConfig {
  return { ...read(PLAYGROUND, env), mentions: 'replies', hasDesktop: hasDesktop(env) };
}

/** Whether a text has the form of Discord's ids. */
export function isSnowflake(text: string): boolean {
  return /^\d{17,20}$/u.test(text);
}

/** A row for each variable: its name and what it may hold. An unset or empty one is read as null. */
type Table = Readonly<Record<string, readonly [name: string, schema: v.GenericSchema]>>;

/** Reads the variables of a table. Throws an {@link OperatorError} with a line for every fault. */
function read<T extends Table>(table: T, env: Environment) {
  const faults: string[] = [];
  const values = Object.entries(table).map(([key, [name, schema]]) => {
    const result = v.safeParse(schema, env[name]?.trim() || null);
    if (!result.success) faults.push(`${name}: ${result.issues[0].message}`);
    return [key, result.output];
  });
  if (faults.length > 0) throw new OperatorError(faults);
  return Object.fromEntries(values) as { readonly [Key in keyof T]: v.InferOutput<T[Key][1]> };
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const LOG_QUESTIONS = [
  'none',
  'unanswered',
  'all',
] as const satisfies readonly Settings['logQuestions'][];

/** A text at the end of a row is the default. */
const COMMON = {
  corpusDir: ['CORPUS_DIR', v.nullable(v.string(), 'corpus')],
  logLevel: ['LOG_LEVEL', v.nullable(oneOf(LOG_LEVELS), 'info')],
  logQuestions: ['LOG_QUESTIONS', v.nullable(oneOf(LOG_QUESTIONS), 'none')],
  defaultPrivate: ['DEFAULT_PRIVATE', v.nullable(onOrOff(), 'off')],
  mentions: ['MENTIONS', v.nullable(onOffOrReplies(), 'off')],
  // More than an hour between two questions would be no use to anyone.
  cooldownSeconds: ['COOLDOWN_SECONDS', v.nullable(number('a number of seconds', 3_600), '0')],
  contactUrl: ['CONTACT_URL', v.nullable(text('an https address', isUrl('https:')))],
} as const satisfies Table;

const BOT = {
  // These messages do not show the token.
  token: [
    'DISCORD_TOKEN',
    v.pipe(
      v.string('expected a bot token, got none. Set it in .env; README.md says where to get one.'),
      v.regex(
        /^[\w.-]+$/u,
        'expected letters, digits, dots, hyphens and underscores, got other characters too',
      ),
    ),
  ],
  apiUrl: [
    'DISCORD_API_URL',
    v.nullable(
      v.pipe(
        text('an http or https address', isUrl('http:', 'https:')),
        v.transform((url) => url.replace(/\/+$/u, '')),
      ),
    ),
  ],
  guildId: ['DISCORD_GUILD_ID', v.nullable(text('a server id of 17 to 20 digits', isSnowflake))],
  ...COMMON,
} as const satisfies Table;

const PLAYGROUND = {
  port: ['PLAYGROUND_PORT', v.nullable(number('a port', 65_535, { isWhole: true }), '8080')],
  ...COMMON,
  logLevel: ['LOG_LEVEL', v.nullable(oneOf(LOG_LEVELS), 'warn')],
} as const satisfies Table;

function text(what: string, isValid: (value: string) => boolean) {
  return v.pipe(v.string(), v.check(isValid, expected(what)));
}

function number(what: string, most: number, { isWhole = false } = {}) {
  const pattern = isWhole ? /^\d+$/u : /^\d+(?:\.\d+)?$/u;
  const isValid = (value: string): boolean => pattern.test(value) && Number(value) <= most;
  return v.pipe(text(`${what} from 0 to ${most}`, isValid), v.transform(Number));
}

function oneOf<const T extends readonly string[]>(values: T) {
  return v.picklist(values, expected(`one of ${values.join(', ')}`));
}

function onOrOff() {
  const isSwitch = (value: string): boolean => /^(?:on|true|yes|1|off|false|no|0)$/iu.test(value);
  return v.pipe(
    text('on or off', isSwitch),
    v.transform((value) => /^(?:on|true|yes|1)$/iu.test(value)),
  );
}

function onOffOrReplies() {
  const switched = v.pipe(
    onOrOff(),
    v.transform((isOn): Settings['mentions'] => (isOn ? 'on' : 'off')),
  );
  return v.union([v.literal('replies'), switched], expected('on, off or replies'));
}

function isUrl(...protocols: readonly string[]) {
  return (value: string): boolean =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function expected(what: string) {
  return ({ input }: v.BaseIssue<unknown>) => `expected ${what}, got ${JSON.stringify(input)}`;
}

function hasDesktop(env: Environment): boolean {
  const isSet = (name: string): boolean => Boolean(env[name]?.trim());
  if (isSet('CI') || isSet('SSH_CONNECTION')) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return isSet('DISPLAY') || isSet('WAYLAND_DISPLAY');
}

function withDotenv(env: Environment): Environment {
  const { parsed = {} } = loadDotenv({ quiet: true, processEnv: {} });
  return { ...parsed, ...env };
}
