import { comparesUnits } from '@tieuchi/criteria/rule-traits';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import type { ScoringCase } from '@tieuchi/scoring/cases';
import { scoreResponse } from '@tieuchi/scoring/score';
import type { Scored, Shows } from './target-row.ts';
import { targetRows } from './target-rows.ts';

/** Ids of the cases that show something; null where there is no such thing. */
export type Covered = readonly string[] | null;

/** One target of a criterion. */
export interface TargetCoverage {
  readonly shape: string;
  readonly target: string;
  readonly at: Covered;
  readonly below: Covered;
  readonly above: Covered;
}

/** What the cases of a set show of one criterion. */
export interface CriterionCoverage {
  readonly code: string;
  readonly targets: readonly TargetCoverage[];
  readonly missing: Covered;
  /** Declared, or by the rules of the set. */
  readonly notApplicable: Covered;
  /** 0 of 0. */
  readonly undefined: Covered;
  readonly above100: Covered;
  /** Nobody assigned the target. */
  readonly noTarget: Covered;
}

/** Scores every case and lists, criterion by criterion, which of them show what (shapes, units: see `TargetRow`). */
export function coverageOf(set: CriteriaSet, cases: readonly ScoringCase[]): CriterionCoverage[] {
  const scored = new Map<string, { id: string; scored: Scored }[]>();
  for (const { id, response, peers = [] } of cases) {
    const { unit, criteria } = scoreResponse(set, response, { peers });
    for (const criterion of criteria) {
      const list = scored.get(criterion.id) ?? [];
      list.push({ id, scored: { criterion, unit } });
      scored.set(criterion.id, list);
    }
  }
  return set.criteria.map((criterion) => {
    const own = scored.get(criterion.id) ?? [];
    const where = (shows: Shows | undefined): Covered =>
      shows === undefined ? null : own.filter((one) => shows(one.scored)).map(({ id }) => id);
    const can = canBe(criterion);
    const inState =
      (state: Scored['criterion']['state']): Shows =>
      ({ criterion: { state: actual } }) =>
        actual === state;
    return {
      code: criterion.code,
      targets: targetRows(set, criterion).map(({ shape, label, at, below, above }) => ({
        shape,
        target: label,
        at: where(at),
        below: where(below),
        above: where(above),
      })),
      missing: where(inState('missing')),
      notApplicable: can.notApplicable ? where(inState('notApplicable')) : null,
      undefined: can.undefined
        ? where(({ criterion: { problems } }) => problems.includes('undefined'))
        : null,
      above100: can.above100 ? where(({ criterion: { problems } }) => problems.includes('above100')) : null,
      noTarget: can.noTarget ? where(inState('noTarget')) : null,
    };
  });
}

/** What can become of a criterion at all. */
function canBe(criterion: Criterion) {
  const { rule, measure = '', measureUnit, inputs, mayDeclareNotApplicable, appliesTo } = criterion;
  const formulas = JSON.stringify([measure, rule]);
  const lists =
    rule?.kind !== 'levels' ? [] : Array.isArray(rule.targets) ? [rule.targets] : Object.values(rule.targets);
  return {
    notApplicable: mayDeclareNotApplicable === true || appliesTo !== undefined,
    undefined: /[\w)] *\/ *[\w(]/.test(formulas.replace(/"[0-9]+\/[0-9]+"/g, '')) || comparesUnits(criterion),
    above100:
      measureUnit?.trim() === '%' || (measure === '' && inputs.length === 1 && inputs[0]?.kind === 'percent'),
    noTarget: lists.some((list) =>
      list.some(
        (target) =>
          target !== null &&
          typeof target === 'object' &&
          'assigned' in target &&
          target.default === undefined,
      ),
    ),
  };
}
