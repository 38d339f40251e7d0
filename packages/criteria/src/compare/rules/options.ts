import { Rational } from '../../exact/rational.ts';
import type { Input, Option, OptionsInput, OptionsRule } from '../../generated/types.ts';
import type { Witness } from '../comparison.ts';
import { combined, mirrored, SAME, tighter, UNDECIDED, type Verdict } from '../verdict.ts';

function inputOf(rule: OptionsRule, inputs: readonly Input[]): OptionsInput | undefined {
  const candidates: OptionsInput[] = [];
  for (const input of inputs) {
    if (input.kind !== 'choice' && input.kind !== 'checklist') continue;
    if (rule.of === undefined || rule.of === input.id) candidates.push(input);
  }
  return candidates.length === 1 ? candidates[0] : undefined;
}

function shareOf(rule: OptionsRule, option: Option, among: number): Rational {
  if (rule.shares === 'equal') return option.exclusive === true ? Rational.ZERO : Rational.of(1, among);
  const share = rule.shares[option.id];
  return share === undefined ? Rational.ZERO : Rational.from(share);
}

/** Compares two options rules share by share; both must be about the same input. */
export function compareOptions(base: OptionsRule, other: OptionsRule, inputs: readonly Input[]): Verdict {
  const input = inputOf(base, inputs);
  if (input === undefined || inputOf(other, inputs) !== input) return UNDECIDED;
  const options = input.options.filter((option) => option.exclusive !== true);
  const verdicts = input.options.map((option): Verdict => {
    const before = shareOf(base, option, options.length);
    const after = shareOf(other, option, options.length);
    const order = after.compare(before);
    // Sums of a checklist may meet the maximum, single ticks show the difference all the same.
    const witness: Witness = {
      answer: { [input.id]: input.kind === 'choice' ? option.id : [option.id] },
      before: before.equals(Rational.ONE),
      after: after.equals(Rational.ONE),
      shares: { before: before.toString(), after: after.toString() },
    };
    if (order === 0) return SAME;
    return order < 0 ? tighter(witness) : mirrored(tighter(witness));
  });
  return combined(verdicts);
}
