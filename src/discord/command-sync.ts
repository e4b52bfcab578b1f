import type { REST } from 'discord.js';
import {
  type APIApplicationCommand,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord-api-types/v10';
import { type CommandScope, sameCommands } from './command-difference.ts';

/** Which commands to bring in step, and where. */
export interface SyncOptions {
  readonly rest: REST;
  readonly applicationId: string;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** The one server to register them in, or null for everywhere. */
  readonly guildId: string | null;
  /** Servers in which an earlier run may have registered them, looked at where they are registered everywhere. */
  readonly otherGuildIds: readonly string[];
}

/** What a sync changed: whether commands were sent, and how many scopes were cleared of them. */
export interface SyncResult {
  readonly sent: boolean;
  readonly cleared: number;
}

/**
 * Makes Discord hold just these commands in their scope, and none of them in the other, where they
 * would be listed twice. Writes only where what it reads differs. Rejects with Discord's error.
 */
export async function syncCommands(options: SyncOptions): Promise<SyncResult> {
  const { rest, applicationId, commands, guildId, otherGuildIds } = options;
  const scope = scopeOf(applicationId, guildId);
  const sent = !sameCommands(commands, await fetchCommands(rest, scope), scope.name);
  if (sent) await rest.put(scope.route, { body: commands.map((one) => fitting(one, scope.name)) });

  const names = new Set(commands.map(({ name }) => name));
  const others = guildId === null ? otherGuildIds : [null];
  let cleared = 0;
  for (const other of others) {
    const otherScope = scopeOf(applicationId, other);
    const held = await fetchCommands(rest, otherScope);
    const kept = held.filter(({ name }) => !names.has(name));
    if (kept.length === held.length) continue;
    await rest.put(otherScope.route, { body: kept });
    cleared += 1;
  }
  return { sent, cleared };
}

interface Scope {
  readonly name: CommandScope;
  readonly route: `/${string}`;
}

function scopeOf(applicationId: string, guildId: string | null): Scope {
  return guildId === null
    ? { name: 'global', route: Routes.applicationCommands(applicationId) }
    : { name: 'guild', route: Routes.applicationGuildCommands(applicationId, guildId) };
}

async function fetchCommands(
  rest: REST,
  { route }: Scope,
): Promise<readonly APIApplicationCommand[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return (await rest.get(route, { query })) as APIApplicationCommand[];
}

/** A server's commands have no contexts and no ways to be installed. */
function fitting(
  command: RESTPostAPIApplicationCommandsJSONBody,
  scope: CommandScope,
): RESTPostAPIApplicationCommandsJSONBody {
  if (scope === 'global') return command;
  const { contexts, integration_types, ...rest } = command;
  return rest;
}
