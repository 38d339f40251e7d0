import type { Finding, Range } from '@tieuchi/criteria/findings';
import { isPassingTrouble } from '@tieuchi/db/passing-trouble';

/**
 * Everything that can be refused, and how it is answered over HTTP and tRPC. Clients switch on these codes, never on messages;
 * each app words every one of them, so that a new code fails to compile until somebody has said what to tell people.
 */
export const refusals = {
  notFound: { status: 404, transport: 'NOT_FOUND' },
  notSignedIn: { status: 401, transport: 'UNAUTHORIZED' },
  forbidden: { status: 403, transport: 'FORBIDDEN' },
  conflict: { status: 409, transport: 'CONFLICT' },
  invalid: { status: 400, transport: 'BAD_REQUEST' },
  hasErrors: { status: 422, transport: 'UNPROCESSABLE_CONTENT' },
  needsReasons: { status: 422, transport: 'UNPROCESSABLE_CONTENT' },
  closed: { status: 412, transport: 'PRECONDITION_FAILED' },
  alreadySubmitted: { status: 409, transport: 'CONFLICT' },
  mustChangePassword: { status: 403, transport: 'FORBIDDEN' },
  tooMany: { status: 429, transport: 'TOO_MANY_REQUESTS' },
  tooLarge: { status: 413, transport: 'PAYLOAD_TOO_LARGE' },
  wrongType: { status: 415, transport: 'UNSUPPORTED_MEDIA_TYPE' },
  notAvailable: { status: 412, transport: 'PRECONDITION_FAILED' },
  /** The page asks for what this server does not have: one of them is of another release. */
  outdated: { status: 404, transport: 'NOT_FOUND' },
  unavailable: { status: 503, transport: 'SERVICE_UNAVAILABLE' },
} as const;

/** What the server can refuse for. */
export type DomainCode = keyof typeof refusals;

/** Why, where the code alone does not say what to do about it; worded by each app like the codes. */
export type RefusalReason =
  | 'self'
  | 'lastHolder'
  | 'notLeader'
  | 'wrongPassword'
  | 'tooShort'
  | 'tooLong'
  | 'unchanged'
  | 'rowsNotAsked'
  | 'nothingToCompare'
  | 'nothingToCorrect'
  | 'sameFamily'
  | 'roundRunning'
  | 'peersNotFrozen'
  | 'peersFrozen'
  | 'resultsPublished'
  | 'notScorable'
  | 'noUnits'
  | 'noDecision'
  | 'notJson'
  | 'tooDeep'
  | 'batchTooLong';

/** What every app has to word about refusals: each code, and each reason. */
export type RefusalKey = `refusal.${DomainCode}` | `refusal.reason.${RefusalReason}`;

type Param = string | number | boolean | null | readonly string[];

/** What a refusal tells besides its code. */
export interface DomainDetails {
  readonly params?: { readonly reason?: RefusalReason } & Readonly<Record<string, Param>>;
  /** With line and column where there is a text to point into. */
  readonly findings?: readonly (Finding & Partial<Range>)[];
}

/** A refusal that the caller can understand; anything else that is thrown is a bug. */
export class DomainError extends Error {
  readonly code: DomainCode;
  readonly details: DomainDetails;

  constructor(code: DomainCode, details: DomainDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** What is out of the actor's reach looks exactly like what does not exist. */
export function notFound(): DomainError {
  return new DomainError('notFound');
}

/** When to ask again after `unavailable`, in seconds: for the header Retry-After. */
export const retryAfterSeconds = 3;

/**
 * What a caller is told of an error: a refusal as it is, and `unavailable` where the database is in passing trouble, the error being
 * its cause. The request may be sent again as it was; it may have been stored already. Undefined for bugs.
 */
export function toRefusal(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  return isPassingTrouble(error) ? new DomainError('unavailable', {}, { cause: error }) : undefined;
}
