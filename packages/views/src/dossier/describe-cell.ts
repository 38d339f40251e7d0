import type { RegisterRow } from '@tieuchi/criteria/responses';
import type { Column } from '@tieuchi/criteria/types';
import type { PersonalUse } from '@tieuchi/criteria/without-personal';
import { columnInput } from '@tieuchi/forms/form-model';
import { describeAnswerValue, type YesNo } from './describe-value.ts';

/**
 * A cell of a submitted row in words. Of a personal column that no formula reads nothing is told, of one that formulas only ask
 * whether it is filled just that; the marks that the submission keeps in its place are never shown as values.
 */
export function describeCell(
  cell: RegisterRow[string] | undefined,
  about: {
    column: Column;
    use: PersonalUse | undefined;
    words: YesNo & { filled: string; withheld: string };
  },
): string {
  const { column, use, words } = about;
  if (use === 'unused') return words.withheld;
  if (use === 'filled') return cell === undefined || cell === null ? '' : words.filled;
  return describeAnswerValue(cell, columnInput(column), words);
}
