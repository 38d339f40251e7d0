import { type DomainCode, refusals, retryAfterSeconds } from '@tieuchi/api/domain-error';
import { refusalSentence } from '@tieuchi/api/refusal-sentence';
import { refusalBody } from '@tieuchi/api/refusal-shape';
import { isPassingTrouble, troubleOf } from '@tieuchi/db/passing-trouble';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorPage } from '../pages/error-page.ts';
import type { RefusedCall } from './call-limits.ts';

/** Codes that clients can act on; everything else is "invalid". */
const codes: Readonly<Record<number, DomainCode>> = {
  404: 'notFound',
  405: 'notFound',
  413: 'tooLarge',
  415: 'wrongType',
  429: 'tooMany',
  503: 'unavailable',
};

function isApi(request: FastifyRequest): boolean {
  return request.url === '/api' || request.url.startsWith('/api/');
}

/** Of a request that met a bug. */
const bug = 'Máy chủ gặp lỗi ngoài dự kiến; hãy thử lại.';

const isCall = (request: FastifyRequest) => request.url.startsWith('/api/trpc/');

/** Refuses a call in the shape in which clients of procedures read refusals. */
export function refuseCall(reply: FastifyReply, { code, details }: RefusedCall): FastifyReply {
  return reply.status(refusals[code].status).send(refusalBody(code, details));
}

/**
 * Answers with a status ≥ 400: `{code, message}` under /api (as tRPC has it for procedures), a Vietnamese page elsewhere; 503 says
 * when to ask again.
 */
export function fail(request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply {
  reply.status(status);
  if (status === 503) reply.header('retry-after', retryAfterSeconds);
  if (isApi(request)) {
    const code = codes[status] ?? (status < 500 ? 'invalid' : undefined);
    if (code === undefined) return reply.send({ code: 'internal', message: bug, requestId: request.id });
    if (isCall(request)) return reply.send(refusalBody(code));
    const message = refusalSentence(code);
    return reply.send({ code, message, ...(status >= 500 && { requestId: request.id }) });
  }
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(errorPage(status, request.id));
}

/**
 * Unknown routes and errors: JSON under /api, a Vietnamese page elsewhere. Bugs are logged and never told, passing trouble of the
 * database is 503 `unavailable`.
 */
export function answerFailures(fastify: FastifyInstance): void {
  fastify.setNotFoundHandler((request, reply) => fail(request, reply, 404));
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    if (isPassingTrouble(error)) {
      request.log.warn({ req: request, err: error, trouble: troubleOf(error) }, 'database unavailable');
      return fail(request, reply, 503);
    }
    const status = error.statusCode && error.statusCode >= 400 ? error.statusCode : 500;
    if (status >= 500) request.log.error({ req: request, err: error }, 'request failed');
    else request.log.info({ req: request, err: error }, 'request refused');
    return fail(request, reply, status);
  });
}
