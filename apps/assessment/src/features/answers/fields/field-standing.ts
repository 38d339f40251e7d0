import type { Value } from '@tieuchi/criteria/responses';
import type { FieldSource, FormCriterion, FormField } from '@tieuchi/forms/form-model';
import type { CriterionResult, ShownValue } from '@tieuchi/scoring/result';
import type { AssessmentDetail } from '../../../outputs.ts';
import type { PartShape } from '../editing/part-draft.ts';

/** A field that the unit does not type: what an authority supplied, or what other parts of the dossier give. */
export type ClosedField =
  | { kind: 'supplied'; value: Value; by: string; at: string }
  | { kind: 'computed'; source: FieldSource | undefined; value: ShownValue };

/** What decides whether a field is typed, beside the document. */
export type FieldFacts = Pick<AssessmentDetail, 'registers' | 'supplied'>;

/** What the unit types of a criterion. A figure of a register is typed where the way it is handed in cannot tell it. */
export function shapeOf(criterion: FormCriterion, registers: FieldFacts['registers']): PartShape {
  return {
    mayDeclareNotApplicable: criterion.mayDeclareNotApplicable,
    fields: criterion.fields.map((field) =>
      field.readOnly && isUntold(field, registers) ? { ...field, readOnly: false } : field,
    ),
  };
}

/** What stands in place of a field of `shapeOf`; undefined where the unit types it. */
export function closedField(
  field: FormField,
  options: { criterionId: string; supplied: FieldFacts['supplied']; result: CriterionResult | undefined },
): ClosedField | undefined {
  const delivered = options.supplied[options.criterionId]?.[field.id];
  if (delivered !== undefined) return { kind: 'supplied', ...delivered };
  if (!field.readOnly) return undefined;
  const read = options.result?.explanation.inputs.find(({ id }) => id === field.id);
  return { kind: 'computed', source: field.source, value: read?.value ?? null };
}

function isUntold({ source }: FormField, registers: FieldFacts['registers']): boolean {
  if (source?.kind !== 'register') return false;
  return registers[source.register]?.rowsAsked ? !source.readable.rows : !source.readable.totals;
}
