import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type {
  APIApplicationCommand,
  GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import {
  autocomplete,
  messageCommand,
  type OptionValue,
  slash,
  type Typing,
} from './acts/commands.ts';
import type { InteractionContext } from './acts/interaction.ts';
import { press, select } from './acts/press.ts';
import { type GivenMessage, type MessageContext, say } from './acts/say.ts';
import { type FormValues, submit } from './acts/submit.ts';
import type { Exchange } from './exchange.ts';
import { openGateway, type SessionCounts } from './gateway/gateway.ts';
import type { LocalMessage } from './local-message.ts';
import { closeServer, listen } from './loopback-server.ts';
import { createApi } from './rest/api.ts';
import { overwriteCommands } from './rest/commands.ts';
import { createWorld, type LoggedRequest, type Violation, type WorldOptions } from './world.ts';

/** How the stand-in differs from its defaults. */
export interface LocalDiscordOptions extends WorldOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
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
  /** What the bot posted to channels without an interaction, as it is now, oldest first. */
  readonly posted: readonly LocalMessage[];
  /** Every message as it is now, oldest first; an edit makes a new object. */
  readonly messages: readonly LocalMessage[];
  /** The commands that are registered in the guild, or globally. */
  commands(guildId?: string): readonly APIApplicationCommand[];
  /** Registers commands as if the bot had done so before, without checking the rules. */
  seedCommands(commands: readonly unknown[], guildId?: string): void;
  /** Resolves once a bot has identified and READY is sent. */
  ready(): Promise<void>;
  /** Resolves once the condition holds, which is checked after every request and gateway event. */
  until(condition: () => boolean, withinMs?: number): Promise<void>;
  /** Calls back after every request and gateway event, until the returned function is called. */
  watch(listener: () => void): () => void;
  slash(
    name: string,
    options?: Readonly<Record<string, OptionValue>>,
    context?: InteractionContext,
  ): Exchange;
  autocomplete(name: string, typing: Typing, context?: InteractionContext): Exchange;
  press(message: { readonly id: string }, customId: string, context?: InteractionContext): Exchange;
  /** A user picks options of a menu of texts, by their values. */
  select(
    message: { readonly id: string },
    customId: string,
    values: readonly string[],
    context?: InteractionContext,
  ): Exchange;
  /** A user fills in and sends the form that an exchange opened. */
  submit(
    opened: Pick<Exchange, 'token'>,
    values: FormValues,
    context?: InteractionContext,
  ): Exchange;
  messageCommand(name: string, message: GivenMessage, context?: InteractionContext): Exchange;
  /** A user writes a message; returns what is dispatched, even if nothing is. */
  say(content: string, context?: MessageContext): GatewayMessageCreateDispatchData;
  /** Cuts the gateway's sockets; interactions wait for the bot to resume. */
  dropSockets(): void;
  requestReconnect(): void;
  invalidateSession(): void;
  /** Closes everything: no timer and no socket is left. */
  close(): Promise<void>;
}

/** One list for every place without commands, so that a watcher sees no change. */
const NO_COMMANDS: readonly APIApplicationCommand[] = [];

/** How long a caller waits before it is told that something did not happen. */
const WAIT_MS = 10_000;

/** Starts the stand-in on the loopback address; resolves once it takes connections. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const world = createWorld(options, port);
  server.on('request', getRequestListener(createApi(world).fetch));
  const gateway = openGateway(world, server);
  const stage = (context: InteractionContext = {}) => ({ world, context });
  const { waiting } = world;

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token: world.token,
    applicationId: world.applicationId,
    violations: world.violations,
    requests: world.requests,
    sessions: gateway.counts,
    get posted() {
      return world.postedIds.flatMap((id) => world.messages.get(id) ?? []);
    },
    get messages() {
      return [...world.messages.values()];
    },
    commands: (guildId) => world.commands.get(guildId ?? 'global') ?? NO_COMMANDS,
    seedCommands: (commands, guildId) => {
      overwriteCommands(world, guildId ?? 'global', commands);
    },
    ready: () => waiting.until(() => gateway.counts.identified > 0, 'an IDENTIFY', WAIT_MS),
    until: (condition, withinMs = WAIT_MS) =>
      waiting.until(condition, `what was waited for (${condition})`, withinMs),
    watch: waiting.watch,
    slash: (name, values = {}, context) => slash(stage(context), name, values),
    autocomplete: (name, typing, context) => autocomplete(stage(context), name, typing),
    press: (message, customId, context) => press(stage(context), message, customId),
    select: (message, customId, values, context) =>
      select(stage(context), message, customId, values),
    submit: (opened, values, context) => submit(stage(context), opened, values),
    messageCommand: (name, message, context) => messageCommand(stage(context), name, message),
    say: (content, context = {}) => say(world, content, context),
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
