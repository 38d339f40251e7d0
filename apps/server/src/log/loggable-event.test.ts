import { Writable } from 'node:stream';
import Fastify, { LogController } from 'fastify';
import { describe, expect, it } from 'vitest';
import { createLogger } from './open-log.ts';
import { logRequests } from './request-log.ts';

function recorder() {
  const lines: string[] = [];
  const logger = createLogger('trace', { write: (line) => lines.push(line) });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') };
}

const secret = 'canary';

describe('the logger', () => {
  it('writes known messages with known fields', () => {
    const { logger, last } = recorder();
    logger.info(
      { status: 200, milliseconds: 3, req: { method: 'GET', routeOptions: { url: '/x/:id' } } },
      'request',
    );
    expect(last()).toMatchObject({ status: 200, milliseconds: 3, msg: 'request' });
    expect(last().request).toEqual({ method: 'GET', route: '/x/:id' });
    logger.error({ procedure: 'drafts.save' }, 'procedure failed');
    expect(last()).toMatchObject({ procedure: 'drafts.save' });
    logger.warn({ err: new Error('x'), trouble: '57P01' }, 'database unavailable');
    expect(last()).toMatchObject({ trouble: '57P01', msg: 'database unavailable', error: { type: 'Error' } });
  });

  it.each([
    [[new Error(secret)]],
    [[{ err: new Error(secret) }]],
    [[{ err: new Error(secret) }, secret]],
    [[secret]],
    [['%s', secret]],
    [
      [
        {
          msg: secret,
          trouble: `${secret} 1`,
          status: secret,
          procedure: secret,
          anything: secret,
          err: secret,
          req: secret,
        },
      ],
    ],
    [[{ req: { method: secret, url: secret, headers: { cookie: secret }, routeOptions: {} } }, 'request']],
  ])('keeps to itself what it is called with besides: %j', (args) => {
    const { logger, lines } = recorder();
    for (const log of [logger, logger.child({ reqId: 'a' })]) Reflect.apply(log.error, log, args);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain(secret);
  });

  it('names procedures that exist, and no made-up ones', () => {
    const { logger, last } = recorder();
    const routeOptions = { url: '/api/trpc/:path' };
    const params = { path: `drafts.save,${secret},units.provinces` };
    logger.info({ req: { method: 'GET', routeOptions, params } }, 'request');
    expect(last().request.procedures).toEqual(['drafts.save', 'units.provinces']);
  });

  it('under Fastify shows neither addresses nor queries nor what hooks throw', async () => {
    const { logger, lines } = recorder();
    const fastify = Fastify({
      loggerInstance: logger,
      logController: new LogController({ disableRequestLogging: true }),
    });
    logRequests(fastify);
    fastify.get('/known/:id', async () => ({}));
    fastify.get('/broken', async () => {
      throw new Error(secret);
    });
    fastify.get('/twice', (_, reply) => {
      reply.send('a');
      return reply.send('b');
    });
    fastify.get('/stream', (_, reply) =>
      reply.send(new Writable({ write: () => undefined }).destroy(new Error(secret))),
    );
    for (const url of [
      '/known/canary?q=canary',
      '/broken?q=canary',
      '/twice?canary',
      '/canary',
      '/stream?canary',
    ])
      await fastify.inject({ url, headers: { 'user-agent': secret, cookie: secret } }).catch(() => undefined);
    await fastify.close();
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(lines.join('')).toContain('/known/:id');
    expect(lines.join('')).not.toContain(secret);
  });
});
