import { createContext, type HttpContext } from '@tieuchi/api/context';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import type { CallTurn } from './reading-turns.ts';
import { toHeaders } from './web-request.ts';

/**
 * Who asks, and the database to answer from: the room for reading to a GET, that for saving to everything else, so that saves that
 * wait for a lock or for one another keep nobody from reading. Who asks is read in the room for signing in, that of `auth`. Where a request may hold many reading calls, `inTurn` runs each.
 */
export function contextOf(
  request: FastifyRequest,
  { rooms, auth, now }: Services,
  inTurn?: CallTurn,
): Promise<HttpContext> {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const db = reads ? rooms.reading : rooms.saving;
  return createContext({ db, auth, now, headers: toHeaders(request), ...(inTurn && { inTurn }) });
}
