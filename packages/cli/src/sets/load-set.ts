import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { digestOf } from '@tieuchi/criteria/digest';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { BrokenFile } from '../broken-file.ts';
import { checkText, toPrinted } from '../check-text.ts';
import type { PrintedFinding } from '../describe-findings.ts';
import { readText } from '../reading/read-text.ts';
import { UsageError } from '../usage-error.ts';
import { findBundledSet } from './bundled-sets.ts';

/** How a set is named in the output of every command. */
export interface SetName {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** Id, version and digest of a document. */
export function nameOf(document: CriteriaSet): SetName {
  return { id: document.id, version: document.version, digest: digestOf(document) };
}

const NAME = /^[a-z0-9-]+(\/[a-z0-9-]+)+(@[0-9.]+)?(#sha256-[0-9a-f]{64})?$/;

function textOf(operand: string, folder: string): string {
  if (existsSync(resolve(folder, operand)) || !NAME.test(operand)) return readText(operand, { folder });
  const bundled = findBundledSet(operand);
  if (bundled !== undefined) return readFileSync(bundled.file, 'utf8');
  throw new UsageError(
    'noSuchSet',
    `${operand}: không có tệp này, cũng không có khung đi kèm nào mang tên này`,
    'neither a file nor the name of a bundled set',
  );
}

interface Read {
  readonly document: CriteriaSet | undefined;
  readonly errors: PrintedFinding[];
}

function read(operand: string, folder: string): Read {
  const { document, findings } = checkText(textOf(operand, folder));
  const [, digest] = NAME.test(operand) ? operand.split('#') : [];
  if (document !== undefined && digest !== undefined && digest !== digestOf(document))
    throw new UsageError(
      'otherDigest',
      `${operand}: nội dung có mã băm khác`,
      'the document has another digest',
    );
  return { document, errors: findings.filter(({ severity }) => severity === 'error').map(toPrinted) };
}

/**
 * The set that an operand means: a path, or the name of a bundled set (`vn/commune`, `vn/commune@1.0`, optionally with
 * its digest). An existing file wins over a name. Throws UsageError when there is neither or the digest is another,
 * BrokenFile when the document has errors.
 */
export function loadSet(operand: string, folder: string): CriteriaSet {
  const { document, errors } = read(operand, folder);
  if (document === undefined || errors.length > 0) throw new BrokenFile(operand, errors);
  return document;
}

/** Codes of errors in the text itself, which the document read from it no longer shows. */
const IN_TEXT = /^(json|number|text|document)/;

/**
 * The same for a document that may still be at work: its text has to be in order and it has to fit the schema, but rules may
 * find errors in it.
 */
export function loadDraft(operand: string, folder: string): CriteriaSet {
  const { document, errors } = read(operand, folder);
  const isBroken = errors.some(({ code }) => IN_TEXT.test(code));
  if (document === undefined || isBroken) throw new BrokenFile(operand, errors);
  return document;
}
