import type { FastifyInstance } from 'fastify';
import { landingPage } from './pages/landing-page.ts';
import { contextOf } from './request-context.ts';
import type { Services } from './serve.ts';

const communeRoles = new Set<string>(['officer', 'leader']);

/** `/`: the landing page; whoever is signed in is sent to the app of their role. */
export function routeLanding(fastify: FastifyInstance, services: Services): void {
  fastify.get('/', { schema: { hide: true } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { session } = await contextOf(request, services);
    if (!session) return reply.type('text/html; charset=utf-8').send(landingPage());
    const commune = session.actor.memberships.some(({ role }) => communeRoles.has(role));
    return reply.redirect(commune ? '/assessment/' : '/editor/', 303);
  });
}
