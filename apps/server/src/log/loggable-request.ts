import { appRouter } from '@tieuchi/api/router';

/** What of a Fastify request is looked at here. */
export interface LoggedRequest {
  readonly method: string;
  /** The pattern of the route, such as "/api/v1/sets/:digest"; none where no route was found. */
  readonly routeOptions?: { readonly url?: string | undefined };
  readonly params?: unknown;
}

const mostProcedures = 20;
const methodPattern = /^[A-Z-]{3,20}$/;

/** Whether a procedure of this name exists; anything else was made up by whoever asked. */
export function isProcedure(name: string): boolean {
  return Object.hasOwn(appRouter._def.procedures, name);
}

/** Under tRPC's route: the procedures asked for, as far as they exist. */
function proceduresOf(params: unknown): string[] {
  if (typeof params !== 'object' || params === null || !('path' in params)) return [];
  const { path } = params;
  if (typeof path !== 'string') return [];
  return path.split(',').filter(isProcedure).slice(0, mostProcedures);
}

/** What may be logged of a request: never its address, query, headers or body, which people typed. */
export function loggableRequest({ method, routeOptions, params }: LoggedRequest): Record<string, unknown> {
  const route = routeOptions?.url;
  const procedures = route?.startsWith('/api/trpc/') ? proceduresOf(params) : [];
  return {
    method: methodPattern.test(method) ? method : 'other',
    route: route ?? 'unknown',
    ...(procedures.length > 0 && { procedures }),
  };
}

/** Whether this looks like a request of Fastify. */
export function isRequest(value: unknown): value is LoggedRequest {
  return typeof value === 'object' && value !== null && 'method' in value && typeof value.method === 'string';
}
