import type { AccessRule } from '../access/access-rule.ts';
import type { RequestContext } from '../context.ts';

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
  handle(context: RequestContext, request: RestRequest): Promise<RestAnswer>;
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
