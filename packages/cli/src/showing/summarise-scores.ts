import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { toColumns } from '@tieuchi/scoring/columns';
import { type ColumnScores, scoreColumns } from '@tieuchi/scoring/score-columns';

/** What a unit comes to, in short: its level, or its points with band and place. Members that it does not have are left out. */
export interface ScoreSummary {
  /** Code of the unit. */
  unit: string;
  level?: number;
  registeredLevel?: number;
  points?: number;
  /** The same as people read it (SPEC X3), a plain decimal. */
  pointsShown?: string;
  maxPoints?: number;
  /** Id. */
  band?: string;
  /** In the first ranking of the set. */
  rank?: number;
  provisional?: true;
}

/** Scores all units at once, in the order given; the same levels, points, bands and places as with explanations. */
export function summariseScores(set: CriteriaSet, responses: readonly UnitResponse[]): ScoreSummary[] {
  const scores = scoreColumns(toColumns(set, responses));
  return responses.map(({ unit: { code } }, unit) => ({ unit: code, ...outcomeOf(scores, unit) }));
}

function outcomeOf(scores: ColumnScores, unit: number): Omit<ScoreSummary, 'unit'> {
  if (scores.kind === 'levels') {
    const registeredLevel = scores.registeredLevel(unit);
    return { level: scores.level[unit] ?? 0, ...(registeredLevel !== undefined && { registeredLevel }) };
  }
  const band = scores.band(unit);
  const [first] = scores.places(unit);
  return {
    points: scores.shownTotal(unit),
    pointsShown: scores.totalText(unit),
    maxPoints: scores.maxPoints(unit),
    ...(band !== undefined && { band }),
    ...(first !== undefined && { rank: first.rank }),
    ...(scores.provisional(unit) && { provisional: true }),
  };
}
