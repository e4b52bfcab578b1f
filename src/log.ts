import { type DestinationStream, type Logger, pino } from 'pino';

/** What a log holds, what it never holds, and where it goes. */
export interface LogOptions {
  readonly level: string;
  /** Texts that no line may hold, wherever they come from. */
  readonly secrets: readonly string[];
  /** Standard output when left out. */
  readonly destination?: DestinationStream;
}

/** A logger of JSON lines in which no secret, no interaction token and no request body can stand. */
export function createLogger({ level, secrets, destination }: LogOptions): Logger {
  const options = {
    level,
    serializers: { err: describeError },
    // pino redacts by path only; a token inside a message or an address is scrubbed from the line itself.
    hooks: { streamWrite: (line: string) => scrub(line, secrets) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** A text without the secrets and without the tokens of interaction and webhook addresses. */
function scrub(text: string, secrets: readonly string[]): string {
  const known = secrets.reduce((left, secret) => left.replaceAll(secret, SCRUBBED), text);
  return known.replace(/(\/(?:interactions|webhooks)\/\d+\/)[\w-]{20,}/gu, `$1${SCRUBBED}`);
}

const SCRUBBED = '[scrubbed]';

/** An error without what it may carry along: Discord's errors hold the body that was sent, question and all. */
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
