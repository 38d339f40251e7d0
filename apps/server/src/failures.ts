import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorPage } from './pages/error-page.ts';

/** Codes that clients can act on; everything else is "invalid". */
const codes: Readonly<Record<number, string>> = {
  404: 'notFound',
  405: 'notFound',
  413: 'tooLarge',
  415: 'wrongType',
  429: 'tooMany',
  503: 'notAvailable',
};

function isApi(request: FastifyRequest): boolean {
  return request.url === '/api' || request.url.startsWith('/api/');
}

/** Answers with a status ≥ 400: `{code}` under /api, a Vietnamese page elsewhere. */
export function fail(request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply {
  reply.status(status);
  if (isApi(request)) {
    const code = codes[status] ?? (status < 500 ? 'invalid' : 'internal');
    return reply.send({ code, ...(status >= 500 && { requestId: request.id }) });
  }
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(errorPage(status, request.id));
}

/** Unknown routes and errors: JSON under /api, a Vietnamese page elsewhere. Bugs are logged and never told. */
export function answerFailures(fastify: FastifyInstance): void {
  fastify.setNotFoundHandler((request, reply) => fail(request, reply, 404));
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode && error.statusCode >= 400 ? error.statusCode : 500;
    if (status >= 500) request.log.error({ req: request, err: error }, 'request failed');
    else request.log.info({ req: request, err: error }, 'request refused');
    return fail(request, reply, status);
  });
}
