import { checkText, toPrinted } from '../check-text.ts';
import type { Command } from '../command.ts';
import { describeFindings, type PrintedFinding } from '../describe-findings.ts';
import { readText } from '../reading/read-text.ts';
import { UsageError } from '../usage-error.ts';

/** Over the 2 MB that a document may have, so that the finding for it can be located, and no more. */
const MOST_BYTES = 8 * 1024 * 1024;

interface FileReport {
  readonly file: string;
  readonly ok: boolean;
  readonly findings: readonly PrintedFinding[];
}

/** A file that is there but holds no text is a finding, like any other mistake in it. */
function findingsOf(file: string, folder: string): PrintedFinding[] {
  try {
    return checkText(readText(file, { folder, mostBytes: MOST_BYTES })).findings.map(toPrinted);
  } catch (error) {
    if (!(error instanceof UsageError) || !['notText', 'tooLarge'].includes(error.code)) throw error;
    const { code, message } = error;
    return [{ code, severity: 'error', path: [], line: 1, column: 1, message }];
  }
}

function describe({ file, ok, findings }: FileReport): string {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const verdict = ok ? 'hợp lệ' : `${count('error')} lỗi`;
  const warnings = count('warning') > 0 ? `, ${count('warning')} cảnh báo` : '';
  return [
    `${file}: ${verdict}${warnings}`,
    ...(findings.length > 0 ? [describeFindings(findings)] : []),
  ].join('\n');
}

/** `validate FILE…`: every finding of every document; `{files: [{file, ok, findings}]}`. Exit 1 when any has an error. */
export const run: Command['run'] = async (operands, context) => {
  const files = operands.map((file) => {
    const findings = findingsOf(file, context.folder);
    return { file, ok: findings.every(({ severity }) => severity !== 'error'), findings };
  });
  if (context.asJson) context.json({ files });
  context.text(files.map(describe).join('\n'));
  return files.every(({ ok }) => ok) ? 0 : 1;
};
