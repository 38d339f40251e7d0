import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Merged, mergeSets } from '@tieuchi/criteria/merge';
import { describeConflict } from '@tieuchi/criteria/merge-messages';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { toPrinted } from '../check-text.ts';
import type { Command, Context } from '../command.ts';
import type { PrintedFinding } from '../describe-findings.ts';
import { loadDraft } from '../sets/load-set.ts';
import { describeMerge } from '../showing/describe-merge.ts';
import { UsageError } from '../usage-error.ts';

function write(file: string, text: string, { folder }: Context): void {
  try {
    writeFileSync(resolve(folder, file), text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError('unwritable', `${file}: không ghi được tệp (${code})`, 'cannot be written');
  }
}

/** Findings with their places in the text that the document is printed as. */
function findingsIn(text: string, merged: Merged, base: CriteriaSet): PrintedFinding[] {
  const isDerived = merged.document.derivedFrom !== undefined && merged.document.id !== base.id;
  return parseDocument(text, isDerived ? { base } : {}).findings.map(toPrinted);
}

/**
 * `merge BASE NEW OWN`: what changed from BASE to NEW taken over into OWN; `{document, conflicts, reasons, findings}`. The
 * document holds own's side of every conflict; `--out` writes it. Exit 1 with conflicts or errors in the document.
 */
export const run: Command['run'] = async ([baseOperand = '', newOperand = '', ownOperand = ''], context) => {
  const base = loadDraft(baseOperand, context.folder);
  const next = loadDraft(newOperand, context.folder);
  const own = loadDraft(ownOperand, context.folder);
  const merged = mergeSets({ base, new: next, own });
  const { document, conflicts, reasons } = merged;
  const text = `${JSON.stringify(document, null, 2)}\n`;
  const findings = findingsIn(text, merged, next);
  if (context.out !== undefined) write(context.out, text, context);
  if (context.asJson)
    context.json({
      document,
      conflicts: conflicts.map((conflict) => ({ ...conflict, message: describeConflict(conflict, 'vi') })),
      reasons,
      findings,
    });
  context.text(describeMerge(own, merged, findings));
  if (context.out !== undefined) context.text(`Đã ghi ${context.out}`);
  return conflicts.length > 0 || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
};
