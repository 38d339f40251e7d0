import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { toColumns } from '../columnar/columns.ts';
import type { PointColumnScores } from '../columnar/points/score-point-columns.ts';
import type { LevelColumnScores } from '../columnar/score-level-columns.ts';
import { parseExact } from '../judge/peers/frozen-peers.ts';
import type { LevelsOutcomeResult, PointsOutcomeResult, Result } from '../model/result.ts';
import { type PeersOptions, scoreResponses } from '../score.ts';
import { type ColumnScores, scoreColumns } from '../score-columns.ts';

/** Raw points may be off by this. */
const CLOSE = 1e-9;

/** What the columns say otherwise than the results of the dossiers one by one; empty where they agree. */
export function disagreements(
  set: CriteriaSet,
  responses: readonly UnitResponse[],
  options: PeersOptions = {},
): string[] {
  const scores = scoreColumns(toColumns(set, responses), options);
  return scoreResponses(set, responses, options).flatMap((result, unit) => differences(scores, unit, result));
}

/** The same between columns that are scored already and one result. */
export function differences(scores: ColumnScores, unit: number, result: Result): string[] {
  const { outcome } = result;
  const found: [what: string, one: unknown, other: unknown][] =
    scores.kind === 'levels' && outcome.kind === 'levels'
      ? [...ofLevels(scores, unit, outcome), ...ofLevelCriteria(scores, unit, result)]
      : scores.kind === 'points' && outcome.kind === 'points'
        ? [...ofPoints(scores, unit, outcome), ...ofPointCriteria(scores, unit, result)]
        : [['kind', scores.kind, outcome.kind]];
  return found.flatMap(([what, one, other]) => {
    const [text, expected] = [one, other].map((value) => JSON.stringify(value) ?? 'none');
    return text === expected ? [] : [`unit ${unit} ${what}: ${text} for ${expected}`];
  });
}

type Compared = [what: string, one: unknown, other: unknown];

function ofLevels(scores: LevelColumnScores, unit: number, outcome: LevelsOutcomeResult): Compared[] {
  return [
    ['level', scores.level[unit], outcome.level],
    ['registered', scores.registeredLevel(unit), outcome.registeredLevel],
    ...outcome.levels.flatMap(({ level, applicable, met }): Compared[] => [
      [`applicable ${level}`, scores.applicable[level - 1]?.[unit], applicable],
      [`met ${level}`, scores.met[level - 1]?.[unit], met],
    ]),
  ];
}

function ofLevelCriteria(scores: LevelColumnScores, unit: number, { outcome, criteria }: Result): Compared[] {
  if (outcome.kind !== 'levels') return [];
  const goal = outcome.registeredLevel ?? Math.min(outcome.level + 1, outcome.levels.length);
  return criteria.flatMap(({ id, state, level, met, explanation }): Compared[] => {
    const column = scores.criterion(id);
    const at = column.at(unit, goal);
    return [
      [`${id} state`, column.state(unit), state],
      [`${id} level`, column.level(unit), level],
      [`${id} met`, at.applicable ? at.met : undefined, met],
      ...(state === 'notApplicable' ? [] : explanation.targets).flatMap((target): Compared[] => [
        [
          `${id} at ${target.level}`,
          column.at(unit, target.level),
          { applicable: target.applicable, met: target.met },
        ],
      ]),
    ];
  });
}

function ofPoints(scores: PointColumnScores, unit: number, outcome: PointsOutcomeResult): Compared[] {
  const [first] = scores.places(unit);
  return [
    ['points', scores.shownTotal(unit), outcome.points],
    ['points in words', scores.totalText(unit), outcome.pointsShown],
    ['raw', isClose(scores.total[unit], outcome.exact), true],
    ['max', scores.maxPoints(unit), outcome.maxPoints],
    ['share', scores.share(unit), outcome.share],
    ['band', scores.band(unit), outcome.band],
    ['rank', first?.rank, outcome.rank],
    ['places', scores.places(unit), (outcome.ranks ?? []).map(({ rank, of }) => ({ rank, of }))],
    ['provisional', scores.provisional(unit) || undefined, outcome.provisional],
    ...outcome.groups.flatMap(({ id, points, pointsShown, exact, max }): Compared[] => {
      const group = scores.group(id);
      return [
        [`group ${id}`, group.shown(unit), points],
        [`group ${id} in words`, group.text(unit), pointsShown],
        [`group ${id} raw`, isClose(group.raw(unit), exact), true],
        [`group ${id} max`, group.max(unit), max],
      ];
    }),
  ];
}

function ofPointCriteria(scores: PointColumnScores, unit: number, { criteria }: Result): Compared[] {
  return criteria.flatMap(({ id, state, points, pointsShown, exactPoints, max }): Compared[] => {
    const column = scores.criterion(id);
    return [
      [`${id} state`, column.state(unit), state],
      [`${id} points`, column.points?.shown(unit), points],
      [`${id} points in words`, column.points?.text(unit) ?? undefined, pointsShown],
      [`${id} raw`, isClose(column.points?.raw(unit), exactPoints), true],
      [`${id} max`, column.points?.max(unit), max],
    ];
  });
}

/** Nothing to compare with is close to anything. */
function isClose(raw: number | undefined, exact: string | undefined): boolean {
  return exact === undefined || Math.abs((raw ?? Number.NaN) - parseExact(exact).toNumber()) <= CLOSE;
}
