import {
  type Awaitable,
  ButtonStyle,
  Client,
  type ClientOptions,
  ComponentType,
  Events,
  type Interaction,
  type Message,
  Options,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/local-discord/start.ts';

/** A stand-in and a real client that is connected to it. */
export interface Connected {
  readonly discord: LocalDiscord;
  readonly client: Client;
  /** What the bot's handler threw, oldest first. */
  readonly thrown: unknown[];
}

/** Starts a stand-in that is closed after the test. */
export async function standIn(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** A discord.js client for the stand-in, destroyed after the test; not yet logged in. */
export function clientFor(
  discord: LocalDiscord,
  { intents = 0, ...options }: Partial<ClientOptions> = {},
): Client {
  const client = new Client({
    ...options,
    intents,
    rest: { api: discord.apiUrl },
    // The client waits five seconds between two IDENTIFYs, which no test has.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
    allowedMentions: { parse: [], repliedUser: false },
  });
  onTestFinished(() => client.destroy());
  return client;
}

/** Starts a stand-in and logs a bot in that answers interactions with the handler. */
export async function connect(
  handle: (interaction: Interaction) => Awaitable<unknown>,
  options: LocalDiscordOptions = {},
): Promise<Connected> {
  const discord = await standIn(options);
  const client = clientFor(discord);
  const thrown: unknown[] = [];
  client.on(Events.InteractionCreate, async (interaction) => {
    try {
      await handle(interaction);
    } catch (error) {
      thrown.push(error);
    }
  });
  await client.login(discord.token);
  await discord.ready();
  discord.seedCommands(commands);
  return { discord, client, thrown };
}

/**
 * Starts a stand-in and logs a bot in that answers messages with the handler, and keeps as little of
 * what it hears as Parley does; resolves once the bot has heard of its guilds.
 */
export async function connectListener(
  handle: (message: Message) => Awaitable<unknown>,
  options: LocalDiscordOptions & Pick<ClientOptions, 'intents' | 'partials'>,
): Promise<Connected> {
  const discord = await standIn(options);
  const client = clientFor(discord, { ...options, makeCache: smallCaches() });
  const thrown: unknown[] = [];
  client.on(Events.MessageCreate, async (message) => {
    try {
      await handle(message);
    } catch (error) {
      thrown.push(error);
    }
  });
  const ready = new Promise<unknown>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  discord.seedCommands(commands);
  return { discord, client, thrown };
}

function smallCaches(): NonNullable<ClientOptions['makeCache']> {
  const onlySelf = {
    maxSize: 0,
    keepOverLimit: ({ id, client }: { readonly id: string; readonly client: Client<true> }) =>
      id === client.user.id,
  };
  return Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    MessageManager: 0,
    PresenceManager: 0,
    UserManager: onlySelf,
    GuildMemberManager: onlySelf,
  });
}

/** A row with one button, for messages that are to be pressed. */
export const rowWithContext = {
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: 'Context',
      custom_id: 'c:1',
    },
  ],
} as const;

/** What the bots of these tests offer. */
const commands = [
  {
    name: 'ask',
    description: 'Ask the articles',
    options: [
      { type: 3, name: 'question', description: 'What to ask', required: true, max_length: 300 },
      { type: 5, name: 'private', description: 'Only for you' },
      { type: 3, name: 'source', description: 'One source', autocomplete: true },
      { type: 4, name: 'limit', description: 'How many', min_value: 1, max_value: 5 },
    ],
  },
  { type: 3, name: 'Check quote' },
];
