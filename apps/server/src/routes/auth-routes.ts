import type { FastifyInstance } from 'fastify';
import { sendWebResponse, toWebRequest } from '../requests/web-request.ts';
import type { Services } from '../services.ts';

/** Signing in and out: everything under /api/auth is answered by `auth`, which knows only few routes. */
export async function routeAuth(fastify: FastifyInstance, { auth }: Services, origin: string): Promise<void> {
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 16 * 1024 }, (_, body, done) =>
      done(null, body),
    );
    scope.all('/api/auth/*', { schema: { hide: true } }, async (request, reply) =>
      sendWebResponse(reply, await auth.handler(toWebRequest(request, origin), { address: request.ip })),
    );
  });
}
