import type { Answer, UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion, Input, Level, LevelTargets, UnitType } from '@tieuchi/criteria/types';
import type { CriterionResult, LevelsResult } from '../model/result.ts';
import { scoreLevels } from '../score.ts';

/** The two counts of most criteria. */
export const counts: Input[] = [
  { id: 'a', kind: 'count', name: 'Số đạt', measureUnit: 'người' },
  { id: 'b', kind: 'count', name: 'Tổng số' },
];

/** A ratio with these targets. */
export function ratio(targets: LevelTargets, more: Partial<Criterion> = {}): Criterion {
  return {
    id: 'r',
    code: 'R',
    group: 'g',
    name: 'Tỷ lệ',
    measureUnit: '%',
    inputs: counts,
    measure: '100 * a / b',
    rule: { kind: 'levels', targets },
    ...more,
  };
}

/** A criterion with one input that is its measure. */
export function lone(input: Input, targets: LevelTargets, more: Partial<Criterion> = {}): Criterion {
  return {
    id: 'x',
    code: 'X',
    group: 'g',
    name: 'Một ô',
    inputs: [input],
    rule: { kind: 'levels', targets },
    ...more,
  };
}

/** A set of these criteria with as many levels as `levels` says. */
export function setOf(
  criteria: Criterion[],
  levels: number | Level[],
  more: Partial<CriteriaSet> = {},
): CriteriaSet {
  return {
    id: 'mau/xa',
    version: '1.0',
    name: 'Bộ mẫu',
    outcome: {
      kind: 'levels',
      levels: Array.isArray(levels)
        ? levels
        : Array.from({ length: levels }, (_, index) => ({ id: `m${index + 1}`, name: `Mức ${index + 1}` })),
    },
    groups: [{ id: 'g', code: 'G', name: 'Nhóm' }],
    criteria,
    ...more,
  };
}

/** A dossier of a commune. */
export function responseOf(
  answers: { [id: string]: Answer },
  more: Partial<UnitResponse> & { type?: UnitType } = {},
): UnitResponse {
  const { type = 'xa', ...rest } = more;
  return { unit: { code: 'U', type }, answers, ...rest };
}

/** The result of the only criterion of a set with three levels, and the result around it. */
export function scoreOne(
  criterion: Criterion,
  answer: unknown,
  more: { set?: Partial<CriteriaSet>; response?: Parameters<typeof responseOf>[1]; levels?: number } = {},
): { result: LevelsResult; criterion: CriterionResult } {
  const set = setOf([criterion], more.levels ?? 3, more.set);
  const answers: { [id: string]: Answer } = JSON.parse(
    answer === undefined ? '{}' : `{${JSON.stringify(criterion.id)}:${JSON.stringify(answer)}}`,
  );
  const result = scoreLevels(set, responseOf(answers, more.response));
  const [only] = result.criteria;
  if (only === undefined) throw new Error('the set has one criterion');
  return { result, criterion: only };
}
