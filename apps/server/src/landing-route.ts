import { createContext } from '@tieuchi/api/context';
import type { FastifyInstance } from 'fastify';
import { landingPage } from './pages/landing-page.ts';
import type { Services } from './serve.ts';
import { toHeaders } from './web-request.ts';

const communeRoles = new Set<string>(['officer', 'leader']);

/** `/`: the landing page; whoever is signed in is sent to the app of their role. */
export function routeLanding(fastify: FastifyInstance, { db, auth, now }: Services): void {
  fastify.get('/', { schema: { hide: true } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { session } = await createContext({ db, auth, now, headers: toHeaders(request) });
    if (!session) return reply.type('text/html; charset=utf-8').send(landingPage());
    const commune = session.actor.memberships.some(({ role }) => communeRoles.has(role));
    return reply.redirect(commune ? '/assessment/' : '/editor/', 303);
  });
}
