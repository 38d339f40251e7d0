import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import { createFinding } from '@tieuchi/criteria/create-finding';
import type { Finding } from '@tieuchi/criteria/findings';
import type { RoundUnitRow } from '@tieuchi/db/queries/rounds/rounds';
import { isSubmitted } from '@tieuchi/stages/dossier-stage';
import { createTurns } from '@tieuchi/work/turns';

/** A unit of a round in a table of figures; what has been submitted does not change any more. */
export interface RoundUnit {
  code: string;
  name: string;
  submitted: boolean;
}

/** Units of a round as tables of figures list them. */
export function toRoundUnits(rows: readonly RoundUnitRow[]): RoundUnit[] {
  return rows.map((row) => ({ code: row.code, name: row.name, submitted: isSubmitted(row) }));
}

/** How cells of one kind of table are checked. */
interface CellKind<Cell> {
  readonly units: readonly RoundUnitRow[];
  /** The column of the cell. */
  readonly keyOf: (cell: Cell) => string;
  readonly valueOf: (cell: Cell) => unknown;
  readonly isUnchanged: (cell: Cell, unitId: string) => boolean;
  readonly check: (cell: Cell, index: number) => Finding[];
}

/**
 * Looks at the cells of a table: findings by index of the cell, and the cells that would change something. A cell that is given
 * twice alike counts once; a spreadsheet's code without its leading zeros is understood. Others have their turn in between: thousands of
 * cells take a while.
 */
export async function checkCells<Cell extends { unitCode: string }>(
  cells: readonly Cell[],
  kind: CellKind<Cell>,
): Promise<{ findings: Finding[]; changes: { unitId: string; cell: Cell }[] }> {
  const units = new Map(kind.units.map((unit) => [unit.code, unit]));
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  const changes: { unitId: string; cell: Cell }[] = [];
  const turn = createTurns();
  for (const [index, cell] of cells.entries()) {
    await turn();
    const unit = units.get(cell.unitCode) ?? units.get(cell.unitCode.padStart(5, '0'));
    if (unit === undefined) {
      const params = { unit: cell.unitCode };
      findings.push(createFinding('figureUnknownUnit', { path: [index], params }));
      continue;
    }
    const problems = kind.check(cell, index);
    findings.push(...problems);
    const place = `${unit.unitId} ${kind.keyOf(cell)}`;
    const value = toCanonicalJson(kind.valueOf(cell));
    const earlier = seen.get(place);
    seen.set(place, value);
    if (earlier !== undefined && earlier !== value)
      findings.push(createFinding('figureRepeated', { path: [index] }));
    if (problems.length > 0 || earlier !== undefined || kind.isUnchanged(cell, unit.unitId)) continue;
    if (!isSubmitted(unit)) changes.push({ unitId: unit.unitId, cell });
    else findings.push(createFinding('figureUnitSubmitted', { path: [index], params: { unit: unit.name } }));
  }
  return { findings, changes };
}
