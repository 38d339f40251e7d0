import type { Path } from '../../findings/finding.ts';
import type { Criterion, Input } from '../../generated/types.ts';
import type { Rule } from '../context.ts';
import { neverHolds } from '../reach/never-holds.ts';

interface Condition {
  readonly path: Path;
  readonly when: string;
  readonly inputs: readonly Input[];
}

function conditionsOf(criterion: Criterion, index: number, profile: readonly Input[]): Condition[] {
  const { rule, expect = [], appliesTo, inputs } = criterion;
  const path = ['criteria', index];
  const exceptions = rule === undefined || rule.kind === 'levels' ? [] : (rule.exceptions ?? []);
  return [
    ...expect.map((when, at) => ({ path: [...path, 'expect', at], when, inputs })),
    ...exceptions.map(({ when }, at) => ({
      path: [...path, 'rule', 'exceptions', at, 'when'],
      when,
      inputs,
    })),
    ...(appliesTo?.when === undefined
      ? []
      : [{ path: [...path, 'appliesTo', 'when'], when: appliesTo.when, inputs: profile }]),
  ];
}

/** A condition that nothing fulfils says nothing: an exception, a plausibility or an applicability that never is. */
export const conditionsHold: Rule = {
  name: 'conditions-hold',
  check({ document, formulas, report }) {
    document.criteria.forEach((criterion, index) => {
      for (const { path, when, inputs } of conditionsOf(criterion, index, document.profile ?? [])) {
        if (!neverHolds(when, inputs, formulas)) continue;
        report('conditionNever', path, { criterion: criterion.code, condition: when });
      }
    });
  },
};
