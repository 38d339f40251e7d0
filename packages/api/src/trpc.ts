import { initTRPC } from '@trpc/server';
import type { AccessRule } from './access/access-rule.ts';
import type { RequestContext } from './context.ts';
import { DomainError } from './domain-error.ts';
import { refusalOfCall, sentenceOfCall } from './refusal-shape.ts';
import { toTrpcError } from './trpc-error.ts';

/** What a procedure says of itself; the access table is built from it. */
export interface ProcedureMeta {
  readonly access: AccessRule;
}

const trpc = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    // A bug's message or stack never leaves the server.
    isDev: false,
    errorFormatter({ shape, error }) {
      const domain = refusalOfCall(error);
      // The path of a procedure that does not exist is what was sent.
      const path = domain?.code === 'outdated' ? undefined : shape.data.path;
      return { ...shape, message: sentenceOfCall(error), data: { ...shape.data, path, domain } };
    },
  });

/** Makes a router from a plain record of procedures. */
export const router = trpc.router;

/** Calls the router without HTTP, for tests. */
export const createCallerFactory = trpc.createCallerFactory;

const base = trpc.procedure.use(async ({ ctx, type, next }) => {
  const result = await (type === 'query' && ctx.inTurn ? ctx.inTurn(next) : next());
  const refusal = result.ok ? undefined : toTrpcError(result.error.cause);
  if (refusal) throw refusal;
  return result;
});

/** Anybody, signed in or not. */
export const publicProcedure = base.meta({ access: { kind: 'public' } });

/** Names the person for whom a page was drawn, by user id. */
const expectedUserHeader = 'x-tieuchi-user';

/**
 * Signed in, even while the one-time password has not been changed. A page that names another person than the one signed in
 * (somebody else signed in with another tab) is refused like one without a session: it must not act in their name.
 */
export const newcomerProcedure = base.meta({ access: { kind: 'newcomer' } }).use(({ ctx, next }) => {
  const expected = ctx.headers.get(expectedUserHeader);
  if (!ctx.session || (expected !== null && expected !== ctx.session.actor.userId)) {
    throw new DomainError('notSignedIn');
  }
  return next({ ctx: { ...ctx, session: ctx.session, actor: ctx.session.actor } });
});

/** Signed in with a password of one's own. */
export const signedInProcedure = newcomerProcedure
  .meta({ access: { kind: 'signedIn' } })
  .use(({ ctx, next }) => {
    if (ctx.session.mustChangePassword) throw new DomainError('mustChangePassword');
    return next();
  });

/** Signed in and holding one of these roles somewhere; the service still decides what is within reach. */
export function roleProcedure(...roles: Extract<AccessRule, { kind: 'roles' }>['roles']) {
  return signedInProcedure.meta({ access: { kind: 'roles', roles } }).use(({ ctx, next }) => {
    if (!ctx.actor.memberships.some((membership) => roles.includes(membership.role))) {
      throw new DomainError('notFound');
    }
    return next();
  });
}
