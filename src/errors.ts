/** Something that whoever runs the program can mend, told in lines for them to read. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[], options?: ErrorOptions) {
    super(lines.join('\n'), options);
    this.lines = lines;
  }
}

/** Why the program cannot go on, in lines for whoever runs it. */
export function explainFailure(error: unknown): readonly string[] {
  if (error instanceof OperatorError) return error.lines;
  const code = codeOf(error);
  if (isRefusedToken(error)) {
    return ['DISCORD_TOKEN: expected a token that Discord knows, got one that it refuses'];
  }
  if (code !== null && UNREACHABLE.has(code)) {
    return [`Discord cannot be reached (${code}). Is the network up, and DISCORD_API_URL right?`];
  }
  const status = statusOf(error);
  if (status !== null) {
    return [
      `Discord answered with status ${status} (${messageOf(error)}). Is DISCORD_API_URL right?`,
    ];
  }
  // What the system says of a file names the file and needs no words around it.
  if (error instanceof Error && 'syscall' in error) return [messageOf(error)];
  return [`Something unexpected happened: ${messageOf(error)}`];
}

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

/** However Discord refuses one: by discord.js's own check, at the gateway or with status 401. */
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

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/gu, ' ');
}
