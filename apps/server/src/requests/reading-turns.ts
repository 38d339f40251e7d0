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

/**
 * Lets the reading requests of `scope` take turns, by browser where somebody signed in and by address else: whoever asks for hundreds of
 * things at once waits for them among all others, who each wait for one. A turn lasts from the last of the body to the first of the
 * answer, so that neither who sends slowly nor who reads slowly holds one. Saves take none: they may wait for locks.
 */
export function takeReadingTurns(
  scope: FastifyInstance,
  { auth, readingTurns: turns }: Pick<Services, 'auth' | 'readingTurns'>,
): void {
  const held = new WeakMap<FastifyRequest, () => void>();
  const release = async (request: FastifyRequest) => {
    held.get(request)?.();
    held.delete(request);
  };
  scope.addHook('preHandler', async (request, reply) => {
    if (!isRead(request)) return undefined;
    const browser = auth.browserOf(toHeaders(request));
    try {
      held.set(request, await turns.take(browser === undefined ? `at ${request.ip}` : `of ${browser}`));
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
}
