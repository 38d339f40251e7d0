import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';

/** GET /api/health: 200 {status: 'ok'} while the database answers within 5 s, else 503. For balancers and watchdogs. */
export function routeHealth(fastify: FastifyInstance, { rooms }: Services): void {
  const schema = {
    summary: 'Whether the server and its database answer.',
    security: [],
    tags: ['operations'],
  };
  fastify.get('/api/health', { schema }, async (request, reply) => {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('the database does not answer within 5 s')), 5_000).unref();
    });
    try {
      await Promise.race([rooms.reading.execute(sql`select 1`), late]);
      return { status: 'ok' };
    } catch (error) {
      request.log.error({ err: error }, 'health check failed');
      return reply.status(503).send({ status: 'database' });
    }
  });
}
