import { movedAddress } from '@tieuchi/shell/moved';
import type { FastifyInstance } from 'fastify';

/** Sends whoever asks for an address that has moved to another app on to where it is now, query included. Register before the apps. */
export function redirectMoved(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const moved =
      request.method === 'GET' || request.method === 'HEAD' ? movedAddress(request.url) : undefined;
    if (moved !== undefined) return reply.header('cache-control', 'no-cache').redirect(moved, 308);
  });
}
