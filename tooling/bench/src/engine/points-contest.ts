import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { toColumns } from '@tieuchi/scoring/columns';
import { scoreResponses } from '@tieuchi/scoring/score';
import { scoreColumns } from '@tieuchi/scoring/score-columns';
import type { Contestant } from '../contest.ts';
import { anew } from './anew.ts';
import { engineRun } from './engine-runs.ts';
import { engines, type Row } from './engines.ts';
import { handPoints } from './hand-points.ts';
import { type Extremes, plainRule, UNANSWERED } from './plain-rules.ts';
import { arraysOf, rowsOf, scoredCriteria } from './rows.ts';

/**
 * Everybody who scores a set with points. The engines, which look at one unit at a time, are told the least and the greatest figure of
 * the peers.
 */
export function pointsContest(
  set: CriteriaSet,
  responses: readonly UnitResponse[],
  sample: { engines: number; scalar: number },
): Contestant[] {
  const criteria = scoredCriteria(set);
  const columns = toColumns(set, responses);
  const size = responses.length;
  const exact = scoreColumns(columns);
  if (exact.kind !== 'points') throw new Error('a set with points');
  const shown = Float64Array.from({ length: size }, (_, unit) => exact.shownTotal(unit));
  const rows = criteria.map((criterion) => rowsOf(criterion, responses, Number.NaN));
  const wrongAmong = (units: number, totalOf: (unit: number) => number): string => {
    let wrong = 0;
    for (let unit = 0; unit < units; unit += 1) if (totalOf(unit) !== shown[unit]) wrong += 1;
    return `${wrong} of ${units} totals`;
  };
  const hand = handPoints(
    { ...set, criteria },
    new Map(criteria.map(({ id }, index) => [id, arraysOf(rows[index] ?? [])])),
    size,
  );
  let handed = hand();
  const again = new Float64Array(size);
  const few = responses.slice(0, sample.scalar);
  const ruled = criteria.map((criterion, index) => ({
    rule: plainRule(criterion, extremesOf(criterion, rows[index] ?? [])),
    rows: rowsOf(criterion, responses, UNANSWERED),
  }));
  return [
    {
      name: 'hand-written loop',
      units: size,
      run: () => {
        handed = hand();
      },
      wrong: () => wrongAmong(size, (unit) => twoDecimals(handed.total[unit] ?? 0)),
    },
    {
      name: 'columns, exact',
      units: size,
      run: () => {
        const scores = scoreColumns(anew(columns));
        if (scores.kind === 'points')
          for (let unit = 0; unit < size; unit += 1) again[unit] = scores.shownTotal(unit);
      },
      wrong: () => wrongAmong(size, (unit) => again[unit] ?? 0),
    },
    {
      name: 'one by one, with explanations',
      units: few.length,
      run: () => scoreResponses(set, few),
      wrong: () => agreementOfFew(set, few),
    },
    ...engines.map((engine): Contestant => {
      const units = Math.min(size, sample.engines);
      const { run, found } = engineRun(engine, ruled, units);
      return {
        name: engine.name,
        units,
        run,
        wrong: () =>
          wrongAmong(units, (unit) =>
            twoDecimals(found.reduce((sum, points) => sum + (points[unit] ?? 0), 0)),
          ),
      };
    }),
  ];
}

/** As anybody would round a double. */
function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The figures of units that have one, as doubles. */
function extremesOf({ rule, measure, inputs }: Criterion, rows: readonly Row[]): Extremes | undefined {
  if (rule?.kind !== 'peers') return undefined;
  const [only] = inputs;
  const values = rows
    .map((row) => {
      if (measure === undefined) return row[only?.id ?? ''] ?? Number.NaN;
      if (measure !== '100 * a / b') throw new Error(measure);
      const { a = Number.NaN, b = Number.NaN } = row;
      return b > 0 ? (100 * a) / b : Number.NaN;
    })
    .filter((value) => !Number.isNaN(value));
  return { least: Math.min(...values), greatest: Math.max(...values) };
}

/** The few are each other's peers: columns of the same few must show the same. */
function agreementOfFew(set: CriteriaSet, few: readonly UnitResponse[]): string {
  const scores = scoreColumns(toColumns(set, few));
  const results = scoreResponses(set, few);
  const wrong = results.filter(
    ({ outcome }, unit) =>
      scores.kind !== 'points' || outcome.kind !== 'points' || scores.shownTotal(unit) !== outcome.points,
  );
  return `${wrong.length} of ${few.length} totals`;
}
