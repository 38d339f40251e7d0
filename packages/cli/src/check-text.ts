import { readFileSync } from 'node:fs';
import type { LocatedFinding } from '@tieuchi/criteria/findings';
import { messageOf } from '@tieuchi/criteria/messages';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { PrintedFinding } from './describe-findings.ts';
import { findBundledSet } from './sets/bundled-sets.ts';

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
