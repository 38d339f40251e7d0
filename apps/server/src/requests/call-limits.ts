import type { DomainCode, DomainDetails } from '@tieuchi/api/domain-error';
import type { FastifyRequest } from 'fastify';
import { isDeeperThan } from './json-depth.ts';

/** Brackets inside one another: far beyond any input, far below what code that calls itself survives. */
const MOST_DEPTH = 200;

/**
 * Calls in one request. Pages send 10 at most. Those of earlier builds were bound by the length of an address only (2,000 characters
 * in the editor, 4,000 in the assessment): the shortest call that can stand there twice is `drafts.get` with a uuid, 83 characters
 * once encoded, so at most 48; calls without an input are asked once each, and what changes something is sent one by one.
 */
export const MOST_CALLS = 60;

/** Why a request to a procedure is refused before anything is called. */
export interface RefusedCall {
  readonly code: DomainCode;
  readonly details?: DomainDetails;
}

const tooDeep: RefusedCall = {
  code: 'invalid',
  details: { params: { reason: 'tooDeep', limit: MOST_DEPTH } },
};

/** What is wrong with the address of a call: too many procedures, or an `input` with too many brackets inside one another. */
export function refusedAddress({ url }: Pick<FastifyRequest, 'url'>): RefusedCall | undefined {
  const [path = '', ...query] = url.split('?');
  // A comma may come encoded, and encoded twice: the adapter decodes what the router has decoded.
  const calls = path.split(/,|%(?:25)*2c/i).length;
  if (calls > MOST_CALLS) {
    const params = { reason: 'batchTooLong', limit: MOST_CALLS } as const;
    return { code: 'tooMany', details: { params } };
  }
  const inputs = new URLSearchParams(query.join('?')).getAll('input');
  return inputs.some((input) => isDeeperThan(input, MOST_DEPTH)) ? tooDeep : undefined;
}

/** The same of a body. */
export function refusedBody(body: unknown): RefusedCall | undefined {
  return typeof body === 'string' && isDeeperThan(body, MOST_DEPTH) ? tooDeep : undefined;
}
