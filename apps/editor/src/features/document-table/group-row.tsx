import { memo } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { Row } from '../document/rows.ts';
import classes from './document-table.module.css';
import type { Cell } from './grid-keys.ts';

/** A heading of the document, as one cell across the table. */
export const GroupRow = memo(function GroupRow(props: {
  row: Extract<Row, { kind: 'group' }>;
  columns: number;
  active: boolean;
  selected: boolean;
  onTouch: (cell: Cell, how: 'focus' | 'edit') => void;
}) {
  const t = useText();
  const { group, depth, count } = props.row;
  return (
    <tr data-row={props.row.key} className={classes.group} aria-selected={props.selected}>
      <td
        colSpan={props.columns}
        data-column={0}
        tabIndex={props.active ? 0 : -1}
        style={{ paddingLeft: `${12 + depth * 18}px` }}
        onFocus={() => props.onTouch({ row: props.row.key, column: 0 }, 'focus')}
      >
        <div className={classes.groupWords}>
          <span>{group.code}</span>
          <span>{group.name}</span>
          <span className={classes.groupCount}>{t('table.groupCount', { count })}</span>
        </div>
      </td>
    </tr>
  );
});
