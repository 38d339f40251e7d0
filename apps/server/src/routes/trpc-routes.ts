import type { HttpContext } from '@tieuchi/api/context';
import { retryAfterSeconds } from '@tieuchi/api/domain-error';
import { type AppRouter, appRouter } from '@tieuchi/api/router';
import { toTrpcError } from '@tieuchi/api/trpc-error';
import { troubleOf } from '@tieuchi/db/passing-trouble';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import { MOST_CALLS, refusedAddress, refusedBody } from '../requests/call-limits.ts';
import { fail, refuseCall } from '../requests/failures.ts';
import { takeReadingTurns } from '../requests/reading-turns.ts';
import { contextOf } from '../requests/request-context.ts';
import type { Services } from '../services.ts';

const prefix = '/api/trpc';
const usualLimit = 1024 * 1024;

/** A document of 2 MB written as a JSON string within JSON. */
const draftLimit = 3 * 1024 * 1024;

const takesDocument: ReadonlySet<string> = new Set([
  `${prefix}/drafts.save`,
  `${prefix}/drafts.importDocument`,
]);

function limitOf(url: string): number {
  return takesDocument.has(url.split('?')[0] ?? '') ? draftLimit : usualLimit;
}

/** The procedures of the router. Bodies are JSON of at most 1 MB, 3 MB where a document comes in. */
export async function routeTrpc(fastify: FastifyInstance, services: Services): Promise<void> {
  await fastify.register(async (scope) => {
    const turnOf = takeReadingTurns(scope, services);
    scope.addHook('onRoute', (route) => {
      route.bodyLimit = draftLimit;
    });
    scope.addHook('onRequest', async (request, reply) => {
      const { method, headers, url } = request;
      if (Number(headers['content-length'] ?? 0) > limitOf(url)) return fail(request, reply, 413);
      const refused = refusedAddress(request);
      if (refused) return refuseCall(reply, refused);
      // Other body types would be read without a limit, and a form of another site could send them.
      const type = headers['content-type'] ?? '';
      if (method !== 'GET' && method !== 'HEAD' && !/^application\/json\s*(;|$)/i.test(type))
        return fail(request, reply, 415);
      return undefined;
    });
    // A body sent in chunks has no length before it has been read.
    scope.addHook('preValidation', async (request, reply) => {
      const { body, url } = request;
      if (typeof body === 'string' && Buffer.byteLength(body) > limitOf(url))
        return fail(request, reply, 413);
      const refused = refusedBody(body);
      return refused && refuseCall(reply, refused);
    });
    const trpcOptions: FastifyTRPCPluginOptions<AppRouter>['trpcOptions'] = {
      router: appRouter,
      allowMethodOverride: false,
      maxBatchSize: MOST_CALLS,
      createContext: ({ req }): Promise<HttpContext> =>
        contextOf(req, services, turnOf(req)).catch((error: unknown) => {
          throw toTrpcError(error) ?? error;
        }),
      responseMeta({ ctx, errors }) {
        // What is refused before it is a call would go out as plain text.
        const headers = new Headers({ 'cache-control': 'no-store', 'content-type': 'application/json' });
        if (errors.some(({ code }) => code === 'SERVICE_UNAVAILABLE'))
          headers.set('retry-after', String(retryAfterSeconds));
        if (ctx && 'cookies' in ctx && Array.isArray(ctx.cookies)) {
          for (const cookie of ctx.cookies) headers.append('set-cookie', String(cookie));
        }
        return { headers };
      },
      onError({ error, path, req }) {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          req.log.error({ err: error, procedure: path }, 'procedure failed');
        if (error.code === 'SERVICE_UNAVAILABLE')
          req.log.warn({ err: error, trouble: troubleOf(error), procedure: path }, 'database unavailable');
      },
    };
    await scope.register(fastifyTRPCPlugin, { prefix, trpcOptions });
  });
}
