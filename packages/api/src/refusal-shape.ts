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
 * What a failed call is refused with. Undefined for bugs and for calls that this server has no procedure for: a page of a later build
 * repeats those, it must not take them for an answer about what it sent.
 */
export function refusalOfCall({ code, cause }: TRPCError): DomainRefusal | undefined {
  if (cause instanceof DomainError) return { code: cause.code, ...cause.details };
  if (cause instanceof z.ZodError) return { code: 'invalid', params: { fields: refusedFields(cause) } };
  if (code === 'BAD_REQUEST' || code === 'PARSE_ERROR')
    return { code: 'invalid', params: { reason: 'notJson' } };
  return undefined;
}

/** One Vietnamese sentence about a failed call; tRPC's and zod's own are English and quote what was sent. */
export function sentenceOfCall(error: TRPCError): string {
  const refusal = refusalOfCall(error);
  if (refusal !== undefined) return refusalSentence(refusal.code, refusal);
  if (error.code === 'NOT_FOUND') return 'Máy chủ không có thủ tục này.';
  if (error.code === 'METHOD_NOT_SUPPORTED') return 'Thủ tục này không nhận phương thức HTTP đã dùng.';
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
