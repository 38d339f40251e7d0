import { authRefusalBody } from '@tieuchi/api/auth-refusal';
import { ownOrigins } from '@tieuchi/api/origins';
import type { FastifyInstance } from 'fastify';

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
      await reply.status(403).send(authRefusalBody('INVALID_ORIGIN'));
    }
  });
}
