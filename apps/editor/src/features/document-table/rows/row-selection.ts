import type { Row } from '../../document/rows.ts';
import type { Selection } from '../../document/selection.ts';

/** What is selected with a row. */
export function selectionOfRow(row: Row): Selection {
  if (row.kind === 'group') return { kind: 'group', id: row.group.id };
  if (row.kind === 'dropped') return { kind: 'dropped', id: row.criterion.id };
  return { kind: 'criterion', id: row.criterion.id };
}

/** Whether the selection names what the row shows. */
export function isSelected(row: Row, selection: Selection): boolean {
  const own = selectionOfRow(row);
  return own.kind === selection.kind && 'id' in own && 'id' in selection && own.id === selection.id;
}
