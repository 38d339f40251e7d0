import type { Value } from '@tieuchi/criteria/responses';
import { selectSupplied } from '@tieuchi/db/queries/terms/round-figures';
import type { ServiceContext } from '../../context.ts';
import { isProfile } from '../checks/part-check.ts';

/** A value that somebody else delivered in place of the unit; `by` names the agency. */
export interface SuppliedValue {
  value: Value;
  by: string;
  at: string;
}

/** A supplied value and where it belongs. */
export interface PlacedValue {
  roundId: string;
  unitId: string;
  criterionId: string;
  inputId: string;
  supplied: SuppliedValue;
}

/** What agencies supplied in these rounds for the units that the actor reaches. */
export async function loadSupplied(
  { db, actor }: ServiceContext,
  roundIds: readonly string[],
): Promise<PlacedValue[]> {
  const rows = await selectSupplied(db, actor, roundIds);
  return rows.flatMap(({ value, suppliedBy, at, roundId, unitId, criterionId, inputId }) =>
    isValue(value)
      ? [
          {
            roundId,
            unitId,
            criterionId,
            inputId,
            supplied: { value, by: suppliedBy, at: at.toISOString() },
          },
        ]
      : [],
  );
}

/** Whether a stored value has the shape of a value of some input. */
export function isValue(value: unknown): value is Value {
  return isProfile({ value });
}

/** Supplied values of one dossier by criterion id and input id; of two for one place the later in the list counts. */
export function mergeSupplied(
  values: readonly { criterionId: string; inputId: string; supplied: SuppliedValue }[],
): Record<string, Record<string, SuppliedValue>> {
  const merged = new Map<string, Map<string, SuppliedValue>>();
  for (const { criterionId, inputId, supplied } of values) {
    const inputs = merged.get(criterionId) ?? new Map<string, SuppliedValue>();
    merged.set(criterionId, inputs.set(inputId, supplied));
  }
  return Object.fromEntries([...merged].map(([id, inputs]) => [id, Object.fromEntries(inputs)]));
}
