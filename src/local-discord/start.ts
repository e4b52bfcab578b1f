import { createServer } from 'node:http';
import type {
  APIApplicationCommand,
  GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import type { OptionValue } from './acts/command-data.ts';
import type { GivenMessage } from './acts/given-message.ts';
import type { InteractionContext } from './acts/interaction-context.ts';
import { messageCommand } from './acts/message-command.ts';
import { press } from './acts/press.ts';
import { type MessageContext, say } from './acts/say.ts';
import { autocomplete, slash, type Typing } from './acts/use-command.ts';
import { createWorld, type WorldOptions } from './create-world.ts';
import type { Exchange } from './exchange.ts';
import type { SessionCounts } from './gateway/connection.ts';
import { openGateway } from './gateway/gateway.ts';
import type { LocalMessage } from './local-message.ts';
import { closeServer, listen } from './loopback-server.ts';
import { answerRequest } from './rest/api.ts';
import { overwriteCommands } from './rest/registered-commands.ts';
import type { LoggedRequest, Violation } from './world.ts';

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
  /** What the bot posted to channels by itself, as it stands now, oldest first, without the deleted. */
  readonly posted: readonly LocalMessage[];
  /** Every message that there is, oldest first, as it stands now: an edited one is another object. */
  readonly messages: readonly LocalMessage[];
  /** What is registered in the guild, or globally. */
  commands(guildId?: string): readonly APIApplicationCommand[];
  /** Registers commands as if the bot had done so before; the rules are not asked. */
  seedCommands(commands: readonly unknown[], guildId?: string): void;
  /** Resolves once a bot has identified and READY is sent. */
  ready(): Promise<void>;
  /** Resolves once the condition holds, looked at after every request and gateway event. */
  until(condition: () => boolean, withinMs?: number): Promise<void>;
  /** Calls back after every request and gateway event, until the function that it gives is called. */
  watch(listener: () => void): () => void;
  slash(
    name: string,
    options?: Readonly<Record<string, OptionValue>>,
    context?: InteractionContext,
  ): Exchange;
  autocomplete(name: string, typing: Typing, context?: InteractionContext): Exchange;
  press(message: { readonly id: string }, customId: string, context?: InteractionContext): Exchange;
  messageCommand(name: string, message: GivenMessage, context?: InteractionContext): Exchange;
  /** A user writes a message; gives back what is dispatched, if it is. */
  say(content: string, context?: MessageContext): GatewayMessageCreateDispatchData;
  /** Cuts the gateway's sockets; interactions wait for the bot to resume. */
  dropSockets(): void;
  requestReconnect(): void;
  invalidateSession(): void;
  /** Closes everything: no timer and no socket is left. */
  close(): Promise<void>;
}

/** Before any is registered. */
const NO_COMMANDS: readonly APIApplicationCommand[] = [];

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

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}
