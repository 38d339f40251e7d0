import { z } from 'zod';
import { type AccessRule, describeAccess } from '../access/access-rule.ts';
import { authRoutes } from '../auth/auth.ts';
import { signInBody } from '../auth/sign-in.ts';
import { restRoutes } from '../rest/rest-routes.ts';
import { appRouter } from '../router.ts';

const definitionOf = (procedure: unknown): unknown =>
  typeof procedure === 'function' && '_def' in procedure ? procedure._def : undefined;

const definitionSchema = z.object({
  type: z.enum(['query', 'mutation']),
  inputs: z.array(z.instanceof(z.ZodType)).default([]),
  meta: z.object({ access: z.custom<AccessRule>((value) => typeof value === 'object' && value !== null) }),
});

/** A procedure of the router as the walk and the access table see it. */
export interface ListedProcedure {
  readonly path: string;
  readonly type: 'query' | 'mutation';
  readonly access: AccessRule;
  /** What it takes; none for a procedure without an input. */
  readonly inputs: readonly z.ZodType[];
}

/** Every procedure of the router. Throws for one that states no access. */
export function listProcedures(): ListedProcedure[] {
  return Object.entries<unknown>(appRouter._def.procedures).map(([path, procedure]) => {
    const definition = definitionSchema.safeParse(definitionOf(procedure));
    if (!definition.success) throw new Error(`procedure ${path} states no access`);
    const { type, meta, inputs } = definition.data;
    return { path, type, access: meta.access, inputs };
  });
}

/** Who may call what, for the whole server, as committed in access-table.json. */
export function accessTable(): Record<'procedures' | 'rest' | 'auth', Record<string, string>> {
  const sorted = (entries: [string, string][]) =>
    Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    procedures: sorted(listProcedures().map(({ path, access }) => [path, describeAccess(access)])),
    rest: sorted(restRoutes.map(({ method, path, access }) => [`${method} ${path}`, describeAccess(access)])),
    auth: sorted(authRoutes.map((route) => [route, 'public'])),
  };
}

/** The schemas of everything that the server is given, by route. */
export function inputSchemas(): Record<string, readonly z.ZodType[]> {
  return Object.fromEntries([
    ...listProcedures().map(({ path, inputs }) => [path, inputs] as const),
    ...restRoutes.map(
      ({ method, path, inputs }) => [`${method} ${path}`, [inputs.params, inputs.query]] as const,
    ),
    ['POST /api/auth/sign-in/username', [signInBody]],
  ]);
}
