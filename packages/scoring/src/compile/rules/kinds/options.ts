import { Rational } from '@tieuchi/criteria/exact';
import type { OptionsInput, OptionsRule } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../../../errors.ts';
import { Fraction } from '../../../exact/fraction.ts';
import type { PointsContext, ShareBody } from '../context.ts';
import { clamped } from '../share-rule.ts';

/** The share of the chosen option, or the sum of those ticked; `equal`: ticked of all, "none of these" aside (SPEC P13). */
export function compileOptions(rule: OptionsRule, context: PointsContext): ShareBody {
  const input = inputOf(rule, context);
  const shares = sharesOf(rule, input);
  return {
    share: ({ ticked }) => {
      const ids = ticked(input.id);
      if (ids === undefined) return 'missing';
      return clamped(Fraction.sum(ids.map((id) => Fraction.of(shares.get(id) ?? Rational.ZERO))).reduced());
    },
    targets: [],
  };
}

function inputOf(rule: OptionsRule, { criterion, scope }: PointsContext): OptionsInput {
  const inputs = criterion.inputs.flatMap((input) =>
    (input.kind === 'choice' || input.kind === 'checklist') && (rule.of === undefined || rule.of === input.id)
      ? [input]
      : [],
  );
  const [input, other] = inputs;
  if (input === undefined || other !== undefined) throw new InvalidDocument('optionsInput', scope.at);
  return input;
}

function sharesOf({ shares }: OptionsRule, { options }: OptionsInput): Map<string, Rational> {
  if (shares !== 'equal') {
    return new Map(Object.entries(shares).map(([id, share]) => [id, Rational.from(share)]));
  }
  const counted = options.filter(({ exclusive }) => exclusive !== true);
  return new Map(counted.map(({ id }) => [id, Rational.of(1, counted.length)]));
}
