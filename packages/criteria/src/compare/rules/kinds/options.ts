import { Rational } from '../../../exact/rational.ts';
import type { Input, OptionsInput, OptionsRule } from '../../../generated/types.ts';
import type { Reading } from '../../space/reading.ts';
import { plainSize, type RuleReader } from '../rule-reader.ts';

function inputOf(rule: OptionsRule, inputs: readonly Input[]): OptionsInput | undefined {
  const candidates: OptionsInput[] = [];
  for (const input of inputs) {
    if (input.kind !== 'choice' && input.kind !== 'checklist') continue;
    if (rule.of === undefined || rule.of === input.id) candidates.push(input);
  }
  return candidates.length === 1 ? candidates[0] : undefined;
}

function sharesOf({ shares }: OptionsRule, { options }: OptionsInput): Map<string, Rational> {
  if (shares !== 'equal') {
    return new Map(Object.entries(shares).map(([id, share]) => [id, Rational.from(share)]));
  }
  const counted = options.filter(({ exclusive }) => exclusive !== true);
  return new Map(counted.map(({ id }) => [id, Rational.of(1, counted.length)]));
}

/**
 * The share of the chosen option, or the sum of those ticked. `silence` is what no answer earns. Undefined where it cannot be
 * told which input is meant, or which of several "none of these" was ticked.
 */
function optionsReading(rule: OptionsRule, inputs: readonly Input[], silence: Rational): Reading | undefined {
  const input = inputOf(rule, inputs);
  if (input === undefined) return undefined;
  const exclusive = input.options.filter((option) => option.exclusive === true);
  if (input.kind === 'checklist' && exclusive.length > 1) return undefined;
  const shares = sharesOf(rule, input);
  const none = shares.get(exclusive[0]?.id ?? '') ?? Rational.ZERO;
  return { kind: 'options', options: { input: input.id, shares, none, missing: silence } };
}

/** The share of the options that are chosen. */
export const options: RuleReader<OptionsRule> = {
  read: (rule, { inputs, silence, silenced }) => {
    const reading = optionsReading(rule, inputs, silence);
    return reading && silenced(reading);
  },
  size: plainSize,
};
