import { OperatorError } from './operator-error.ts';

/** Why the program cannot go on, in lines for whoever runs it; no line holds a secret. */
export function explainFailure(error: unknown): readonly string[] {
  if (error instanceof OperatorError) return error.lines;
  const code = codeOf(error);
  if (code === 'TokenInvalid' || messageOf(error) === 'Authentication failed') {
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

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/gu, ' ');
}
