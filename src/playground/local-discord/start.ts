import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { OptionValue } from './acts/command-data.ts';
import type { InteractionContext } from './acts/interaction-context.ts';
import { messageCommand } from './acts/message-command.ts';
import { press } from './acts/press.ts';
import { autocomplete, slash, type Typing } from './acts/use-command.ts';
import type { Exchange } from './exchange.ts';
import type { SessionCounts } from './gateway/connection.ts';
import { openGateway } from './gateway/gateway.ts';
import { answerRequest } from './rest/api.ts';
import { overwriteCommands } from './rest/registered-commands.ts';
import { createSnowflakes } from './snowflakes.ts';
import { createWaiting } from './waiting.ts';
import type { LoggedRequest, Violation, World } from './world.ts';

/** How the stand-in differs from its defaults. */
export interface LocalDiscordOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly token?: string;
  readonly applicationId?: string;
  /** How long a bot has for its first answer to an interaction; Discord's 3,000 by default. */
  readonly acknowledgeWithinMs?: number;
  /** How long an interaction's token is good; Discord's 15 minutes by default. */
  readonly tokenLifeMs?: number;
  readonly heartbeatIntervalMs?: number;
  /** The guilds that the bot is in: READY lists them, as unavailable, and they take commands. */
  readonly guildIds?: readonly string[];
}

/** A stand-in for Discord on this machine; a real client connects to it. */
export interface LocalDiscord {
  /** For the client's `rest.api`: without the version, which the client appends. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  /** Every fault of every payload that was refused. */
  readonly violations: readonly Violation[];
  /** Every REST call, oldest first. */
  readonly requests: readonly LoggedRequest[];
  readonly sessions: Readonly<SessionCounts>;
  /** What is registered in the guild, or globally. */
  commands(guildId?: string): readonly APIApplicationCommand[];
  /** Registers commands as if the bot had done so before; the rules are not asked. */
  seedCommands(commands: readonly unknown[], guildId?: string): void;
  /** Resolves once a bot has identified and READY is sent. */
  ready(): Promise<void>;
  /** Resolves once the condition holds, looked at after every request and gateway event. */
  until(condition: () => boolean, withinMs?: number): Promise<void>;
  slash(
    name: string,
    options?: Readonly<Record<string, OptionValue>>,
    context?: InteractionContext,
  ): Exchange;
  autocomplete(name: string, typing: Typing, context?: InteractionContext): Exchange;
  press(message: { readonly id: string }, customId: string, context?: InteractionContext): Exchange;
  messageCommand(
    name: string,
    message: Partial<APIMessage>,
    context?: InteractionContext,
  ): Exchange;
  /** Cuts the gateway's sockets; interactions wait for the bot to resume. */
  dropSockets(): void;
  requestReconnect(): void;
  invalidateSession(): void;
  /** Closes everything: no timer and no socket is left. */
  close(): Promise<void>;
}

const DEFAULT_APPLICATION_ID = '1100000000000000001';
const ACKNOWLEDGE_WITHIN_MS = 3_000;
const TOKEN_LIFE_MS = 15 * 60_000;
/** What Discord's gateway usually asks for. */
const HEARTBEAT_INTERVAL_MS = 41_250;
/** How long a caller waits for something before it is told that it did not happen. */
const WAIT_MS = 10_000;

/** Starts the stand-in on the loopback address; resolves once it takes connections. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const world = createWorld(options, port);
  server.on('request', (incoming, outgoing) => {
    answerRequest(world, incoming, outgoing).catch((error: unknown) =>
      outgoing.destroy(asError(error)),
    );
  });
  const gateway = openGateway(world, server);
  const stage = (context: InteractionContext = {}) => ({ world, gateway, context });
  const { waiting } = world;

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token: world.token,
    applicationId: world.applicationId,
    violations: world.violations,
    requests: world.requests,
    sessions: gateway.counts,
    commands: (guildId) => world.commands.get(guildId ?? 'global') ?? [],
    seedCommands: (commands, guildId) => {
      overwriteCommands(world, guildId ?? 'global', commands);
    },
    ready: () => waiting.until(() => gateway.counts.identified > 0, 'an IDENTIFY', WAIT_MS),
    until: (condition, withinMs = WAIT_MS) =>
      waiting.until(condition, `what was waited for (${condition})`, withinMs),
    slash: (name, values = {}, context) => slash(stage(context), name, values),
    autocomplete: (name, typing, context) => autocomplete(stage(context), name, typing),
    press: (message, customId, context) => press(stage(context), message, customId),
    messageCommand: (name, message, context) => messageCommand(stage(context), name, message),
    dropSockets: gateway.dropSockets,
    requestReconnect: gateway.requestReconnect,
    invalidateSession: gateway.invalidateSessions,
    close: async () => {
      gateway.close();
      waiting.close();
      for (const exchange of world.exchanges.values()) exchange.close();
      await closeServer(server);
    },
  };
}

function createWorld(options: LocalDiscordOptions, port: number): World {
  const applicationId = options.applicationId ?? DEFAULT_APPLICATION_ID;
  return {
    token: options.token ?? madeUpToken(applicationId),
    applicationId,
    bot: {
      id: applicationId,
      username: 'parley',
      discriminator: '0',
      global_name: null,
      avatar: null,
      bot: true,
    },
    gatewayUrl: `ws://127.0.0.1:${port}`,
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? ACKNOWLEDGE_WITHIN_MS,
    tokenLifeMs: options.tokenLifeMs ?? TOKEN_LIFE_MS,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? HEARTBEAT_INTERVAL_MS,
    guildIds: options.guildIds ?? [],
    newId: createSnowflakes(),
    waiting: createWaiting(),
    commands: new Map(),
    exchanges: new Map(),
    messages: new Map(),
    guildOfChannel: new Map(),
    violations: [],
    requests: [],
  };
}

/** The shape of a real token: the id in base64, six characters, 38 characters. */
function madeUpToken(applicationId: string): string {
  return `${Buffer.from(applicationId).toString('base64url')}.MadeUp.${'local'.padEnd(38, '-only')}`;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}
