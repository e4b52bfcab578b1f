/** A problem that the operator can fix, explained in lines for them to read. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[], options?: ErrorOptions) {
    super(lines.join('\n'), options);
    this.lines = lines;
  }
}

/** Says why the program cannot continue, in lines for the operator. */
export function explainFailure(error: unknown): readonly string[] {
  if (error instanceof OperatorError) return error.lines;
  if (isRefusedToken(error)) {
    return ['DISCORD_TOKEN: expected a token that Discord accepts, got one that it refuses'];
  }
  if (messageOf(error) === 'Used disallowed intents') return [DISALLOWED];
  const code = codeOf(error);
  if (code !== null && UNREACHABLE.has(code)) {
    return [`Discord cannot be reached (${code}). Is the network up, and DISCORD_API_URL right?`];
  }
  const status = statusOf(error);
  if (status !== null) {
    return [
      `Discord answered with status ${status} (${messageOf(error)}). Is DISCORD_API_URL right?`,
    ];
  }
  // An error of the file system names the file itself.
  if (error instanceof Error && 'syscall' in error) return [messageOf(error)];
  return [`Unexpected error: ${messageOf(error)}`];
}

const DISALLOWED =
  'MENTIONS: expected the Message Content intent for replies, got a bot without it. Switch it on in the Developer Portal under Bot, or set MENTIONS=on.';

/** Error codes of Node and undici that mean that no connection could be made. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A token can be refused in three places: by the REST API, by discord.js's own check, and by the gateway. */
function isRefusedToken(error: unknown): boolean {
  return (
    statusOf(error) === 401 ||
    codeOf(error) === 'TokenInvalid' ||
    messageOf(error) === 'Authentication failed'
  );
}

function statusOf(error: unknown): number | null {
  if (!(error instanceof Error && 'status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}

/** The code of an error or, where it has none, of its cause. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

/** An error's message on one line. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/gu, ' ');
}
