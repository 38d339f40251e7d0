import type { CriteriaSet, Criterion, Input } from '@tieuchi/criteria/types';
import { pointsSet, scored } from './points-set.ts';

type FromCriterion = Extract<NonNullable<Input['from']>, { kind: 'criterion' }>;

/** Compares units by what they have of another criterion. */
function comparing(
  id: string,
  criterion: string,
  {
    value,
    method,
  }: { value: NonNullable<FromCriterion['value']>; method: 'minMax' | 'shareOfMax' | 'zScore' },
): Criterion {
  const { measure: _measure, ...rest } = scored({ kind: 'peers', max: 10, method });
  const from: FromCriterion = { kind: 'criterion', criterion, value };
  return { ...rest, id, code: id, inputs: [{ id: 'value', kind: 'number', name: 'Số', from }] };
}

/** A set in which units are compared by points that they got by being compared, several times over, and by a plain figure read elsewhere. */
export const chainedPeers: CriteriaSet = pointsSet(
  [
    comparing('ba', 'hai', { value: 'share', method: 'zScore' }),
    { ...scored({ kind: 'peers', max: 20, method: 'minMax' }), id: 'mot', code: 'mot' },
    comparing('hai', 'mot', { value: 'points', method: 'shareOfMax' }),
    comparing('do', 'mot', { value: 'measure', method: 'minMax' }),
    { ...scored({ kind: 'linear', max: 5, fullAt: 90 }), id: 'le', code: 'le' },
    comparing('theo-le', 'le', { value: 'points', method: 'minMax' }),
  ],
  { rankings: [{}, { perUnitClass: true }] },
);
