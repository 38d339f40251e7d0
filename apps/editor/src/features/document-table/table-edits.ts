import type { CriteriaSet, Target } from '@tieuchi/criteria/types';
import { type Draft, setInCriterion, setTarget } from '../document/edits/criterion-edits.ts';
import { setGroupField } from '../document/edits/group-edits.ts';
import { type Row, targetsOf } from '../document/rows.ts';
import { isEditedInPlace } from './cells/target-cell.tsx';
import { type Column, maxOf, thresholdOf } from './columns.ts';

/** Whether a cell is edited in the table; everything else is edited in the inspector. */
export function isEditable(row: Row, column: Column | undefined, outcome: CriteriaSet['outcome']): boolean {
  if (column === undefined || row.kind === 'dropped') return false;
  if (row.kind === 'group') return outcome.kind === 'points' && column.kind === 'max';
  const { criterion, unitClass } = row;
  if (column.kind === 'level') return isEditedInPlace(targetsOf(criterion, unitClass?.id)?.[column.index]);
  if (column.kind === 'max') return maxOf(criterion) !== undefined;
  return column.kind === 'threshold' && thresholdOf(criterion) !== undefined;
}

/** The text with what was typed into a cell; unchanged for a cell that is not edited in the table. */
export function editCell(draft: Draft, at: { row: Row; column: Column }, value: Target): string {
  const { row, column } = at;
  if (row.kind === 'group')
    return typeof value === 'number'
      ? setGroupField(draft, { group: row.group.id, field: 'max' }, value)
      : draft.text;
  if (row.kind === 'dropped') return draft.text;
  const criterion = row.criterion.id;
  if (column.kind === 'level')
    return setTarget(draft, { criterion, level: column.index, unitClass: row.unitClass?.id }, value);
  const field = column.kind === 'max' ? 'max' : thresholdOf(row.criterion)?.field;
  return field === undefined
    ? draft.text
    : setInCriterion(draft, { criterion, path: ['rule', field] }, value);
}
