import type { DomainCode } from '@tieuchi/api/domain-error';
import type { AppRouter } from '@tieuchi/api/router';
import { isTRPCClientError, type TRPCClientError } from '@trpc/client';
import { busyWait } from './busy-server.ts';
import { refusal as worded } from './refusal-words/vi.ts';

/** What the server sends beside its message when it refuses. */
type Sent = NonNullable<NonNullable<TRPCClientError<AppRouter>['data']>['domain']>;

/** A refusal of the server as plain data. */
export type DomainRefusal = {
  code: DomainCode;
  params: NonNullable<Sent['params']>;
  findings: NonNullable<Sent['findings']>;
};

/**
 * The reason the server gave, or undefined when it gave none (it could not be reached, was busy or broke). One that this page has no words
 * for is of a later release, so that the page is `outdated`: it was refused, and asking again would not change that.
 */
export function domainRefusalOf(error: unknown): DomainRefusal | undefined {
  const domain = isTRPCClientError<AppRouter>(error) ? error.data?.domain : undefined;
  if (!domain) return undefined;
  if (!isKnown(domain.code))
    return isBusy(error) ? undefined : { code: 'outdated', params: {}, findings: [] };
  return { code: domain.code, params: domain.params ?? {}, findings: domain.findings ?? [] };
}

/** Why the server refused a call for good; undefined when it was never reached, was busy or failed otherwise. */
export function refusalOf(error: unknown): DomainRefusal | undefined {
  const refusal = domainRefusalOf(error);
  return refusal?.code === 'unavailable' ? undefined : refusal;
}

/** True when the server, or a proxy before it, could not serve for the moment; a save may have been stored all the same. */
export function isBusy(error: unknown): boolean {
  return busyWait(error) !== undefined;
}

/**
 * True when the call did not reach the server (fetch fails with a TypeError), or something on the way answered in its place with no
 * JSON. An error made in the page itself is no lost connection.
 */
export function isOffline(error: unknown): boolean {
  if (!isTRPCClientError<AppRouter>(error) || error.data) return false;
  return error.cause instanceof TypeError || error.cause instanceof SyntaxError;
}

function isKnown(code: string): code is DomainCode {
  return Object.hasOwn(worded, `refusal.${code}`);
}
