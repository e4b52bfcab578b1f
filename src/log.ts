import { type DestinationStream, type Logger, pino } from 'pino';

/** How a logger is set up. */
export interface LogOptions {
  readonly level: string;
  /** Texts that are removed from every line. */
  readonly secrets: readonly string[];
  /** Standard output by default. */
  readonly destination?: DestinationStream;
}

/** A logger of JSON lines that never hold a secret, an interaction's token or a request's body. */
export function createLogger({ level, secrets, destination }: LogOptions): Logger {
  const options = {
    level,
    serializers: { err: describeError },
    // pino redacts whole fields only; a token inside a message or an address is scrubbed from the line.
    hooks: { streamWrite: (line: string) => scrub(line, secrets) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** A text without the secrets, and without the tokens in addresses of interactions and webhooks. */
function scrub(text: string, secrets: readonly string[]): string {
  const known = secrets.reduce((left, secret) => left.replaceAll(secret, SCRUBBED), text);
  return known.replace(/(\/(?:interactions|webhooks)\/\d+\/)[\w-]{20,}/gu, `$1${SCRUBBED}`);
}

const SCRUBBED = '[scrubbed]';

/** The fields of an error that are safe to log: Discord's errors also hold the request's body, and so the question. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    stack,
    ...('code' in error && { code: error.code }),
    ...('status' in error && { status: error.status }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}
