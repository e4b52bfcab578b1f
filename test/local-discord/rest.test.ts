import { REST, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { standIn } from './bot.ts';

const ask = {
  name: 'ask',
  name_localizations: { tr: 'sor' },
  description: 'Ask the articles',
  options: [
    {
      type: 3,
      name: 'question',
      description: 'What to ask',
      required: true,
      autocomplete: false,
      description_localizations: { tr: 'Soru' },
    },
    { type: 3, name: 'order', description: 'Order', choices: [{ name: 'Date', value: 'date' }] },
  ],
};

test('the bot learns who it is and where its gateway is', async () => {
  const discord = await standIn();
  const rest = restFor(discord);
  expect(await rest.get(Routes.user())).toMatchObject({ id: discord.applicationId, bot: true });
  for (const route of [Routes.currentApplication(), Routes.oauth2CurrentApplication()] as const) {
    expect(await rest.get(route)).toMatchObject({ id: discord.applicationId, flags: 0 });
  }
  expect(await rest.get(Routes.gatewayBot())).toMatchObject({
    url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+$/),
    session_start_limit: { remaining: 1_000 },
  });
});

test('a wrong token and a missing one are refused with 401', async () => {
  const discord = await standIn();
  const rest = new REST({ api: discord.apiUrl }).setToken('wrong');
  await expect(rest.get(Routes.user())).rejects.toMatchObject({
    status: 401,
    rawError: { code: 0, message: '401: Unauthorized' },
  });
  const bare = await fetch(`${discord.apiUrl}/v10/users/@me`);
  expect(bare.status).toBe(401);
});

test('unknown routes and another version of the API are not found', async () => {
  const discord = await standIn();
  const rest = restFor(discord);
  for (const route of ['/channels/1', '/users/1'] as const) {
    await expect(rest.get(route)).rejects.toMatchObject({
      status: 404,
      rawError: { code: 0, message: '404: Not Found' },
    });
  }
  expect((await fetch(`${discord.apiUrl}/v9/users/@me`)).status).toBe(404);
});

test('put commands come back with what Discord fills in', async () => {
  const discord = await standIn();
  const route = Routes.applicationCommands(discord.applicationId);
  expect(await restFor(discord).put(route, { body: [ask] })).toEqual([
    {
      id: expect.stringMatching(/^\d{17,19}$/),
      application_id: discord.applicationId,
      version: expect.stringMatching(/^\d{17,19}$/),
      default_member_permissions: null,
      type: 1,
      name: 'ask',
      name_localizations: { tr: 'sor' },
      description: 'Ask the articles',
      description_localizations: null,
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      options: [
        {
          type: 3,
          name: 'question',
          name_localizations: null,
          description: 'What to ask',
          description_localizations: { tr: 'Soru' },
          required: true,
        },
        {
          type: 3,
          name: 'order',
          name_localizations: null,
          description: 'Order',
          description_localizations: null,
          choices: [{ name: 'Date', name_localizations: null, value: 'date' }],
        },
      ],
      nsfw: false,
    },
  ]);
  expect(discord.commands().map(({ name }) => name)).toEqual(['ask']);
});

test('commands are listed without their translations unless these are asked for', async () => {
  const discord = await standIn();
  discord.seedCommands([ask]);
  const rest = restFor(discord);
  const route = Routes.applicationCommands(discord.applicationId);
  const [short] = (await rest.get(route)) as Record<string, unknown>[];
  expect(short).not.toHaveProperty('name_localizations');
  expect(short).not.toHaveProperty('name_localized');
  const headers = { 'X-Discord-Locale': 'tr' };
  expect(await rest.get(route, { headers })).toMatchObject([
    { name_localized: 'sor', options: [{ description_localized: 'Soru' }, {}] },
  ]);
  const query = new URLSearchParams({ with_localizations: 'true' });
  expect(await rest.get(route, { query })).toMatchObject([{ name_localizations: { tr: 'sor' } }]);
});

