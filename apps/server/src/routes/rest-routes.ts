import { admit } from '@tieuchi/api/admit';
import { type DomainError, refusals, toRefusal } from '@tieuchi/api/domain-error';
import { refusalSentence } from '@tieuchi/api/refusal-sentence';
import { restRoutes } from '@tieuchi/api/rest';
import type { FastifyInstance } from 'fastify';
import { takeReadingTurns } from '../requests/reading-turns.ts';
import { contextOf } from '../requests/request-context.ts';
import type { Services } from '../services.ts';

type RestRoute = (typeof restRoutes)[number];

/** Files of people lists; documents are far smaller. */
const bodyLimit = 8 * 1024 * 1024;

function toParams(params: unknown): Record<string, string> {
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

function routeOne(fastify: FastifyInstance, route: RestRoute, services: Services): void {
  const { method, path: url, summary, access } = route;
  const security = access.kind === 'public' ? [] : [{ session: [] }];
  fastify.route({
    method,
    url,
    schema: { summary, security, tags: ['v1'] },
    async handler(request, reply) {
      const { cookies, ...context } = await contextOf(request, services);
      for (const cookie of cookies) reply.header('set-cookie', cookie);
      try {
        admit(access, context);
        const answer = await route.handle(context, {
          params: toParams(request.params),
          query: new URLSearchParams(request.url.split('?').slice(1).join('?')),
          body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
        });
        if (answer.fileName) {
          reply.header(
            'content-disposition',
            `attachment; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`,
          );
        }
        const body = typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body);
        return reply
          .status(answer.status ?? 200)
          .type(answer.type)
          .send(body);
      } catch (error) {
        const refusal = toRefusal(error);
        // Trouble of the database is answered as on every other route.
        if (!refusal || refusal.code === 'unavailable') throw error;
        return reply.status(refusals[refusal.code].status).send(restRefusal(refusal));
      }
    },
  });
}

const restRefusal = ({ code, details }: DomainError) => ({
  code,
  message: refusalSentence(code, details),
  ...details,
});

/** The public contract under /api/v1, with its OpenAPI document at /api/v1/openapi.json. */
export async function routeRest(fastify: FastifyInstance, services: Services): Promise<void> {
  await fastify.register(async (scope) => {
    takeReadingTurns(scope, services);
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_, body, done) => done(null, body));
    for (const route of restRoutes) routeOne(scope, route, services);
    scope.get('/api/v1/openapi.json', { schema: { hide: true } }, () => fastify.swagger());
  });
}
