import { addressOf, placesOf } from '@tieuchi/shell/places';
import type { FastifyInstance } from 'fastify';
import { contextOf } from '../requests/request-context.ts';
import type { Services } from '../services.ts';
import { landingPage } from './landing-page.ts';

/** `/`: the landing page; whoever is signed in is sent to where they work. */
export function routeLanding(fastify: FastifyInstance, services: Services): void {
  fastify.get('/', { schema: { hide: true } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { session } = await contextOf(request, services);
    if (!session) return reply.type('text/html; charset=utf-8').send(landingPage());
    const [start] = placesOf(session.actor);
    return reply.redirect(start ? addressOf(start) : '/editor/', 303);
  });
}
