import type { Columns } from './columnar/bound.ts';
import { type PointColumnScores, scorePointColumns } from './columnar/points/score-point-columns.ts';
import { type LevelColumnScores, scoreLevelColumns } from './columnar/score-level-columns.ts';
import { JudgedDossiers } from './exact-dossiers.ts';
import type { PeersOptions } from './judged-round.ts';

/** The results of many units, by their place in the responses. */
export type ColumnScores = LevelColumnScores | PointColumnScores;

/**
 * Scores all units at once: the decisions and shown numbers of `scoreResponses`, without explanations (SPEC C1–C5). Raw points are
 * within 10⁻⁹. Pure; the same columns may be scored again.
 */
export function scoreColumns(
  columns: Columns,
  { frozen = false, suspended }: PeersOptions = {},
): ColumnScores {
  const apart = new Set(suspended);
  const bound = apart.size === 0 ? columns : { ...columns, criteria: columns.under(apart) };
  const run = { columns: bound, suspended: apart, frozen, exact: new JudgedDossiers(columns, apart) };
  const { outcome } = columns.compiled;
  return outcome.kind === 'levels' ? scoreLevelColumns(outcome, run) : scorePointColumns(outcome, run);
}
