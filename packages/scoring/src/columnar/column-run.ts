import type { Columns } from './bound.ts';
import type { ExactDossiers } from './exact.ts';

/** One scoring of all units. */
export interface ColumnRun {
  readonly columns: Columns;
  /** Ids of criteria that are suspended for the round. */
  readonly suspended: ReadonlySet<string>;
  /** The peers do not change any more. */
  readonly frozen: boolean;
  readonly exact: ExactDossiers;
}
