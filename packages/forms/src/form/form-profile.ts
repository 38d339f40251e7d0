import { namesIn, parseFormula } from '@tieuchi/criteria/formula';
import type { CriteriaSet, Criterion, Input } from '@tieuchi/criteria/types';
import type { FormField } from '../field.ts';
import { toFormField } from './form-field.ts';
import type { CriterionReference } from './form-register.ts';

/** A figure of the unit that is asked once, with the criteria that use it. */
export interface ProfileField {
  field: FormField;
  /** Criteria that read it, be it through a total of a register, in order of print. */
  usedBy: CriterionReference[];
}

/** The field of the profile that an input asks for; `criteria` are those that are asked. */
export function toProfileField(set: CriteriaSet, input: Input, criteria: readonly Criterion[]): ProfileField {
  return { field: toFormField(set, input), usedBy: usersOf(set, input.id, criteria) };
}

function usersOf(set: CriteriaSet, field: string, criteria: readonly Criterion[]): CriterionReference[] {
  const registers = (set.registers ?? []).filter(({ totals }) =>
    totals?.some((total) => total.field === field),
  );
  const through = new Set(registers.map(({ id }) => id));
  return criteria
    .filter((criterion) => readsField(criterion, field, through))
    .map(({ id, code, name }) => ({ id, code, name }));
}

/** By an input, through a register, as a condition to apply, or as the cluster that it is compared in. */
function readsField(criterion: Criterion, field: string, through: ReadonlySet<string>): boolean {
  const { inputs, appliesTo, rule } = criterion;
  const among = rule !== undefined && 'among' in rule ? rule.among : undefined;
  return (
    (typeof among === 'object' && among.field === field) ||
    (appliesTo?.when !== undefined && namesRead(appliesTo.when).has(field)) ||
    inputs.some(({ from }) =>
      from?.kind === 'profile'
        ? from.field === field
        : from?.kind === 'register' && through.has(from.register),
    )
  );
}

function namesRead(formula: string): ReadonlySet<string> {
  const parsed = parseFormula(formula);
  return parsed.ok ? namesIn(parsed.expression) : new Set();
}
