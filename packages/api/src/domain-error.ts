import type { Finding, Range } from '@tieuchi/criteria/findings';

/** Everything that can be refused; clients switch on these codes, never on messages. */
export const domainCodes = [
  'notFound',
  'notSignedIn',
  'forbidden',
  'conflict',
  'invalid',
  'hasErrors',
  'needsReasons',
  'closed',
  'alreadySubmitted',
  'mustChangePassword',
  'tooMany',
  'notAvailable',
] as const;

export type DomainCode = (typeof domainCodes)[number];

/** What a refusal tells besides its code. */
export interface DomainDetails {
  readonly params?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** With line and column where there is a text to point into. */
  readonly findings?: readonly (Finding & Partial<Range>)[];
}

/** A refusal that the caller can understand; anything else that is thrown is a bug. */
export class DomainError extends Error {
  readonly code: DomainCode;
  readonly details: DomainDetails;

  constructor(code: DomainCode, details: DomainDetails = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** What is out of the actor's reach looks exactly like what does not exist. */
export function notFound(): DomainError {
  return new DomainError('notFound');
}
