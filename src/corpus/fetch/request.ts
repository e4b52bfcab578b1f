import type { LookupAddress } from 'node:dns';
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as requestHttp,
  STATUS_CODES,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import manifest from '../../../package.json' with { type: 'json' };
import { type Expectation, systemCode } from '../fault.ts';

/** The name by which robots.txt knows the program, RFC 9309, section 2.2.1. */
export const PRODUCT_TOKEN = 'Parley';

/** Finds the addresses of a host by its name as a URL has it. Throws where it may not be connected to. */
export type FindAddresses = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The status and headers of an answer. */
export interface Head {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** What a host answered. */
export interface Answer extends Head {
  /** The decompressed body; empty where it was not wanted. */
  readonly bytes: Uint8Array;
  /** Whether the body was longer than asked for, and only its start is here. */
  readonly isCut: boolean;
}

/** Which body is read, and how much of it. */
export interface Reading {
  /** Throws a {@link RefusedError} where the answer is of no use. */
  readonly wantsBody: (head: Head) => boolean;
  /** Bytes, as sent and decompressed. */
  readonly mostBytes: number;
  /** Whether a longer body is cut; else it is refused. */
  readonly cutsBody: boolean;
}

/** One request. */
export interface PageRequest extends Reading {
  readonly url: URL;
  readonly findAddresses: FindAddresses;
  /** Ends the request; its reason is a {@link RefusedError}. */
  readonly signal: AbortSignal;
}

/**
 * Asks a host for a page, and follows no redirect. The socket is closed when it returns. Throws a
 * {@link RefusedError} for whatever goes wrong on the way.
 */
export async function requestPage({ url, signal, ...request }: PageRequest): Promise<Answer> {
  try {
    const addresses = await orAborted(request.findAddresses(url.hostname), signal);
    const call = url.protocol === 'https:' ? requestHttps : requestHttp;
    const outgoing = call(url, {
      headers: HEADERS,
      // Connects to what was checked: a second look at the name might find another address.
      lookup: ((_, { all }, found) => {
        if (all === true) return found(null, [...addresses]);
        const [first] = addresses;
        return found(null, first?.address ?? '', first?.family);
      }) satisfies LookupFunction,
      // A pooled socket would outlive the answer.
      agent: false,
      maxHeaderSize: LONGEST_HEADERS,
      // Said here, so that NODE_TLS_REJECT_UNAUTHORIZED cannot say otherwise.
      rejectUnauthorized: true,
      signal,
    });
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        // An upgrade that nobody asked for closes the request without an error.
        const closed = (): void => reject(new RefusedError(NO_ANSWER));
        outgoing.on('response', resolve).on('error', reject).on('close', closed).end();
      });
      const head = { status: response.statusCode ?? 0, headers: response.headers };
      if (!request.wantsBody(head)) return { ...head, bytes: new Uint8Array(), isCut: false };
      const body = await readBody(response, request);
      // A body without a length ends with the connection: Node takes it for whole after an error too.
      if (response.socket.errored) throw response.socket.errored;
      return { ...head, ...body };
    } finally {
      outgoing.destroy();
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : refusedBecause(error, url.host);
  }
}

/** Ends a fetch inside this folder; `createFetchPage` makes a result of it. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refused: Expectation;

  constructor(refused: Expectation) {
    super(`expected ${refused.expected}, got ${refused.came}`);
    this.refused = refused;
  }
}

/** A status as an operator reads it: `404 Not Found`. */
export function statusName(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}`.trim();
}

/** A word from a header as a message may show it: a host can send a terminal's control characters too. */
export function headerWord(word: string): string {
  return /^[\w/.+-]{1,60}$/u.test(word) ? word : 'a name that cannot be shown';
}

/**
 * A promise's outcome, or the signal's reason where that comes first. It is for name resolution,
 * which the system cannot be stopped in: it gives up by itself.
 */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

const HEADERS = {
  'user-agent': `${PRODUCT_TOKEN}/${manifest.version} (article import at an operator's request)`,
  accept: 'text/html, application/xhtml+xml, text/plain, application/xml;q=0.9, */*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
};

