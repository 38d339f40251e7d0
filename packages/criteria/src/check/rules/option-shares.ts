import { Rational } from '../../exact/rational.ts';
import type { Criterion, OptionsInput, OptionsRule } from '../../generated/types.ts';
import type { Rule } from '../context.ts';
import { everyRule } from '../every-rule.ts';

/** The input whose options are scored: the named one, or the only one that has options. */
function inputOf(criterion: Criterion, rule: OptionsRule): OptionsInput | undefined {
  const candidates = criterion.inputs.flatMap((input) =>
    input.kind === 'choice' || input.kind === 'checklist' ? [input] : [],
  );
  if (rule.of !== undefined) return candidates.find(({ id }) => id === rule.of);
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** A rule by options names its input and gives each of the options a share; those of a checklist make a whole. */
export const optionShares: Rule = {
  name: 'option-shares',
  check({ document, report }) {
    for (const { criterion, rule, path } of everyRule(document)) {
      if (rule.kind !== 'options') continue;
      const about = { criterion: criterion.code };
      const input = inputOf(criterion, rule);
      if (input === undefined) {
        report('optionsInput', path, about);
        continue;
      }
      if (rule.shares === 'equal') continue;
      const shares = new Map(Object.entries(rule.shares));
      for (const option of shares.keys()) {
        if (input.options.some(({ id }) => id === option)) continue;
        report('optionShareUnknown', [...path, 'shares', option], { ...about, option });
      }
      const counted = input.options.filter(({ exclusive }) => input.kind === 'choice' || exclusive !== true);
      const missing = counted.filter(({ id }) => !shares.has(id));
      for (const { id } of missing)
        report('optionShareMissing', [...path, 'shares'], { ...about, option: id });
      if (input.kind === 'choice' || missing.length > 0) continue;
      const sum = counted.reduce(
        (total, { id }) => total.plus(Rational.from(shares.get(id) ?? 0)),
        Rational.ZERO,
      );
      if (sum.equals(Rational.ONE)) continue;
      report('optionSharesSum', [...path, 'shares'], { ...about, sum: sum.toString() });
    }
  },
};
