import { Rational } from '../../../exact/rational.ts';
import type { OptionsRule } from '../../../generated/types.ts';
import type { Place } from '../best-place.ts';
import { ALL, type BestShare, clamped } from '../threshold-shares.ts';

/** Of a choice one option counts; the ticks of a checklist add up, which is looked at elsewhere. */
export function options(rule: OptionsRule, { criterion: { inputs } }: Place): BestShare {
  const asked = inputs.filter(
    ({ id, kind }) => kind === 'choice' && (rule.of === undefined || rule.of === id),
  );
  const [input] = asked;
  if (rule.shares === 'equal' || asked.length !== 1 || input?.kind !== 'choice') return ALL;
  const shares = new Map(Object.entries(rule.shares));
  const known = input.options.map(({ id }) => shares.get(id));
  if (known.some((share) => share === undefined)) return ALL;
  const best = known
    .map((share) => Rational.from(share ?? 1))
    .reduce((one, other) => (one.compare(other) > 0 ? one : other));
  return { share: clamped(best) };
}
