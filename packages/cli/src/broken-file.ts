import type { PrintedFinding } from './describe-findings.ts';

/** A file that cannot be worked with: its findings are shown as `validate` shows them and the exit code is 1. */
export class BrokenFile extends Error {
  readonly operand: string;
  readonly findings: readonly PrintedFinding[];

  constructor(operand: string, findings: readonly PrintedFinding[]) {
    super(`${operand} có lỗi`);
    this.name = 'BrokenFile';
    this.operand = operand;
    this.findings = findings;
  }
}
