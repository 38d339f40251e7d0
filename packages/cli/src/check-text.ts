import { readFileSync } from 'node:fs';
import type { LocatedFinding } from '@tieuchi/criteria/findings';
import type { TextEdit } from '@tieuchi/criteria/fix';
import { messageOf } from '@tieuchi/criteria/messages';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { findBundledSet } from './sets/bundled-sets.ts';

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

/** A finding with its Vietnamese sentence. */
export function toPrinted(finding: LocatedFinding): PrintedFinding {
  const { code, severity, path, line, column, fix, edit } = finding;
  const mend = fix !== undefined && edit !== undefined ? { fix: { path: fix.path, ...edit } } : {};
  return { code, severity, path, line, column, message: messageOf(finding, 'vi'), ...mend };
}

/** The bundled set that a document derives from, if it pins one that comes with the program. */
function bundledBaseOf({ derivedFrom }: CriteriaSet): CriteriaSet | undefined {
  const bundled = derivedFrom === undefined ? undefined : findBundledSet(derivedFrom);
  return bundled === undefined ? undefined : parseDocument(readFileSync(bundled.file, 'utf8')).document;
}

/**
 * Parses and checks a document, also against the bundled set it derives from, if any. `document` is there when the text
 * fits the schema, even while there are findings.
 */
export function checkText(text: string): { document: CriteriaSet | undefined; findings: LocatedFinding[] } {
  const alone = parseDocument(text);
  const base = alone.document === undefined ? undefined : bundledBaseOf(alone.document);
  return base === undefined ? alone : parseDocument(text, { base });
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
