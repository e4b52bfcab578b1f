import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

/**
 * Lets only this machine's own page in: a request must name this address as its host, so that no
 * foreign name can be made to lead here, and come from this page where it comes from a page at all.
 */
export function onlyFromHere(port: () => number) {
  return createMiddleware(async (context, next) => {
    // As addresses are written: without a port where it is the usual one.
    const hosts = ['127.0.0.1', 'localhost'].map(
      (name) => new URL(`http://${name}:${port()}`).host,
    );
    const host = context.req.header('host') ?? '';
    if (!hosts.includes(host)) {
      return context.text(`expected ${hosts.join(' or ')} as the host, got ${host}\n`, 403);
    }
    const origin = context.req.header('origin');
    const changes = !['GET', 'HEAD'].includes(context.req.method);
    if (origin === undefined ? changes : origin !== `http://${host}`) {
      return context.text(`expected http://${host} as the origin, got ${origin ?? 'none'}\n`, 403);
    }
    return next();
  });
}

/** The page loads its own script, style and data, sends to nowhere else, and makes no script of text. */
export const strictHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // Nothing here is served over TLS.
  strictTransportSecurity: false,
});
