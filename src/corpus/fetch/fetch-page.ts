import { type Expectation, quoted } from '../fault.ts';
import { createFindAddresses } from './host-addresses.ts';
import {
  type Answer,
  type FindAddresses,
  type Head,
  headerWord,
  type Reading,
  RefusedError,
  requestPage,
  statusName,
} from './request.ts';
import { createRobotsCheck, type ReadRobots, ROBOTS_READING } from './robots.ts';

/** A page that was fetched. */
interface FetchedPage {
  /** Where it was found, after redirects; without a fragment. */
  readonly address: string;
  /** The body, decompressed and whole. */
  readonly bytes: Uint8Array;
  /** The header as it came, or null where there was none. */
  readonly contentType: string | null;
  readonly status: number;
}

/** A page, or why there is none. */
type FetchResult = { readonly page: FetchedPage } | { readonly refused: Expectation };

/** What may be fetched, and how much of it. */
export interface FetchOptions {
  /** Allows loopback addresses; for tests. */
  readonly allowsLoopback?: boolean;
  /** From the first to the last byte, with all redirects and robots.txt; the wait for a turn is not counted. */
  readonly timeoutMs?: number;
  /** Of the body, both as sent and decompressed. */
  readonly mostBytes?: number;
  readonly mostRedirects?: number;
  /** Finds the addresses of a host and checks them, in place of the system's name resolution; for tests. */
  readonly findAddresses?: FindAddresses;
}

/** Fetches a page by its address. What goes wrong on the way is a refusal, never an error. */
export type FetchPage = (address: string) => Promise<FetchResult>;

const DEFAULT_OPTIONS = {
  allowsLoopback: false,
  /** As long as an operator waits at a terminal before they think that it hangs. */
  timeoutMs: 10_000,
  /** Room for a long article with all the scripts that stand in its HTML. */
  mostBytes: 5_000_000,
  /** What RFC 9309, section 2.3.1.2, asks for with robots.txt; a page is no different. */
  mostRedirects: 5,
} satisfies FetchOptions;

/**
 * Makes the function that fetches pages from the public internet over HTTP and HTTPS. It obeys
 * robots.txt, and sends one request at a time to a host. No connection is left open when it returns.
 */
export function createFetchPage(options: FetchOptions = {}): FetchPage {
  const settings = { ...DEFAULT_OPTIONS, ...options };
  const { timeoutMs, mostRedirects } = settings;
  const findAddresses = settings.findAddresses ?? createFindAddresses(settings.allowsLoopback);
  const takeTurn = createTurns();
  const checkRobots = createRobotsCheck();

  /** Requests an address and those that it redirects to, each after a check. */
  async function follow(
    start: URL,
    { limit, reading, check }: Visit,
  ): Promise<{ readonly url: URL; readonly answer: Answer }> {
    const seen = new Set<string>();
    let url = start;
    try {
      for (;;) {
        refuseAddress(url);
        url.hash = '';
        if (seen.has(url.href)) refuse('redirects that end', 'a loop');
        if (seen.size > mostRedirects) refuse(`at most ${mostRedirects} redirects`, 'more');
        seen.add(url.href);
        await check?.(url);
        const request = { ...reading, url, findAddresses };
        const answer = await takeTurn(url.hostname, () =>
          limit.during((signal) => requestPage({ ...request, signal })),
        );
        if (!isRedirect(answer)) return { url, answer };
        url = redirectTarget(answer, url);
      }
    } catch (error) {
      throw url === start ? error : afterRedirect(error, url);
    }
  }

  return async (address) => {
    const limit = createTimeLimit(timeoutMs);
    const readRobots: ReadRobots = async (url) => {
      const reached = await follow(url, { limit, reading: ROBOTS_READING });
      return reached.answer;
    };
    try {
      const { url, answer } = await follow(readAddress(address), {
        limit,
        reading: { wantsBody: isPage, mostBytes: settings.mostBytes, cutsBody: false },
        check: (url) => checkRobots(url, readRobots),
      });
      const contentType = answer.headers['content-type'] ?? null;
      return {
        page: { address: url.href, bytes: answer.bytes, contentType, status: answer.status },
      };
    } catch (error) {
      if (error instanceof RefusedError) return { refused: error.refused };
      throw error;
    }
  };
}

