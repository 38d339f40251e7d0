import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion, Input, PointsOutcome, Rule } from '@tieuchi/criteria/types';
import type { CriterionResult, PointsOutcomeResult, Result } from '../model/result.ts';
import { type ScoreOptions, scoreResponse } from '../score.ts';
import { counts, responseOf } from './small-set.ts';

/** A ratio of two counts with this point rule. */
export function scored(rule: Rule, more: Partial<Criterion> = {}): Criterion {
  return {
    id: 'r',
    code: 'R',
    group: 'g',
    name: 'Tỷ lệ',
    inputs: counts,
    measure: '100 * a / b',
    rule,
    ...more,
  };
}

/** One input that is the measure, with this point rule. */
export function loneScored(input: Input, rule: Rule, more: Partial<Criterion> = {}): Criterion {
  const { measure: _measure, ...rest } = scored(rule, more);
  return { ...rest, inputs: [input] };
}

/** A count, typed. */
export const count: Input = { id: 'value', kind: 'count', name: 'Số' };
/** Any number, typed. */
export const number: Input = { id: 'value', kind: 'number', name: 'Số' };
/** Yes or no. */
export const yesNo: Input = { id: 'value', kind: 'boolean', name: 'Có' };

/** A set with points of these criteria in group `g`. */
export function pointsSet(
  criteria: Criterion[],
  outcome: Partial<PointsOutcome> = {},
  more: Partial<CriteriaSet> = {},
): CriteriaSet {
  return {
    id: 'mau/xa',
    version: '1.0',
    name: 'Bộ mẫu',
    outcome: { kind: 'points', max: 100, ...outcome },
    groups: [{ id: 'g', code: 'G', name: 'Nhóm' }],
    criteria,
    ...more,
  };
}

/** The outcome of a set with points. */
export function pointsOf({ outcome }: Result): PointsOutcomeResult {
  if (outcome.kind !== 'points') throw new Error('a set with points');
  return outcome;
}

/** Answers that types would not allow. */
export function anyAnswers(answers: { [id: string]: unknown }): UnitResponse['answers'] {
  const parsed: UnitResponse['answers'] = JSON.parse(JSON.stringify(answers));
  return parsed;
}

/** The result of the only criterion of a set. */
export function earn(
  criterion: Criterion,
  answer: unknown,
  options: {
    set?: Partial<CriteriaSet>;
    outcome?: Partial<PointsOutcome>;
    score?: ScoreOptions;
    response?: Partial<UnitResponse>;
  } = {},
): CriterionResult {
  const set = pointsSet([criterion], options.outcome, options.set);
  const answers = answer === undefined ? {} : anyAnswers({ [criterion.id]: answer });
  const [only] = scoreResponse(set, responseOf(answers, options.response), options.score).criteria;
  if (only === undefined) throw new Error('the set has one criterion');
  return only;
}
