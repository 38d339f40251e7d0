import { TRPCError } from '@trpc/server';
import { refusals, toRefusal } from './domain-error.ts';

/** A refusal, or passing trouble of the database, as procedures answer it; undefined for bugs. */
export function toTrpcError(error: unknown): TRPCError | undefined {
  const cause = toRefusal(error);
  return cause && new TRPCError({ code: refusals[cause.code].transport, message: cause.code, cause });
}