/** How an address and its redirects are requested. */
interface Visit {
  readonly limit: TimeLimit;
  readonly reading: Reading;
  /** Throws where an address may not be requested. */
  readonly check?: (url: URL) => Promise<void>;
}

function refuse(expected: string, came: string): never {
  throw new RefusedError({ expected, came });
}

/** `URL.parse`, which Node has from 22 on alone by its documentation. */
function parseUrl(text: string, base?: URL): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null;
}

function readAddress(address: string): URL {
  return (
    parseUrl(address) ?? refuse('an address such as https://example.com/article', quoted(address))
  );
}

/**
 * Characters. The addresses of articles have a few hundred, and robots-parser takes seconds to
 * compare a much longer one with a robots.txt made for that.
 */
const LONGEST_ADDRESS = 2_000;

function refuseAddress({ protocol, username, password, href }: URL): void {
  if (protocol !== 'http:' && protocol !== 'https:') {
    refuse('an address that begins with http:// or https://', quoted(protocol));
  }
  if (username !== '' || password !== '') {
    refuse('an address without a user or password', 'one with them');
  }
  if (href.length > LONGEST_ADDRESS) {
    refuse(`an address of at most ${LONGEST_ADDRESS} characters`, `${href.length}`);
  }
}

/** The statuses that send to another address for a page, RFC 9110, section 15.4. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function isRedirect({ status }: Head): boolean {
  return REDIRECTS.has(status);
}

function redirectTarget({ status, headers }: Head, from: URL): URL {
  const { location } = headers;
  if (location === undefined) {
    return refuse('an address to go on to', `${statusName(status)} without one`);
  }
  // Node reads headers as Latin-1; servers send addresses in UTF-8 as they stand.
  const text = Buffer.from(location, 'latin1').toString();
  return (
    parseUrl(text, from) ??
    refuse('an address to go on to', `${statusName(status)} with one that cannot be read`)
  );
}

/** The same refusal with where it came from, since the operator typed another address. */
function afterRedirect(error: unknown, url: URL): unknown {
  if (!(error instanceof RefusedError)) return error;
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  const { expected, came } = error.refused;
  return new RefusedError({ expected, came: `${came}, after a redirect to ${quoted(shown.href)}` });
}

/** Whether an answer is a page, not a redirect to one. Throws where it is neither. */
function isPage(head: Head): boolean {
  if (isRedirect(head)) return false;
  const { status, headers } = head;
  if (status !== 200) {
    const hint = HINTS.get(status);
    refuse('a page (200 OK)', statusName(status) + (hint === undefined ? '' : `: ${hint}`));
  }
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== '' && !PAGE_TYPES.has(type)) {
    refuse('a web page, plain text or a feed', headerWord(type));
  }
  return true;
}

const HINTS: ReadonlyMap<number, string> = new Map([
  [401, 'the page wants a login'],
  [403, 'the site does not give this page to programs'],
  [429, 'the site wants fewer requests, try again later'],
]);

/** The content types of pages, text and feeds. Without any, the bytes tell later. */
const PAGE_TYPES: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/xml',
  'text/xml',
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
]);

/** Makes the function that lets those who want the same host act one after the other. */
function createTurns(): <T>(host: string, act: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (host, act) => {
    const ahead = last.get(host) ?? Promise.resolve();
    const turn = ahead.then(act, act);
    last.set(host, turn);
    return turn;
  };
}

/** Time that is used up only while something is done with it. */
interface TimeLimit {
  /** The signal aborts the act with a RefusedError when no time is left. */
  readonly during: <T>(act: (signal: AbortSignal) => Promise<T>) => Promise<T>;
}

function createTimeLimit(timeoutMs: number): TimeLimit {
  let leftMs = timeoutMs;
  return {
    async during(act) {
      const ending = new AbortController();
      const expected = `a whole answer within ${timeoutMs / 1000} s`;
      const refusal = new RefusedError({ expected, came: 'a timeout' });
      const timer = setTimeout(() => ending.abort(refusal), leftMs);
      const started = performance.now();
      try {
        return await act(ending.signal);
      } finally {
        clearTimeout(timer);
        leftMs -= performance.now() - started;
      }
    },
  };
}
