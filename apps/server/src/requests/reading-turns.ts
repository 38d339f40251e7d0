import { DomainError } from '@tieuchi/api/domain-error';
import { FairQueue, QueueFull } from '@tieuchi/work/fair-queue';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { fail } from './failures.ts';
import { toHeaders } from './web-request.ts';

/**
 * Two requests are answered at a time, so that one works while the other waits for the database; those that wait, also of one browser
 * or of all at an address that have not signed in, are far more than pages ask for.
 */
export const createReadingTurns = () => new FairQueue({ running: 2, waiting: 5_000, waitingOfKey: 2_000 });

const isRead = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD';

/** Runs one call of a request in a turn of its own. Rejects with DomainError `tooMany` where too much waits, else as the call does. */
export type CallTurn = <Result>(call: () => Promise<Result>) => Promise<Result>;

/**
 * Lets the reading requests of `scope` take turns, by browser where somebody signed in and by address else: whoever asks for hundreds of
 * things at once waits for them among all others, who each wait for one. A turn lasts from the last of the body to the first of the
 * answer, so that neither who sends slowly nor who reads slowly holds one. Saves take none: they may wait for locks.
 *
 * Of a request that holds many calls, run with what this returns for it, the first call has the turn of the request and each of the
 * others takes one of its own: a batch is as long as its calls, and nobody waits for more than one of them.
 */
export function takeReadingTurns(
  scope: FastifyInstance,
  { auth, readingTurns: turns }: Pick<Services, 'auth' | 'readingTurns'>,
): (request: FastifyRequest) => CallTurn {
  const held = new WeakMap<FastifyRequest, () => void>();
  const takeHeld = (request: FastifyRequest) => {
    const end = held.get(request);
    held.delete(request);
    return end;
  };
  const take = (request: FastifyRequest) => {
    const browser = auth.browserOf(toHeaders(request));
    return turns.take(browser === undefined ? `at ${request.ip}` : `of ${browser}`);
  };
  const release = async (request: FastifyRequest) => takeHeld(request)?.();
  scope.addHook('preHandler', async (request, reply) => {
    if (!isRead(request)) return undefined;
    try {
      held.set(request, await take(request));
    } catch (error) {
      if (!(error instanceof QueueFull)) throw error;
      return fail(request, reply.header('retry-after', 5), 429);
    }
    // Who has left meanwhile is answered by nobody.
    if (reply.raw.destroyed) await release(request);
    return undefined;
  });
  scope.addHook('onSend', release);
  scope.addHook('onResponse', release);

  return (request) => async (call) => {
    let end = takeHeld(request);
    try {
      end ??= await take(request);
    } catch (error) {
      throw error instanceof QueueFull ? new DomainError('tooMany') : error;
    }
    try {
      return await call();
    } finally {
      end();
    }
  };
}