test('a command keeps its id when it is put again, and its version where it is the same', async () => {
  const discord = await standIn();
  const rest = restFor(discord);
  const route = Routes.applicationCommands(discord.applicationId);
  await rest.put(route, { body: [ask] });
  const [first] = discord.commands();
  await rest.put(route, { body: [ask] });
  expect(discord.commands()).toEqual([first]);
  await rest.put(route, { body: [{ ...ask, description: 'Changed' }] });
  const [changed] = discord.commands();
  expect(changed?.id).toBe(first?.id);
  expect(changed?.version).not.toBe(first?.version);
});

test('a guild has commands of its own, where contexts are passed over', async () => {
  const guildId = '200000000000000001';
  const discord = await standIn({ guildIds: [guildId] });
  const route = Routes.applicationGuildCommands(discord.applicationId, guildId);
  const body = [{ ...ask, contexts: [0], integration_types: [0, 1] }];
  const rest = restFor(discord);
  await rest.put(route, { body });
  expect(await rest.get(route)).toMatchObject([{ name: 'ask', guild_id: guildId }]);
  expect(discord.commands(guildId)[0]).not.toHaveProperty('contexts');
  expect(discord.commands()).toEqual([]);
});

test('a guild that the bot is not in takes no commands', async () => {
  const discord = await standIn();
  const route = Routes.applicationGuildCommands(discord.applicationId, '200000000000000001');
  await expect(restFor(discord).put(route, { body: [ask] })).rejects.toMatchObject({ code: 50001 });
});

test('commands that are not for direct messages say so', async () => {
  const discord = await standIn();
  discord.seedCommands([
    { ...ask, contexts: [0] },
    { ...ask, name: 'old', dm_permission: false },
  ]);
  expect(discord.commands()).toMatchObject([
    { contexts: [0], dm_permission: false },
    { contexts: [0], dm_permission: false },
  ]);
});

test('commands of another application are not the bot’s to change', async () => {
  const discord = await standIn();
  const route = Routes.applicationCommands('100000000000000009');
  await expect(restFor(discord).put(route, { body: [] })).rejects.toMatchObject({
    status: 403,
    code: 20_012,
  });
});

test('refused commands name the fault by its path, and nothing is registered', async () => {
  const discord = await standIn();
  const route = Routes.applicationCommands(discord.applicationId);
  const body = [{ ...ask, options: [{ type: 3, name: 'Question', description: 'x' }] }];
  await expect(restFor(discord).put(route, { body })).rejects.toMatchObject({
    code: 50_035,
    rawError: {
      errors: { 0: { options: { 0: { name: { _errors: [{ code: 'OPTION_NAME_CASE' }] } } } } },
    },
  });
  expect(discord.commands()).toEqual([]);
  expect(discord.violations).toMatchObject([
    {
      where: `PUT /applications/${discord.applicationId}/commands`,
      rule: 'option-name-case',
      path: '[0].options[0].name',
    },
  ]);
});

test('a body that is no JSON is refused with 50109', async () => {
  const discord = await standIn();
  const response = await fetch(`${discord.apiUrl}/v10/interactions/1/x/callback`, {
    method: 'POST',
    body: '{',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 50_109 });
});

test('an unknown interaction and an unknown webhook are not found', async () => {
  const discord = await standIn();
  const rest = restFor(discord);
  const callback = Routes.interactionCallback('100000000000000001', 'x');
  await expect(rest.post(callback, { auth: false, body: { type: 5 } })).rejects.toMatchObject({
    code: 10_062,
  });
  const original = Routes.webhookMessage(discord.applicationId, 'x');
  await expect(rest.get(original, { auth: false })).rejects.toMatchObject({ code: 10_015 });
  expect(discord.requests.at(-1)).toEqual({
    method: 'GET',
    path: `/webhooks/${discord.applicationId}/x/messages/@original`,
    query: '',
    status: 404,
  });
});

test('waiting for what does not happen says what was waited for', async () => {
  const discord = await standIn();
  await expect(discord.until(() => discord.sessions.identified > 0, 20)).rejects.toThrow(
    'identified > 0',
  );
});

function restFor(discord: LocalDiscord): REST {
  return new REST({ api: discord.apiUrl }).setToken(discord.token);
}
