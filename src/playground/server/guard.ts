import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

/**
 * Lets in requests of this machine's own page alone. The host must be this server's own, so that no
 * foreign name can be pointed at it (DNS rebinding); the origin, if there is one, must be this page.
 */
export function onlyFromHere(port: () => number) {
  return createMiddleware(async (context, next) => {
    // A URL's host leaves out the default port, as a browser does.
    const hosts = ['127.0.0.1', 'localhost'].map(
      (name) => new URL(`http://${name}:${port()}`).host,
    );
    const host = context.req.header('host') ?? '';
    if (!hosts.includes(host)) {
      return context.text(`expected ${hosts.join(' or ')} as the host, got ${host}\n`, 403);
    }
    const origin = context.req.header('origin');
    const isChange = !['GET', 'HEAD'].includes(context.req.method);
    if (origin === undefined ? isChange : origin !== `http://${host}`) {
      return context.text(`expected http://${host} as the origin, got ${origin ?? 'none'}\n`, 403);
    }
    return next();
  });
}

/** The page may load from and send to this server alone, and may not turn text into script. */
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
  // The server has no TLS.
  strictTransportSecurity: false,
});
