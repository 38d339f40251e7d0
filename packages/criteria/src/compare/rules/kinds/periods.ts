import { Rational } from '../../../exact/rational.ts';
import { namesIn } from '../../../formula/formula.ts';
import { namesReadWhole } from '../../../formula/periodic.ts';
import type { Input, PeriodsRule } from '../../../generated/types.ts';
import { factsOf } from '../../../rule-kinds/rule-kinds.ts';
import { UNDECIDED } from '../../verdict.ts';
import { plainSize, type RuleReader } from '../rule-reader.ts';
import { readFormula } from '../side.ts';

/** Names that are asked per period and that a rule by periods reads over several of them, not at one. */
function readsAcross(rule: PeriodsRule, measure: string | undefined, inputs: readonly Input[]): boolean {
  const asked = inputs.flatMap((input) => ('per' in input && input.per !== undefined ? [input.id] : []));
  const { each } = rule;
  // Points by a formula are not followed anyway.
  const conditions = factsOf(each, { inputs }).formulas.filter(({ expected }) => expected === 'boolean');
  const texts = [
    ...(measure === undefined ? [] : [measure]),
    ...conditions.map(({ text }) => text),
    ...(each.exceptions ?? []).map(({ when }) => when),
  ];
  return texts.some((text) => {
    const expression = readFormula(text);
    if (expression === undefined) return false;
    const whole = namesReadWhole(expression);
    return asked.some((name) => namesIn(expression).has(name) && !whole.has(name));
  });
}

/**
 * Every period is read by the inner rule alone, on the answers of that period; an example is one period's answer. What looks at
 * several periods at once is not followed, nor are other weights of the periods.
 */
const comparePeriods: NonNullable<RuleReader<PeriodsRule>['compare']> = ({ base, other }, pair, inner) => {
  const hasExceptions = [base, other].some(({ exceptions = [] }) => exceptions.length > 0);
  const [before, after] = [pair.base.criterion, pair.other.criterion];
  const across =
    readsAcross(base, before.measure, before.inputs) || readsAcross(other, after.measure, after.inputs);
  const weight = ({ each, max }: PeriodsRule) =>
    max === 0 ? undefined : Rational.fromNumber(each.max).dividedBy(Rational.fromNumber(max)).toString();
  if (hasExceptions || across || weight(base) !== weight(other)) return UNDECIDED;
  return inner(base.each, other.each, { ...pair, isPart: true });
};

/** What is asked per period is no single answer: rules by periods are read only against each other. */
export const periods: RuleReader<PeriodsRule> = {
  read: () => undefined,
  size: plainSize,
  compare: comparePeriods,
};
