import type { LocatedFinding } from '@tieuchi/criteria/findings';
import type { TextEdit } from '@tieuchi/criteria/fix';

/** A finding as the command line prints it; line and column are 1-based. */
export interface PrintedFinding {
  readonly code: string;
  readonly severity: LocatedFinding['severity'];
  readonly path: readonly (string | number)[];
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** A sure mend: what to put in place of which part of the text; offset and length count UTF-16 units. */
  readonly fix?: TextEdit & { readonly path: readonly (string | number)[] };
}

/** "12:5  lỗi  message [code]" for every finding, in the order of the text. */
export function describeFindings(findings: readonly PrintedFinding[]): string {
  const words = { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' } as const;
  return findings
    .map(
      ({ line, column, severity, message, code }) =>
        `  ${line}:${column}  ${words[severity]}: ${message} [${code}]`,
    )
    .join('\n');
}
