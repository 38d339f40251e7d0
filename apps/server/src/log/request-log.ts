import type { FastifyInstance } from 'fastify';

/** One line for every request that was answered: route, status, duration. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const { statusCode: status, elapsedTime } = reply;
    request.log.info({ req: request, status, milliseconds: Math.round(elapsedTime) }, 'request');
  });
}
