import { z } from 'zod';
import type { AccessRule } from '../access/access-rule.ts';
import type { RequestContext } from '../context.ts';
import { notFound } from '../domain-error.ts';
import { invalidInput } from '../refused-input.ts';

/** What a REST route is given: never more than the server's body limit. */
export interface RestRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
}

/** What a REST route answers. Domain refusals are thrown as DomainError and mapped once by the server. */
export interface RestAnswer {
  readonly status?: number;
  /** Content-Type. */
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Offered to the browser as a download under this name. */
  readonly fileName?: string;
}

/** One route under /api/v1. The server checks `access` before it calls `handle`. */
export interface RestRoute {
  readonly method: 'GET' | 'POST';
  /** With parameters as ":name", such as "/api/v1/sets/:digest". */
  readonly path: `/api/v1/${string}`;
  readonly access: AccessRule;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  /** What the parameters of its address and of its query may be. */
  readonly inputs: { readonly params: z.ZodType; readonly query: z.ZodType };
  handle(context: RequestContext, request: RestRequest): Promise<RestAnswer>;
}

/** A route as it is declared: given what its schemas made of the address. */
interface DeclaredRoute<P extends z.ZodType, Q extends z.ZodType>
  extends Omit<RestRoute, 'inputs' | 'handle'> {
  /** What does not fit reads as not found. */
  readonly params: P;
  /** Each name with all of its values; what does not fit is `invalid`. */
  readonly query: Q;
  handle(
    context: RequestContext,
    request: { readonly params: z.output<P>; readonly query: z.output<Q>; readonly body: Uint8Array },
  ): Promise<RestAnswer>;
}

/** For an address without parameters, or whose query is not looked at. */
export const nothing = z.object({});

/** Makes a route whose parameters and query are read before it is handed them. */
export function restRoute<P extends z.ZodType, Q extends z.ZodType>(
  declared: DeclaredRoute<P, Q>,
): RestRoute {
  const { params, query, handle, ...route } = declared;
  return {
    ...route,
    inputs: { params, query },
    async handle(context, request) {
      const named = params.safeParse(request.params);
      if (!named.success) throw notFound();
      const names = [...new Set(request.query.keys())];
      const asked = query.safeParse(
        Object.fromEntries(names.map((name) => [name, request.query.getAll(name)])),
      );
      if (!asked.success) throw invalidInput(asked.error);
      return handle(context, { params: named.data, query: asked.data, body: request.body });
    },
  };
}

/** Content-Type of answers that are JSON. */
export const jsonType = 'application/json; charset=utf-8';

/** Makes an answer of JSON. */
export function json(value: unknown, fileName?: string): RestAnswer {
  return {
    type: jsonType,
    body: `${JSON.stringify(value, null, 2)}\n`,
    ...(fileName === undefined ? {} : { fileName }),
  };
}
