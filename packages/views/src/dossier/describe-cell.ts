import type { RegisterRow } from '@tieuchi/criteria/responses';
import type { PersonalUse } from '@tieuchi/criteria/without-personal';
import type { FormField } from '@tieuchi/forms/form-model';
import { describeField } from '../answers/describe-answer.ts';
import type { ViewText } from '../texts/use-text.ts';

/**
 * A cell of a submitted row in words. Of a personal column that no formula reads nothing is told, of one that formulas only ask
 * whether it is filled just that; the marks that the submission keeps in its place are never shown as values.
 */
export function describeCell(
  cell: RegisterRow[string] | undefined,
  { field, use, t }: { field: FormField; use: PersonalUse | undefined; t: ViewText },
): string {
  if (use === 'unused') return t('rows.withheld');
  if (use === 'filled') return cell === undefined || cell === null ? '' : t('rows.filled');
  return describeField(field, cell, t)[0]?.text ?? '';
}
