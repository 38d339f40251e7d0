import { numberLimits } from '@tieuchi/criteria/number-limits';
import type { NumberInput } from '@tieuchi/criteria/types';
import type { KindParts } from './kind-parts.ts';

/**
 * Numbers, counts, percentages and money. Decimals are a note and not `multipleOf`, which would divide binary
 * floats: check them with `checkDecimals`.
 */
export function numberKind(input: NumberInput): KindParts {
  const { min, max, whole } = numberLimits(input);
  const decimals = whole ? 0 : input.decimals;
  const notes = [];
  if (input.measureUnit !== undefined) notes.push(`Đơn vị tính: ${input.measureUnit}.`);
  if (decimals !== undefined && !whole) notes.push(`Tối đa ${decimals} chữ số thập phân.`);
  return {
    field: {
      min,
      max,
      ...(decimals !== undefined && { decimals }),
      ...(input.measureUnit !== undefined && { measureUnit: input.measureUnit }),
    },
    valueSchema: { type: [whole ? 'integer' : 'number', 'null'], minimum: min, maximum: max },
    notes,
  };
}
