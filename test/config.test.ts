import { describe, expect, test } from 'vitest';
import { type Environment, readBotConfig, readPlaygroundConfig } from '../src/config.ts';

describe('the configuration', () => {
  test('has defaults for all but the token', () => {
    expect(readBotConfig({ DISCORD_TOKEN: 'abc' })).toEqual({
      token: 'abc',
      apiUrl: null,
      guildId: null,
      corpusDir: 'corpus',
      logLevel: 'info',
      logQuestions: 'none',
      defaultPrivate: false,
      mentions: 'off',
      cooldownSeconds: 0,
      contactUrl: null,
    });
  });

  test('takes what the environment sets, empty values as unset', () => {
    const env = {
      DISCORD_TOKEN: ' abc ',
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
      DISCORD_GUILD_ID: '1100000000000000300',
      CORPUS_DIR: '/data/corpus',
      LOG_LEVEL: '',
      LOG_QUESTIONS: 'unanswered',
      DEFAULT_PRIVATE: 'true',
      MENTIONS: 'On',
      COOLDOWN_SECONDS: '2.5',
      CONTACT_URL: 'https://example.com/report',
    };
    expect(readBotConfig(env)).toEqual({
      token: 'abc',
      apiUrl: 'http://127.0.0.1:4000/api',
      guildId: '1100000000000000300',
      corpusDir: '/data/corpus',
      logLevel: 'info',
      logQuestions: 'unanswered',
      defaultPrivate: true,
      mentions: 'on',
      cooldownSeconds: 2.5,
      contactUrl: 'https://example.com/report',
    });
  });

  test('may read what mentions reply to', () => {
    const env = { DISCORD_TOKEN: 'abc', MENTIONS: 'replies' };
    expect(readBotConfig(env)).toMatchObject({ mentions: 'replies' });
  });

  test('names every fault at once, and never the token', () => {
    const env = {
      DISCORD_API_URL: 'discord',
      DISCORD_GUILD_ID: '12',
      LOG_LEVEL: 'loud',
      LOG_QUESTIONS: 'some',
      DEFAULT_PRIVATE: 'maybe',
      MENTIONS: 'all',
      COOLDOWN_SECONDS: '-1',
      CONTACT_URL: 'http://example.com',
    };
    const faults = [
      'DISCORD_API_URL: expected an http or https address, got "discord"',
      'DISCORD_GUILD_ID: expected a server id of 17 to 20 digits, got "12"',
      'LOG_LEVEL: expected one of trace, debug, info, warn, error, fatal, silent, got "loud"',
      'LOG_QUESTIONS: expected one of none, unanswered, all, got "some"',
      'DEFAULT_PRIVATE: expected on or off, got "maybe"',
      'MENTIONS: expected on, off or replies, got "all"',
      'COOLDOWN_SECONDS: expected a number of seconds from 0 to 3600, got "-1"',
      'CONTACT_URL: expected an https address, got "http://example.com"',
    ].join('\n');
    expect(() => readBotConfig({ ...env, DISCORD_TOKEN: 'abc' })).toThrow(faults);
    expect(() => readBotConfig({ DISCORD_TOKEN: '“abc”' })).toThrow(
      /^DISCORD_TOKEN: expected letters, digits, dots, hyphens and underscores, got other characters too$/u,
    );
    expect(() => readBotConfig(env)).toThrow(/^DISCORD_TOKEN: expected a bot token, got none/u);
  });
});

describe("the playground's environment", () => {
  test('needs nothing, answers mentions, and is quiet but for warnings', () => {
    expect(readPlaygroundConfig({})).toMatchObject({
      port: 8080,
      corpusDir: 'corpus',
      logLevel: 'warn',
      mentions: 'replies',
      defaultPrivate: false,
    });
  });

  test("heeds the port and the bot's manners, and minds no token", () => {
    const env = {
      PLAYGROUND_PORT: '9000',
      DEFAULT_PRIVATE: 'on',
      MENTIONS: 'off',
      DISCORD_TOKEN: '“odd”',
      DISCORD_GUILD_ID: 'x',
    };
    expect(readPlaygroundConfig(env)).toMatchObject({
      port: 9000,
      defaultPrivate: true,
      mentions: 'replies',
    });
  });

  test.each(['http', '-1', '65536', '80.5'])('refuses %s as a port', (port) => {
    expect(() => readPlaygroundConfig({ PLAYGROUND_PORT: port })).toThrow(
      `PLAYGROUND_PORT: expected a port from 0 to 65535, got "${port}"`,
    );
  });

  test('a browser is opened only where there is a desktop, and nobody far away', () => {
    const hasDesktop = (env: Environment): boolean => readPlaygroundConfig(env).hasDesktop;
    expect(hasDesktop({ DISPLAY: ':0', CI: 'true' })).toBe(false);
    expect(hasDesktop({ DISPLAY: ':0', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' })).toBe(false);
    expect(hasDesktop({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });
});
