import type { CriteriaSet, Criterion, FromSupplied, Input } from '@tieuchi/criteria/types';

/** An input that an agency or a system fills in for all units. */
export interface SuppliedInput {
  criterion: Criterion;
  input: Input;
  from: FromSupplied;
}

/** Inputs of the set that are supplied, in order of print. */
export function suppliedInputs({ criteria }: CriteriaSet): SuppliedInput[] {
  return criteria.flatMap((criterion) =>
    criterion.inputs.flatMap((input): SuppliedInput[] =>
      input.from?.kind === 'supplied' ? [{ criterion, input, from: input.from }] : [],
    ),
  );
}
