import { OperatorError } from './operator-error.ts';

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
  return [messageOf(error)];
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
  if (!(error instanceof Error)) return false;
  const unauthorized = 'status' in error && error.status === 401;
  return (
    unauthorized || codeOf(error) === 'TokenInvalid' || error.message === 'Authentication failed'
  );
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
