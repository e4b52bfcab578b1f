import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { anArticle } from '../support/articles.ts';
import { aDiscord } from '../support/bot.ts';
import { aFolder } from '../support/folders.ts';
import { parley } from '../support/terminal.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('parley', () => {
  test.each([['--help'], ['-h'], ['help']])('%s lists the commands', async (word) => {
    const { code, out } = await parley([word]);
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('parley corpus add');
  });

  test.each<[readonly string[], string]>([
    [
      [],
      'expected a command (ask, sources, quote, corpus add, corpus check, corpus list, corpus show, corpus update, corpus remove, commands register, report), got none',
    ],
    [
      ['vote'],
      'expected a command (ask, sources, quote, corpus add, corpus check, corpus list, corpus show, corpus update, corpus remove, commands register, report), got "vote"',
    ],
    [
      ['toString'],
      'expected a command (ask, sources, quote, corpus add, corpus check, corpus list, corpus show, corpus update, corpus remove, commands register, report), got "toString"',
    ],
    [
      ['corpus'],
      'expected a command (ask, sources, quote, corpus add, corpus check, corpus list, corpus show, corpus update, corpus remove, commands register, report), got "corpus"',
    ],
    [
      ['corpus', 'burn'],
      'expected a command (ask, sources, quote, corpus add, corpus check, corpus list, corpus show, corpus update, corpus remove, commands register, report), got "corpus burn"',
    ],
    [['sources', 'all'], 'expected no further argument, got "all"'],
  ])('reports %j as a usage error with exit code 2', async (words, message) => {
    const { code, out, err } = await parley(words);
    expect({ code, out, err: err[0] }).toEqual({ code: 2, out: [], err: `parley: ${message}` });
  });

  test('runs as a program: results on standard output, all else on standard error', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'dist/cli.js'), 'ask', '--json'],
      { cwd: ROOT, input: 'how many drones\n\n', encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).outcome),
    ).toEqual(['found', 'abstained']);
  });
});

test('an import goes on to its end when nobody reads what it prints', async () => {
  const folder = aFolder();
  const names = Array.from({ length: 20 }, (_, at) => `a${at}.md`);
  for (const name of names) {
    const id = name.replace('.md', '');
    writeFileSync(join(folder, name), formatArticle(anArticle({ id, title: id })));
  }
  const child = spawn(
    process.execPath,
    [join(ROOT, 'dist/cli.js'), 'corpus', 'add', '--corpus', 'c', ...names, 'none.md'],
    { cwd: folder },
  );
  child.stdout.destroy();
  child.stderr.destroy();
  const [code] = await once(child, 'exit');
  expect({ code, files: readdirSync(join(folder, 'c')).toSorted() }).toEqual({
    code: 1,
    files: names.toSorted(),
  });
});

describe('parley commands register', () => {
  const GUILD = '1100000000000000300';
  const NAMES = '/ask, /sources, /quote, /help, Find sources, Check quote';

  test('registers the commands everywhere, once', async () => {
    const discord = await aDiscord();
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    expect(await parley(['commands', 'register'], { env })).toEqual({
      code: 0,
      out: [`${NAMES} registered everywhere`],
      err: [],
    });
    expect((await parley(['commands', 'register'], { env })).out).toEqual([
      `${NAMES} were already registered everywhere`,
    ]);
  });

  test('registers them in one server and takes them away everywhere else', async () => {
    const discord = await aDiscord({ guildIds: [GUILD] });
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: `${discord.apiUrl}/` };
    await parley(['commands', 'register'], { env });
    const { out } = await parley(['commands', 'register', '--guild', GUILD], { env });
    expect(out).toEqual([
      `${NAMES} registered in server ${GUILD}`,
      'removed the copies registered everywhere, so that no command is listed twice',
    ]);
    expect(discord.commands()).toEqual([]);
    expect(discord.commands(GUILD)).toHaveLength(6);
  });

  test('refuses a server id that is none with exit code 2', async () => {
    const { code, err } = await parley(['commands', 'register', '--guild', 'mine']);
    expect(code).toBe(2);
    expect(err[0]).toBe('parley: --guild: expected a server id of 17 to 20 digits, got "mine"');
  });

  test('exits 1 without a token, and with one that Discord refuses, which it does not show', async () => {
    const discord = await aDiscord();
    expect(await parley(['commands', 'register'])).toMatchObject({
      code: 1,
      err: [expect.stringContaining('DISCORD_TOKEN: expected a bot token, got none')],
    });
    const env = { DISCORD_TOKEN: 'wrong-token', DISCORD_API_URL: discord.apiUrl };
    const { code, err } = await parley(['commands', 'register'], { env });
    expect(code).toBe(1);
    expect(err).toEqual([
      'parley: DISCORD_TOKEN: expected a token that Discord accepts, got one that it refuses',
    ]);
  });
});
