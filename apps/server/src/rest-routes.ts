import { admit } from '@tieuchi/api/admit';
import { createContext } from '@tieuchi/api/context';
import { DomainError, refusals } from '@tieuchi/api/domain-error';
import { restRoutes } from '@tieuchi/api/rest';
import type { FastifyInstance } from 'fastify';
import type { Services } from './serve.ts';
import { toHeaders } from './web-request.ts';

type RestRoute = (typeof restRoutes)[number];

/** Files of people lists; documents are far smaller. */
const bodyLimit = 8 * 1024 * 1024;

function toParams(params: unknown): Record<string, string> {
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

function routeOne(fastify: FastifyInstance, route: RestRoute, { db, auth, now }: Services): void {
  const { method, path: url, summary, access } = route;
  const security = access.kind === 'public' ? [] : [{ session: [] }];
  fastify.route({
    method,
    url,
    schema: { summary, security, tags: ['v1'] },
    async handler(request, reply) {
      const { cookies, ...context } = await createContext({ db, auth, now, headers: toHeaders(request) });
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
        if (!(error instanceof DomainError)) throw error;
        return reply.status(refusals[error.code].status).send({ code: error.code, ...error.details });
      }
    },
  });
}

/** The public contract under /api/v1, with its OpenAPI document at /api/v1/openapi.json. */
export async function routeRest(fastify: FastifyInstance, services: Services): Promise<void> {
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_, body, done) => done(null, body));
    for (const route of restRoutes) routeOne(scope, route, services);
    scope.get('/api/v1/openapi.json', { schema: { hide: true } }, () => fastify.swagger());
  });
}
