import type { TRPCError } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { z } from 'zod';
import { type DomainCode, type DomainDetails, DomainError, refusals } from './domain-error.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { refusedFields } from './refused-input.ts';

/** A refusal as clients of procedures get it in `error.data.domain`. */
export interface DomainRefusal extends DomainDetails {
  readonly code: DomainCode;
}

/**
 * What a failed call is refused with; undefined for bugs. A call that this server has no procedure for is `outdated`: it says nothing
 * about what was sent, which the page keeps until it has been loaded again.
 */
export function refusalOfCall({ code, cause }: TRPCError): DomainRefusal | undefined {
  if (cause instanceof DomainError) return { code: cause.code, ...cause.details };
  if (cause instanceof z.ZodError) return { code: 'invalid', params: { fields: refusedFields(cause) } };
  if (code === 'BAD_REQUEST' || code === 'PARSE_ERROR')
    return { code: 'invalid', params: { reason: 'notJson' } };
  return code === 'NOT_FOUND' || code === 'METHOD_NOT_SUPPORTED' ? { code: 'outdated' } : undefined;
}

/** One Vietnamese sentence about a failed call; tRPC's and zod's own are English and quote what was sent. */
export function sentenceOfCall(error: TRPCError): string {
  const refusal = refusalOfCall(error);
  if (refusal !== undefined) return refusalSentence(refusal.code, refusal);
  if (error.code === 'UNSUPPORTED_MEDIA_TYPE') return refusalSentence('wrongType');
  return 'Máy chủ gặp lỗi ngoài dự kiến; hãy thử lại.';
}

/** The body of a refusal in the shape in which clients of procedures expect it, for what is refused before a procedure is called. */
export function refusalBody(code: DomainCode, details: DomainDetails = {}) {
  const { status, transport } = refusals[code];
  return {
    error: {
      message: refusalSentence(code, details),
      code: TRPC_ERROR_CODES_BY_KEY[transport],
      data: { code: transport, httpStatus: status, domain: { code, ...details } },
    },
  };
}
