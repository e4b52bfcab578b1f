import { config as loadDotenv } from 'dotenv';
import { OperatorError } from './errors.ts';

/** All that the bot's environment sets. */
export interface BotConfig extends Manners {
  readonly token: string;
  /** Discord's REST base, or null for its own. */
  readonly apiUrl: string | null;
  /** The one server to register commands in, or null for everywhere. */
  readonly guildId: string | null;
}

/** What the playground heeds of the same environment; mentions are always answered there. */
export interface PlaygroundConfig extends Manners {
  /** Where its page is served; the next free port where that one is taken. */
  readonly port: number;
  /** Whether there is a desktop here on which a browser can be opened. */
  readonly hasDesktop: boolean;
}

/** What is set for the bot wherever it runs. */
interface Manners {
  readonly corpusDir: string;
  readonly logLevel: string;
  /** Which questions are written to the log. */
  readonly logQuestions: (typeof LOG_QUESTIONS)[number];
  readonly defaultPrivate: boolean;
  readonly mentions: boolean;
  /** 0 for no limit. */
  readonly cooldownSeconds: number;
  readonly contactUrl: string | null;
}

/** Variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `.env` where there is one, then the environment, which wins. Throws an {@link OperatorError}. */
export function loadBotConfig(env: Environment = process.env): BotConfig {
  return readBotConfig(withDotenv(env));
}

/** The folder of articles alone, for what needs nothing else and minds no fault of the rest. */
export function loadCorpusDir(env: Environment = process.env): string {
  return corpusDirOf(withDotenv(env));
}

/** As {@link loadBotConfig}, for the playground, which needs no token and minds none. */
export function loadPlaygroundConfig(env: Environment = process.env): PlaygroundConfig {
  return readPlaygroundConfig(withDotenv(env));
}

/** Checks the playground's environment. Throws an {@link OperatorError} with a line for every fault. */
export function readPlaygroundConfig(env: Environment): PlaygroundConfig {
  const faults: string[] = [];
  const read = reader(env, faults);
  const port = read(
    'PLAYGROUND_PORT',
    `a port from 0 to ${LAST_PORT}`,
    (value) => /^\d+$/u.test(value) && Number(value) <= LAST_PORT,
  );
  const manners = readManners(env, read, { logLevel: 'warn' });
  if (faults.length > 0) throw new OperatorError(faults);
  return {
    ...manners,
    port: Number(port ?? DEFAULT_PORT),
    mentions: true,
    hasDesktop: hasDesktop(env),
  };
}

/** Checks an environment. Throws an {@link OperatorError} with a line for every fault. */
export function readBotConfig(env: Environment): BotConfig {
  const faults: string[] = [];
  const read = reader(env, faults);
  const token = textOf(env, 'DISCORD_TOKEN');
  if (token === null) faults.push(NO_TOKEN);
  else if (!/^[\w.-]+$/u.test(token)) faults.push(ODD_TOKEN);
  const apiUrl = read('DISCORD_API_URL', 'an http or https address', isHttp);
  const guildId = read('DISCORD_GUILD_ID', 'a server id of 17 to 20 digits', isSnowflake);
  const manners = readManners(env, read, { logLevel: 'info' });
  if (token === null || faults.length > 0) throw new OperatorError(faults);
  return { token, apiUrl: apiUrl?.replace(/\/+$/u, '') ?? null, guildId, ...manners };
}

/** Reads one variable; notes a fault where its value is not what was expected. */
type Read = (name: string, expected: string, holds: (value: string) => boolean) => string | null;

function reader(env: Environment, faults: string[]): Read {
  return (name, expected, holds) => {
    const value = textOf(env, name);
    if (value === null || holds(value)) return value;
    faults.push(`${name}: expected ${expected}, got ${JSON.stringify(value)}`);
    return null;
  };
}

function readManners(env: Environment, read: Read, unset: Pick<Manners, 'logLevel'>): Manners {
  const logLevel = read('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, (level) =>
    LOG_LEVELS.includes(level),
  );
  const logQuestions = read('LOG_QUESTIONS', `one of ${LOG_QUESTIONS.join(', ')}`, (value) =>
    LOG_QUESTIONS.some((one) => one === value),
  );
  const defaultPrivate = read('DEFAULT_PRIVATE', 'on or off', isSwitch);
  const mentions = read('MENTIONS', 'on or off', isSwitch);
  const cooldown = read(
    'COOLDOWN_SECONDS',
    `a number of seconds from 0 to ${LONGEST_COOLDOWN}`,
    (value) => /^\d+(?:\.\d+)?$/u.test(value) && Number(value) <= LONGEST_COOLDOWN,
  );
  const contactUrl = read('CONTACT_URL', 'an https address', isHttps);
  return {
    corpusDir: corpusDirOf(env),
    logLevel: logLevel ?? unset.logLevel,
    logQuestions: LOG_QUESTIONS.find((one) => one === logQuestions) ?? 'none',
    defaultPrivate: isOn(defaultPrivate),
    mentions: isOn(mentions),
    cooldownSeconds: Number(cooldown ?? 0),
    contactUrl,
  };
}

const NO_TOKEN =
  'DISCORD_TOKEN: expected a bot token, got none. Set it in .env; README.md says where to get one.';
const ODD_TOKEN =
  'DISCORD_TOKEN: expected letters, digits, dots, hyphens and underscores, got other characters too';

function hasDesktop(env: Environment): boolean {
  if (textOf(env, 'CI') !== null || textOf(env, 'SSH_CONNECTION') !== null) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return textOf(env, 'DISPLAY') !== null || textOf(env, 'WAYLAND_DISPLAY') !== null;
}

/** What web servers for trials commonly take. */
const DEFAULT_PORT = 8080;
const LAST_PORT = 65_535;

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

const LOG_QUESTIONS = ['none', 'unanswered', 'all'] as const;

/** An hour: whoever wants less than that asked wants no bot. */
const LONGEST_COOLDOWN = 3_600;

/** The ways in which people write a switch. */
const ON = ['on', 'true', 'yes', '1'];
const OFF = ['off', 'false', 'no', '0'];

function isSwitch(value: string): boolean {
  return [...ON, ...OFF].includes(value.toLowerCase());
}

function isOn(value: string | null): boolean {
  return value !== null && ON.includes(value.toLowerCase());
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** Whether a text is an id as Discord gives them. */
export function isSnowflake(text: string): boolean {
  return /^\d{17,20}$/u.test(text);
}

function isHttp(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}

function textOf(env: Environment, name: string): string | null {
  return env[name]?.trim() || null;
}

function corpusDirOf(env: Environment): string {
  return textOf(env, 'CORPUS_DIR') ?? 'corpus';
}

function withDotenv(env: Environment): Environment {
  const { parsed = {} } = loadDotenv({ quiet: true, processEnv: {} });
  return { ...parsed, ...env };
}
