import type { Database } from '@tieuchi/db/database';
import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { AccessRule } from '../../access/access-rule.ts';
import { admit } from '../../access/admit.ts';
import type { RequestContext } from '../../context.ts';
import { DomainError } from '../../domain-error.ts';
import { restRoutes } from '../../rest/rest-routes.ts';
import { appRouter } from '../../router.ts';
import { listProcedures } from '../routes.ts';

/** A procedure or REST route, callable in the same way. */
export interface WalkedRoute {
  readonly name: string;
  readonly access: AccessRule;
  call(context: RequestContext, input: unknown): Promise<unknown>;
}

/** What a caller gets: a value, or a refusal with its code and what is told with it. */
export type Outcome = { readonly value: unknown } | { readonly refusal: string; readonly details: unknown };

const restInput = z
  .object({ params: z.record(z.string(), z.string()).default({}), query: z.string().default('') })
  .default({ params: {}, query: '' });

/** Every route of the server but those of signing in. */
export function walkedRoutes(): WalkedRoute[] {
  const procedures = listProcedures().map(({ path, type, access }) => ({
    name: path,
    access,
    call: (ctx: RequestContext, input: unknown): Promise<unknown> =>
      callTRPCProcedure({
        router: appRouter,
        path,
        type,
        ctx,
        getRawInput: async () => input,
        signal: undefined,
        batchIndex: 0,
      }),
  }));
  const rest = restRoutes.map((route) => ({
    name: `${route.method} ${route.path}`,
    access: route.access,
    async call(context: RequestContext, input: unknown) {
      admit(route.access, context);
      const { params, query } = restInput.parse(input);
      const answer = await route.handle(context, {
        params,
        query: new URLSearchParams(query),
        body: new Uint8Array(),
      });
      return { ...answer, body: Buffer.from(answer.body).toString('utf8') };
    },
  }));
  return [...procedures, ...rest];
}

class Undo extends Error {}

/** Calls a route and undoes what it did. Bugs are thrown on: a foreign id must never lead to one. */
export async function tryCall(route: WalkedRoute, context: RequestContext, input: unknown): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  const undone = context.db.transaction(async (tx: Database) => {
    outcomes.push(await outcomeOf(route.call({ ...context, db: tx }, input)));
    throw new Undo();
  });
  await undone.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  const [outcome] = outcomes;
  if (!outcome) throw new Error(`${route.name} gave no answer`);
  return outcome;
}

async function outcomeOf(answer: Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await answer };
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (cause instanceof DomainError) return { refusal: cause.code, details: cause.details };
    if (error instanceof TRPCError && error.code === 'BAD_REQUEST')
      return { refusal: 'invalid', details: {} };
    throw error;
  }
}
