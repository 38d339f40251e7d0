/**
 * Something that only whoever runs the installation can mend (a busy port, an unwritable folder, a wrong DATABASE_URL). The
 * message is one complete Vietnamese line to print; no stack trace helps.
 */
export class OperatorError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OperatorError';
  }
}

/** The `code` of a Node or PostgreSQL error ("EACCES", "42501"), or "" where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