/** Bytes. Node's own default, which NODE_OPTIONS could raise. */
const LONGEST_HEADERS = 16_384;

const NO_ANSWER = { expected: 'an HTTP answer', came: 'another protocol' };

/** Reads a body piece by piece, so that no more of it than the limit is ever held. */
async function readBody(
  response: IncomingMessage,
  { mostBytes, cutsBody }: Reading,
): Promise<Pick<Answer, 'bytes' | 'isCut'>> {
  const chunks: Uint8Array[] = [];
  let leftBytes = mostBytes;
  for await (const chunk of decompressed(response, mostBytes)) {
    chunks.push(chunk.subarray(0, leftBytes));
    leftBytes -= chunk.length;
    if (leftBytes >= 0) continue;
    if (!cutsBody) throw tooLong(mostBytes);
    return { bytes: Buffer.concat(chunks), isCut: true };
  }
  return { bytes: Buffer.concat(chunks), isCut: false };
}

function decompressed(response: IncomingMessage, mostBytes: number): AsyncIterable<Uint8Array> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding === '' || encoding === 'identity') return response;
  const create = DECOMPRESSORS.get(encoding);
  if (create === undefined) {
    const expected = 'gzip, deflate, br or no compression';
    throw new RefusedError({ expected, came: headerWord(encoding) });
  }
  // Much that decompresses to nothing would pass a limit on what comes out.
  async function* counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let leftBytes = mostBytes;
    for await (const chunk of source) {
      leftBytes -= chunk.length;
      if (leftBytes < 0) throw tooLong(mostBytes);
      yield chunk;
    }
  }
  return pipeline(response, counted, create(), () => {
    // Whoever reads the last stream is thrown the error of any of them.
  });
}

const DECOMPRESSORS: ReadonlyMap<string, () => Readable & NodeJS.ReadWriteStream> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

const BYTES_PER_MB = 1_000_000;

function tooLong(mostBytes: number): RefusedError {
  const expected = `an answer of at most ${mostBytes / BYTES_PER_MB} MB, decompressed too`;
  return new RefusedError({ expected, came: 'more' });
}

/** An error of name resolution, sockets, TLS, HTTP or zlib in plain words. Throws any other error again. */
function refusedBecause(error: unknown, host: string): RefusedError {
  if (error instanceof RefusedError) return error;
  const code = systemCode(error);
  const [, came] = FAILURES.find(([pattern]) => pattern.test(code)) ?? [];
  return new RefusedError({
    expected: `a whole answer from ${host}`,
    came: came ?? `the error ${code}`,
  });
}

/** What the codes of errors mean to an operator; the first that matches counts. */
const FAILURES: readonly (readonly [code: RegExp, came: string])[] = [
  [/^ENOTFOUND$/u, 'no such host'],
  [/^EAI_AGAIN$/u, 'no answer from the name server'],
  [/^ECONNREFUSED$/u, 'a refused connection'],
  [/^(?:ECONNRESET|EPIPE)$/u, 'a connection that was closed early'],
  [/^(?:EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/u, 'no way to its network'],
  [/^ETIMEDOUT$/u, 'no connection in time'],
  [/^CERT_HAS_EXPIRED$/u, 'a certificate that is not valid: it has expired'],
  [/^ERR_TLS_CERT_ALTNAME/u, 'a certificate that is not valid: it is of another host'],
  [/SELF_SIGNED/u, 'a certificate that is not valid: it is self-signed'],
  [/CERT|CRL|UNABLE_TO_/u, 'a certificate that is not valid'],
  [/^(?:EPROTO|ERR_SSL_)/u, 'something that is not TLS'],
  [/^HPE_HEADER_OVERFLOW$/u, 'too long headers'],
  [/^HPE_/u, 'something that is not HTTP'],
  [/^(?:Z_|ERR__)/u, 'a body that cannot be decompressed'],
];
