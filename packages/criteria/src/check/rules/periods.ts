import { Rational } from '../../exact/rational.ts';
import { namesReadWhole } from '../../formula/periodic.ts';
import { namesIn } from '../../formula/syntax/parts.ts';
import type { Input, Period } from '../../generated/types.ts';
import { PERIODS_OF_YEAR } from '../../inputs/periods-of-year.ts';
import type { CheckContext, Rule } from '../context.ts';

/** An input asked per period, with its place among the inputs. */
interface Asked {
  readonly input: string;
  readonly per: Period;
  readonly position: number;
}

function askedPerPeriod(inputs: readonly Input[]): Asked[] {
  return inputs.flatMap((input, position) =>
    'per' in input && input.per !== undefined ? [{ input: input.id, per: input.per, position }] : [],
  );
}

/** Which names the formulas of a criterion read as a whole, and which at all. */
function namesRead(
  { sites, formulas }: CheckContext,
  index: number,
): { whole: Set<string>; any: Set<string> } {
  const whole = new Set<string>();
  const any = new Set<string>();
  for (const { path, text } of sites) {
    if (path[0] !== 'criteria' || path[1] !== index || path[2] === 'inputs' || path[2] === 'appliesTo')
      continue;
    const parsed = formulas.parse(text);
    if (!parsed.ok) continue;
    for (const name of namesReadWhole(parsed.expression)) whole.add(name);
    for (const name of namesIn(parsed.expression)) any.add(name);
  }
  return { whole, any };
}

/**
 * Inputs asked per period are scored period by period, or read over their periods by `sum`, `min`, `max` or `count`; a rule by
 * periods has one kind of period, and its maxima add up.
 */
export const periods: Rule = {
  name: 'periods',
  check(context) {
    const { document, report } = context;
    document.criteria.forEach((criterion, index) => {
      const { rule, code } = criterion;
      if (rule === undefined) return;
      const asked = askedPerPeriod(criterion.inputs);
      const path = ['criteria', index];
      if (rule.kind !== 'periods') {
        if (asked.length === 0) return;
        const { whole, any } = namesRead(context, index);
        for (const { input, position } of asked) {
          if (any.has(input) && !whole.has(input)) continue;
          report('perWithoutPeriods', [...path, 'inputs', position, 'per'], { criterion: code, input });
        }
        return;
      }
      const [first] = asked;
      if (first === undefined) {
        report('periodsWithoutPer', [...path, 'rule'], { criterion: code });
        return;
      }
      const other = asked.find(({ per }) => per !== first.per);
      if (other !== undefined) {
        report('periodsMixed', [...path, 'inputs', other.position, 'per'], { criterion: code });
        return;
      }
      const count = PERIODS_OF_YEAR[first.per];
      const actual = Rational.fromNumber(rule.each.max).times(Rational.of(count));
      if (actual.equals(Rational.fromNumber(rule.max))) return;
      const params = { criterion: code, expected: rule.max, actual: actual.toNumber(), count };
      report('periodsMax', [...path, 'rule', 'max'], params);
    });
  },
};
