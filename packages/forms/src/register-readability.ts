import { namesIn, parseFormula } from '@tieuchi/criteria/formula';
import type { FromRegister, Register, Total } from '@tieuchi/criteria/types';

/** From which of the two ways of handing a register in a figure can be told: row by row, or totals only. */
export interface Readability {
  rows: boolean;
  totals: boolean;
}

/**
 * How a figure of a register can be told (SPEC I4). A sum, or a count without a total of the same condition, takes rows; a
 * typed total, or one computed from it, cannot stand beside rows. Where the unit hands in the other way, it types the figure.
 */
export function readabilityOf(register: Register | undefined, from: FromRegister): Readability {
  if (register === undefined) return { rows: false, totals: false };
  if (from.total !== undefined) return { rows: toldByRows(register, from.total), totals: true };
  const counted = register.totals?.some(({ where }) => where !== undefined && where === from.where) ?? false;
  return { rows: true, totals: from.sum === undefined && counted };
}

/** Whether rows and the profile alone give a total; a circle gives nothing. */
function toldByRows(register: Register, id: string, known = new Map<string, boolean>()): boolean {
  const before = known.get(id);
  if (before !== undefined) return before;
  known.set(id, false);
  const total = register.totals?.find((one) => one.id === id);
  if (total === undefined) return false;
  const told =
    total.field !== undefined ||
    total.where !== undefined ||
    (readsOf(total)?.every((name) => toldByRows(register, name, known)) ?? false);
  known.set(id, told);
  return told;
}

/** The totals that a formula reads; undefined for a total that is typed, or whose formula does not parse. */
function readsOf({ formula }: Total): string[] | undefined {
  if (formula === undefined) return undefined;
  const parsed = parseFormula(formula);
  return parsed.ok ? [...namesIn(parsed.expression)] : undefined;
}
