import type { PartKind } from '@tieuchi/criteria/part';
import type { Answer, RegisterRow, Value } from '@tieuchi/criteria/responses';

/** What a part holds: values by input, field, total or column; for an answer also `notApplicable` with `reason`. */
export type PartValue = { readonly [id: string]: Value | undefined };

/** What a part holds as the answer to a criterion. */
export function toAnswer({ notApplicable, ...inputs }: PartValue): Answer {
  if (notApplicable !== true) return inputs;
  const { reason } = inputs;
  return { notApplicable, ...(typeof reason === 'string' && { reason }) };
}

/** What a part holds, without members that are undefined, which JSON does not have: the profile of the unit. */
export function toValues(value: PartValue): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, one]): [string, Value][] => (one === undefined ? [] : [[id, one]])),
  );
}

/** What a part holds as the totals of a register. */
export function toTotals(value: PartValue): Record<string, number> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, one]): [string, number][] =>
      typeof one === 'number' ? [[id, one]] : [],
    ),
  );
}

/** What a part holds as a row of a register. */
export function toRow(value: PartValue): RegisterRow {
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, one]): [string, RegisterRow[string]][] =>
      one === undefined || (typeof one === 'object' && one !== null) ? [] : [[id, one]],
    ),
  );
}

/** What of a part is sent, by its kind. */
export const sentValues: { readonly [Kind in PartKind]: (value: PartValue) => Record<string, Value> } = {
  answer: toValues,
  profile: toValues,
  totals: toTotals,
  row: toRow,
};
