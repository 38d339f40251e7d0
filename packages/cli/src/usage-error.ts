/**
 * The command was called in a way that cannot work: exit code 2. The message is shown in Vietnamese, then in English;
 * `code` is what scripts switch on.
 */
export class UsageError extends Error {
  readonly code: string;
  readonly english: string;

  constructor(code: string, vietnamese: string, english: string) {
    super(vietnamese);
    this.name = 'UsageError';
    this.code = code;
    this.english = english;
  }
}
