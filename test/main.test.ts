import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { formatArticle } from '../src/corpus/article-file.ts';
import { COAST_WIRE, HARBOUR_DAILY, manyArticles } from './support/articles.ts';
import { aDiscord } from './support/bot.ts';
import { aFolder } from './support/folders.ts';
import { textsOf } from './support/payloads.ts';
import { aProcess } from './support/process.ts';

const ROOT = join(import.meta.dirname, '..');

describe('the bot as a process', () => {
  test('serves a stand-in for Discord, and on SIGTERM answers what has come in and exits 0', async () => {
    const discord = await aDiscord();
    const { child, output, exited } = aProcess('dist/main.js', {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    });
    await vi.waitFor(() => expect(output.stdout).toContain('commands synced'), {
      timeout: 10_000,
    });
    const first = await discord.slash('ask', { question: 'how many bodies will be returned?' })
      .acknowledged;
    expect(textsOf(first.message ?? {}).join('\n')).toContain('12,000 bodies');

    const last = Array.from({ length: 20 }, () =>
      discord.slash('ask', { question: 'how many drones?' }),
    );
    child.kill('SIGTERM');
    await Promise.all(last.map(({ acknowledged }) => acknowledged));
    expect(await exited).toBe(0);
    expect(discord.violations).toEqual([]);
    expect(output.stdout + output.stderr).not.toContain(discord.token);
    expect(output.stderr).toBe('');
  });

  test('answers from an article that is added while it runs', async () => {
    const corpus = aFolder({ 'coast-wire.md': formatArticle(COAST_WIRE) });
    const discord = await aDiscord();
    const { child, output, exited } = aProcess('dist/main.js', {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: corpus,
    });
    await vi.waitFor(() => expect(output.stdout).toContain('commands synced'), { timeout: 10_000 });
    const ask = async (question: string): Promise<string> => {
      const { message } = await discord.slash('ask', { question }).acknowledged;
      return textsOf(message ?? {}).join('\n');
    };
    expect(await ask('who led the island team?')).not.toContain('Mara Lindqvist led');
    writeFileSync(join(corpus, 'harbour-daily.md'), formatArticle(HARBOUR_DAILY));
    await vi.waitFor(() => expect(output.stdout).toContain('articles read again'), {
      timeout: 10_000,
    });
    expect(await ask('who led the island team?')).toContain('Mara Lindqvist led');
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    expect(output.stderr).toBe('');
  });

  test('reads a large folder again wherever it is installed, and exits 0 on SIGTERM meanwhile', async () => {
    const corpus = aFolder({ 'coast-wire.md': formatArticle(COAST_WIRE), ...manyArticles(40) });
    const installed = join(aFolder(), 'src/parley');
    mkdirSync(installed, { recursive: true });
    cpSync(join(ROOT, 'dist'), join(installed, 'dist'), { recursive: true });
    symlinkSync(join(ROOT, 'corpus'), join(installed, 'corpus'));
    const discord = await aDiscord();
    const { child, output, exited } = aProcess(join(installed, 'dist/main.js'), {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: corpus,
    });
    await vi.waitFor(() => expect(output.stdout).toContain('commands synced'), { timeout: 10_000 });
    writeFileSync(join(corpus, 'harbour-daily.md'), formatArticle(HARBOUR_DAILY));
    await vi.waitFor(() => expect(output.stdout).toContain('again'), { timeout: 10_000 });
    expect(output.stdout).toContain('"added":["harbour-daily"]');
    writeFileSync(join(corpus, 'harbour-daily.md'), formatArticle(COAST_WIRE));
    // Half a second of rest, then the thread is at work.
    await new Promise((resolve) => setTimeout(resolve, 800));
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    expect(output.stdout.match(/read again/gu)).toHaveLength(1);
    expect(output.stderr).toBe('');
  });

  test('exits 0 on SIGTERM before Discord has said READY, and takes no offence at a second one', async () => {
    const portOf = () => (server.address() as AddressInfo).port;
    const server = createServer((_, response) => {
      const limit = { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 };
      const url = `ws://127.0.0.1:${portOf()}`;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ url, shards: 1, session_start_limit: limit }));
    });
    const silentGateway = new WebSocketServer({ server });
    const connected = new Promise((resolve) => silentGateway.once('connection', resolve));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      silentGateway.close();
      server.close();
    });
    const { child, exited } = aProcess('dist/main.js', {
      DISCORD_TOKEN: 'made-up.token',
      DISCORD_API_URL: `http://127.0.0.1:${portOf()}/api`,
    });
    await connected;
    child.kill('SIGTERM');
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
  });

  test('does not start without a token, and names every other fault of the environment', async () => {
    const { output, exited } = aProcess('dist/main.js', {
      LOG_LEVEL: 'loud',
      DISCORD_GUILD_ID: 'mine',
    });
    expect(await exited).toBe(1);
    expect(output.stdout).toBe('');
    expect(output.stderr.trimEnd().split('\n')).toEqual([
      'parley: DISCORD_TOKEN: expected a bot token, got none. Set it in .env; README.md says where to get one.',
      'parley: DISCORD_GUILD_ID: expected a server id of 17 to 20 digits, got "mine"',
      'parley: LOG_LEVEL: expected one of trace, debug, info, warn, error, fatal, silent, got "loud"',
    ]);
  });

  test('does not start on a corpus with faults, and names each', async () => {
    const folder = aFolder({ 'a.md': 'Text.', 'B.md': 'Text.' });
    const { output, exited } = aProcess('dist/main.js', { DISCORD_TOKEN: 'x', CORPUS_DIR: folder });
    expect(await exited).toBe(1);
    expect(output.stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('B.md: expected a name of lower-case letters'),
      expect.stringContaining('B.md:1: expected front matter that opens with ---'),
      expect.stringContaining('a.md:1: expected front matter that opens with ---'),
    ]);
  });

  test('does not start with a token that Discord refuses, and does not show it', async () => {
    const discord = await aDiscord();
    const token = discord.token.replace('local', 'wrong');
    const { output, exited } = aProcess('dist/main.js', {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: discord.apiUrl,
    });
    expect(await exited).toBe(1);
    expect(output.stderr).toBe(
      'parley: DISCORD_TOKEN: expected a token that Discord accepts, got one that it refuses\n',
    );
    expect(output.stdout).not.toContain(token);
  });

  test('does not start where Discord cannot be reached', async () => {
    const discord = await aDiscord();
    await discord.close();
    const { output, exited } = aProcess('dist/main.js', {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    });
    expect(await exited).toBe(1);
    expect(output.stderr).toBe(
      'parley: Discord cannot be reached (ECONNREFUSED). Is the network up, and DISCORD_API_URL right?\n',
    );
  });
});
