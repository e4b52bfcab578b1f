import { config as loadDotenv } from 'dotenv';
import { OperatorError } from './operator-error.ts';

/** All that the environment sets for every part of the program. */
export interface Config {
  /** Discord's REST base, or null for its own. */
  readonly apiUrl: string | null;
  /** The one server to register commands in, or null for everywhere. */
  readonly guildId: string | null;
  readonly corpusDir: string;
  readonly logLevel: string;
}

/** The same for what talks to Discord. */
export interface BotConfig extends Config {
  readonly token: string;
}

export type Environment = Record<string, string | undefined>;

/** Reads `.env` where there is one, then the environment, which wins. Throws an {@link OperatorError}. */
export function loadConfig(env: Environment = process.env): Config {
  return readConfig(withDotenv(env));
}

/** {@link loadConfig} for what needs a token. */
export function loadBotConfig(env: Environment = process.env): BotConfig {
  return readBotConfig(withDotenv(env));
}

/** Checks an environment. Throws an {@link OperatorError} with a line for every fault. */
export function readConfig(env: Environment): Config {
  const { config, faults } = parse(env);
  if (faults.length > 0) throw new OperatorError(faults);
  return config;
}

/** {@link readConfig} for what needs a token, whose absence is a fault like the others. */
export function readBotConfig(env: Environment): BotConfig {
  const { config, faults } = parse(env);
  const token = textOf(env, 'DISCORD_TOKEN');
  if (token !== null && faults.length === 0) return { ...config, token };
  throw new OperatorError(token === null ? [NO_TOKEN, ...faults] : faults);
}

const NO_TOKEN =
  'DISCORD_TOKEN: expected a bot token, got none. Set it in .env; README.md says where to get one.';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function parse(env: Environment): { readonly config: Config; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const read = (
    name: string,
    expected: string,
    holds: (value: string) => boolean,
  ): string | null => {
    const value = textOf(env, name);
    if (value === null || holds(value)) return value;
    faults.push(`${name}: expected ${expected}, got ${JSON.stringify(value)}`);
    return null;
  };
  const apiUrl = read('DISCORD_API_URL', 'an http or https address', isHttp);
  const guildId = read('DISCORD_GUILD_ID', 'a server id of 17 to 20 digits', isSnowflake);
  const logLevel = read('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, (level) =>
    LOG_LEVELS.includes(level),
  );
  return {
    config: {
      apiUrl: apiUrl?.replace(/\/+$/u, '') ?? null,
      guildId,
      corpusDir: textOf(env, 'CORPUS_DIR') ?? 'corpus',
      logLevel: logLevel ?? 'info',
    },
    faults,
  };
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

function withDotenv(env: Environment): Environment {
  loadDotenv({ quiet: true, processEnv: env as Record<string, string> });
  return env;
}
