import robotsParser from 'robots-parser';
import { type Answer, PRODUCT_TOKEN, type Reading, RefusedError, statusName } from './request.ts';

/** Throws a RefusedError where the robots.txt of a page's origin forbids it, or cannot be had. */
export type CheckRobots = (url: URL, read: ReadRobots) => Promise<void>;

/** Fetches a robots.txt. Throws a RefusedError where there is no answer. */
export type ReadRobots = (url: URL) => Promise<Answer>;

/** How a robots.txt is read: RFC 9309, section 2.5, asks for at least its first 500 KiB. */
export const ROBOTS_READING: Reading = {
  wantsBody: ({ status }) => isOk(status),
  mostBytes: 500 * 1024,
  cutsBody: true,
};

/** Makes the function that obeys robots.txt. That of each origin is fetched once, whatever comes. */
export function createRobotsCheck(): CheckRobots {
  const robots = new Map<string, Promise<Robots>>();
  return async (url, read) => {
    const address = `${url.origin}/robots.txt`;
    const known = robots.get(address) ?? read(new URL(address)).then((a) => readRules(address, a));
    robots.set(address, known);
    const rules = await known;
    if (rules.isAllowed(url.href, PRODUCT_TOKEN) !== false) return;
    const line = rules.getMatchingLineNumber(url.href, PRODUCT_TOKEN);
    throw new RefusedError({
      expected: `a page that robots.txt lets ${PRODUCT_TOKEN} read`,
      came: `one that line ${line} of ${address} forbids`,
    });
  };
}

type Robots = ReturnType<typeof parseRobots>;

// Its types tell of a default export, but its code exports the function itself.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/**
 * The rules of an answer: without a robots.txt (4xx) all is allowed, and on a server error nothing
 * is, RFC 9309, sections 2.3.1.3 and 2.3.1.4.
 */
function readRules(address: string, { status, bytes, isCut }: Answer): Robots {
  if (status >= 400 && status < 500) return parseRobots(address, '');
  if (!isOk(status)) {
    const came = `${statusName(status)} for ${address}`;
    throw new RefusedError({ expected: 'a robots.txt, or 404 Not Found for none', came });
  }
  const text = new TextDecoder().decode(bytes);
  const lines = text.split(/\r\n|\r|\n/u);
  // Half a line might forbid more than the whole one.
  if (isCut) lines.pop();
  const names = lines.filter((line) => /user-agent/iu.test(line)).length;
  if (names * lines.length > MOST_COPIES) {
    const came = `${names} names of programs in ${lines.length} lines of ${address}`;
    throw new RefusedError({ expected: 'a robots.txt that can be read', came });
  }
  return parseRobots(address, lines.join('\n'));
}

function isOk(status: number): boolean {
  return status >= 200 && status < 300;
}

/**
 * Names of programs times lines. robots-parser copies each rule for every name above it, and 500 KiB
 * of both would exhaust memory. A file of 10,000 lines may name 200 programs.
 */
const MOST_COPIES = 2_000_000;
