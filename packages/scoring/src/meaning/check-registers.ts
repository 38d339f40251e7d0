import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Register } from '@tieuchi/criteria/types';
import type { Report } from './problem.ts';

/** Rows and totals of registers that the set has; a column is told once, where it stands first. */
export function checkRegisters(set: CriteriaSet, { registers = {} }: UnitResponse, report: Report): void {
  for (const [id, content] of Object.entries(registers)) {
    const register = set.registers?.find((one) => one.id === id);
    if (register === undefined) report('unknownRegister', ['registers', id], { register: id });
    else if (Array.isArray(content)) checkColumns(register, content, report);
    else checkTotals(register, Object.keys(content.totals), report);
  }
}

function checkColumns({ id, columns }: Register, rows: readonly object[], report: Report): void {
  const known = new Set(columns.map((column) => column.id));
  for (const [index, row] of rows.entries()) {
    for (const column of Object.keys(row)) {
      if (known.has(column)) continue;
      known.add(column);
      report('unknownColumn', ['registers', id, index, column], { register: id, column });
    }
  }
}

function checkTotals({ id, totals = [] }: Register, handedIn: readonly string[], report: Report): void {
  for (const total of handedIn) {
    if (totals.some((one) => one.id === total)) continue;
    report('unknownTotal', ['registers', id, 'totals', total], { register: id, total });
  }
}
