import type { LeftOut, PlaceProblem } from './place/find-table.ts';
import type { CellProblem } from './sheet.ts';
import type { TableProblem } from './table-problem.ts';

/** A sentence for everything that is said about a file; `{at}` and the like name what it is about. */
export interface TableWords {
  readonly file: Readonly<Record<TableProblem['code'], string>>;
  readonly place: Readonly<Record<PlaceProblem['code'], string>>;
  readonly cell: Readonly<Record<CellProblem, string>>;
  readonly leftOut: Readonly<Record<LeftOut['code'], string>>;
}
