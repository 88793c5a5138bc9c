import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { sha256 } from '../kernel/ids.ts';

/** Names by which a browser on this machine reaches it. */
const here = ['127.0.0.1', 'localhost'];

/** The page runs its own script and style, talks to its own server, and nothing else. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Lets in whoever has the address that was printed, and nobody else: the first part of the path must be the token, the Host this
 * machine under one of its loopback names (a foreign name that was made to point here is another site's), the Origin, which browsers
 * send with everything that changes something, the app itself. Anything else is refused with 403.
 */
export function guard(token: string, port: () => number): MiddlewareHandler {
  return async (context, next) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    const hosts = here.map((name) => `${name}:${port()}`);
    const [host, origin] = [context.req.header('host') ?? '', context.req.header('origin')];
    if (!hosts.includes(host)) return context.text('This address is not the one that casus review printed.\n', 403);
    const changes = !['GET', 'HEAD'].includes(context.req.method);
    if (origin === undefined ? changes : origin !== `http://${host}`)
      return context.text('Another site may not talk to casus review.\n', 403);
    const [, given = ''] = new URL(context.req.url).pathname.split('/');
    if (!same(given, token)) return context.text('The address lacks its key; open the whole address that casus review printed.\n', 403);
    await next();
  };
}

/** Compares in a time that does not tell how much of the two is the same. */
function same(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}
