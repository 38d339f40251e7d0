import type { RequestContext } from '../context.ts';
import { DomainError, notFound } from '../domain-error.ts';
import type { AccessRule } from './access-rule.ts';

/** Refuses, as the procedures of tRPC do, who may not call a route: `notSignedIn`, `mustChangePassword` or `notFound`. */
export function admit(access: AccessRule, { session }: Pick<RequestContext, 'session'>): void {
  if (access.kind === 'public') return;
  if (!session) throw new DomainError('notSignedIn');
  if (access.kind === 'newcomer') return;
  if (session.mustChangePassword) throw new DomainError('mustChangePassword');
  if (access.kind === 'signedIn') return;
  const { roles } = access;
  if (!session.actor.memberships.some(({ role }) => roles.includes(role))) throw notFound();
}
