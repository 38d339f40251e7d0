import type { z } from 'zod';
import { DomainError } from './domain-error.ts';

/** How many fields are named at most. */
const mostFields = 50;

/** The fields of an input that its schema refused, by path ("rows.3.username"; "" for the whole), each once. */
export function refusedFields(error: z.ZodError): string[] {
  return [...new Set(error.issues.map(({ path }) => path.join('.')))].slice(0, mostFields);
}

/** `invalid`, naming the fields. Never says what was sent. */
export function invalidInput(error: z.ZodError): DomainError {
  return new DomainError('invalid', { params: { fields: refusedFields(error) } });
}
