import type { GroupComparison } from '@tieuchi/criteria/compare';
import type { PartsTotal } from '@tieuchi/criteria/point-totals';
import type { Group } from '@tieuchi/criteria/types';
import { formatNumber } from '@tieuchi/ui/format';
import { Tag } from '@tieuchi/ui/tag';
import { memo } from 'react';
import { type EditorText, useText } from '../../../i18n/use-text.ts';
import { departs } from '../../document/departures.ts';
import type { Row } from '../../document/rows.ts';
import { NumberCell } from '../cells/number-cell.tsx';
import { RelationChip } from '../cells/relation-chip.tsx';
import type { CellCalls } from '../cells/target-cell.tsx';
import { leading } from '../columns.ts';
import classes from '../document-table.module.css';

/**
 * A heading of the document, as one cell across the table; in a set with points with its printed maximum, checked against its
 * parts, and how they make it.
 */
export const GroupRow = memo(function GroupRow(
  props: CellCalls & {
    row: Extract<Row, { kind: 'group' }>;
    /** Among all rows of the grid, the heading being the first. */
    position: number;
    columns: number;
    activeColumn: number | undefined;
    editing: { seed: string | undefined } | undefined;
    selected: boolean;
    /** What the parts come to, in a set with points. */
    sum: number | undefined;
    fits: boolean;
    points: boolean;
    withRelation: boolean;
    comparison: GroupComparison | undefined;
  },
) {
  const t = useText();
  const { row, points, activeColumn, sum, fits, comparison, withRelation } = props;
  const columns = withRelation ? props.columns - 1 : props.columns;
  const { group, depth, count } = row;
  const active = activeColumn !== undefined;
  // Whatever the column, a row of one cell has the focus in it.
  const heading = active && (!points || activeColumn !== leading);
  return (
    <tr
      data-row={row.key}
      className={classes.group}
      aria-rowindex={props.position}
      aria-selected={props.selected}
    >
      <td
        colSpan={points ? leading : columns}
        data-column={0}
        tabIndex={heading ? 0 : -1}
        style={{ paddingLeft: `${12 + depth * 18}px` }}
        onFocus={() => props.onTouch({ row: row.key, column: 0 }, 'focus')}
      >
        <div className={classes.groupWords}>
          <span>{group.code}</span>
          <span>{group.name}</span>
          <span className={classes.groupCount}>{t('table.groupCount', { count })}</span>
        </div>
      </td>
      {points && (
        <>
          <NumberCell
            at={{ row: row.key, column: leading }}
            label={`${group.code} – ${t('table.max')}`}
            value={group.max}
            active={activeColumn === leading}
            editing={activeColumn === leading ? props.editing : undefined}
            onTouch={props.onTouch}
            onCommit={props.onCommit}
          >
            <PartsSum max={group.max} {...(sum !== undefined && { total: { sum, fits } })} />
          </NumberCell>
          <td colSpan={columns - leading - 1} className={classes.groupNotes}>
            {notesOf(group, t).map((note) => (
              <Tag key={note}>{note}</Tag>
            ))}
          </td>
        </>
      )}
      {withRelation && (
        <td className={classes.relation}>
          {comparison && departs(comparison) && (
            <div className={classes.chips}>
              <RelationChip comparison={comparison} />
            </div>
          )}
        </td>
      )}
    </tr>
  );
});

/** What the parts come to, where that is not the printed maximum itself. */
export function PartsSum(props: { max: number | undefined; total?: PartsTotal }) {
  const t = useText();
  const { max, total } = props;
  if (!total) return null;
  if (total.fits && max === total.sum) return <span className={classes.before}>✓ {t('table.sumFits')}</span>;
  const words = t('table.sum', { sum: formatNumber(total.sum) });
  return total.fits ? (
    <span className={classes.before}>{words}</span>
  ) : (
    <span className={classes.wrongSum}>≠ {words}</span>
  );
}

/** How a group makes its points, where that is not simply their sum. */
function notesOf(group: Group, t: EditorText): string[] {
  const { bonus, rescale, combine, weight, cap } = group;
  const bound = (value: number | undefined) => (value === undefined ? '…' : formatNumber(value));
  return [
    ...(bonus ? [t('table.bonus')] : []),
    ...(combine === 'mean' ? [t('value.combine.mean')] : combine === 'best' ? [t('value.combine.best')] : []),
    ...(rescale ? [t('model.rescale')] : []),
    ...(weight === undefined ? [] : [`${t('model.weight')} ${formatNumber(weight)}`]),
    ...(cap ? [t('table.cap', { min: bound(cap.min), max: bound(cap.max) })] : []),
  ];
}
