import type { FastifyInstance } from 'fastify';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Origins whose pages may change something: the installation's own, and for one on loopback all names of it. */
export function ownOrigins(origin: string): string[] {
  const { protocol, hostname, port } = new URL(origin);
  if (!loopback.includes(hostname)) return [origin];
  return loopback.map((name) => new URL(`${protocol}//${name}${port && `:${port}`}`).origin);
}

/**
 * Refuses (403) what another site's page makes a browser send, beside the SameSite cookies: requests that change something and
 * carry a foreign Origin, or that the browser itself calls cross-site.
 */
export function refuseForeignOrigins(fastify: FastifyInstance, origin: string): void {
  const own = ownOrigins(origin);
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    const from = request.headers.origin;
    if ((from !== undefined && !own.includes(from)) || request.headers['sec-fetch-site'] === 'cross-site') {
      await reply.status(403).send({ code: 'INVALID_ORIGIN' });
    }
  });
}
