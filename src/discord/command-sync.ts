import type { REST } from 'discord.js';
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord-api-types/v10';

/** Which commands to sync, and where. */
export interface SyncOptions {
  readonly rest: REST;
  readonly applicationId: string;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** The one server to register them in, or null for everywhere. */
  readonly guildId: string | null;
  /** Servers in which an earlier run may have registered them; cleared when they are registered everywhere. */
  readonly otherGuildIds: readonly string[];
}

/** What a sync changed: whether commands were sent, and from how many other scopes they were removed. */
export interface SyncResult {
  readonly sent: boolean;
  readonly cleared: number;
}

/**
 * Makes Discord hold exactly these commands in their scope, and none of them in the other, where they
 * would be listed twice. Writes only what differs. Rejects with Discord's error.
 */
export async function syncCommands(options: SyncOptions): Promise<SyncResult> {
  const { rest, applicationId, commands, guildId, otherGuildIds } = options;
  const scope = scopeOf(applicationId, guildId);
  const sent = !isSame(commands, await fetchCommands(rest, scope), scope);
  if (sent) await rest.put(scope.route, { body: commands.map((one) => fitting(one, scope)) });

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

/** Where commands are registered: everywhere, or in one server. */
interface Scope {
  readonly isGuild: boolean;
  readonly route: `/${string}`;
}

function scopeOf(applicationId: string, guildId: string | null): Scope {
  return guildId === null
    ? { isGuild: false, route: Routes.applicationCommands(applicationId) }
    : { isGuild: true, route: Routes.applicationGuildCommands(applicationId, guildId) };
}

async function fetchCommands(
  rest: REST,
  { route }: Scope,
): Promise<readonly APIApplicationCommand[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return (await rest.get(route, { query })) as APIApplicationCommand[];
}

/** The command without what a server's commands cannot have: contexts and integration types. */
function fitting(
  command: RESTPostAPIApplicationCommandsJSONBody,
  { isGuild }: Scope,
): RESTPostAPIApplicationCommandsJSONBody {
  if (!isGuild) return command;
  const { contexts, integration_types, ...rest } = command;
  return rest;
}

/** Whether both lists hold the same commands, in any order. */
function isSame(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  held: readonly APIApplicationCommand[],
  scope: Scope,
): boolean {
  const canonical = (commands: readonly AnyCommand[]): string =>
    JSON.stringify(commands.map((command) => canonicalCommand(command, scope)).sort());
  return canonical(wanted) === canonical(held);
}

type AnyCommand = RESTPostAPIApplicationCommandsJSONBody | APIApplicationCommand;

/** A text that two commands share if they are the same, Discord's defaults filled in. */
function canonicalCommand(command: AnyCommand, { isGuild }: Scope): string {
  const { contexts, integration_types: installs, ...others } = command;
  const reach = isGuild ? [] : [contexts, installs].map((values) => [...(values ?? [])].sort());
  const fields = { type: ApplicationCommandType.ChatInput, ...others };
  return JSON.stringify([reach, fields], (name, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).filter(([, one]) => !isDefault(one));
    const kept = name.endsWith('_localizations')
      ? entries
      : entries.filter(([field]) => FIELDS.has(field));
    return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Discord hands back an unset field as null, false or empty, or leaves it out. */
function isDefault(value: unknown): boolean {
  return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** What is compared of a command, its options and their choices; Discord adds other fields. */
const FIELDS: ReadonlySet<string> = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'default_member_permissions',
  'nsfw',
  'options',
  'required',
  'autocomplete',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'choices',
  'value',
]);
