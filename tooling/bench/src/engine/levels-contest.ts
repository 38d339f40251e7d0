import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { toColumns } from '@tieuchi/scoring/columns';
import { scoreResponses } from '@tieuchi/scoring/score';
import { type ColumnScores, scoreColumns } from '@tieuchi/scoring/score-columns';
import type { Contestant } from '../contest.ts';
import { anew } from './anew.ts';
import { engineRun } from './engine-runs.ts';
import { engines } from './engines.ts';
import { handLevels } from './hand-levels.ts';
import { plainRule, UNANSWERED } from './plain-rules.ts';
import { arraysOf, rowsOf, scoredCriteria } from './rows.ts';

/** Everybody who scores a set with levels: by hand, in columns, one by one, and the engines on a sample of units. */
export function levelsContest(
  set: CriteriaSet,
  responses: readonly UnitResponse[],
  sample: { engines: number; scalar: number },
): Contestant[] {
  const criteria = scoredCriteria(set);
  const columns = toColumns(set, responses);
  const size = responses.length;
  const exact = scoreColumns(columns);
  if (exact.kind !== 'levels') throw new Error('a set with levels');
  const levels = criteria.map(({ id }) => {
    const { level } = exact.criterion(id);
    return Uint8Array.from({ length: size }, (_, unit) => level(unit) ?? 0);
  });
  const rows = criteria.map((criterion) => rowsOf(criterion, responses, Number.NaN));
  const hand = handLevels(
    { ...set, criteria },
    new Map(criteria.map(({ id }, index) => [id, arraysOf(rows[index] ?? [])])),
    size,
  );
  const wrongAmong = (units: number, levelOf: (criterion: number, unit: number) => number): string => {
    let wrong = 0;
    for (const [criterion, own] of levels.entries())
      for (let unit = 0; unit < units; unit += 1) if (levelOf(criterion, unit) !== own[unit]) wrong += 1;
    return `${wrong} of ${units * criteria.length}`;
  };
  let handed = hand();
  let scored = exact;
  const few = responses.slice(0, sample.scalar);
  let results = scoreResponses(set, few.slice(0, 1));
  const ruled = criteria.map((criterion) => ({
    rule: plainRule(criterion, undefined),
    rows: rowsOf(criterion, responses, UNANSWERED),
  }));
  const columnsContestant = (name: string, score: () => ColumnScores): Contestant => ({
    name,
    units: size,
    run: () => {
      const again = score();
      if (again.kind === 'levels') scored = again;
    },
    wrong: () =>
      wrongAmong(size, (criterion, unit) => scored.criterion(criteria[criterion]?.id ?? '').level(unit) ?? 0),
  });
  return [
    {
      name: 'hand-written loop',
      units: size,
      run: () => {
        handed = hand();
      },
      wrong: () =>
        `${wrongAmong(size, (criterion, unit) => handed.met.get(criteria[criterion]?.id ?? '')?.[unit] ?? -1)}, ${handed.level.filter((level, unit) => level !== exact.level[unit]).length} levels`,
    },
    columnsContestant('columns, exact', () => scoreColumns(anew(columns))),
    columnsContestant('columns, scored again', () => scoreColumns(columns)),
    {
      name: 'one by one, with explanations',
      units: few.length,
      run: () => {
        results = scoreResponses(set, few);
      },
      wrong: () => {
        const found = results.map(
          (result) => new Map(result.criteria.map(({ id, level }) => [id, level ?? 0])),
        );
        return wrongAmong(
          few.length,
          (criterion, unit) => found[unit]?.get(criteria[criterion]?.id ?? '') ?? -1,
        );
      },
    },
    ...engines.map((engine): Contestant => {
      const units = Math.min(size, sample.engines);
      const { run, found } = engineRun(engine, ruled, units);
      return {
        name: engine.name,
        units,
        run,
        wrong: () => wrongAmong(units, (criterion, unit) => found[criterion]?.[unit] ?? -1),
      };
    }),
  ];
}
