import type { CriterionComparison } from '@tieuchi/criteria/compare';
import type { Severity } from '@tieuchi/criteria/findings';
import type { Level } from '@tieuchi/criteria/types';
import { Tag } from '@tieuchi/ui/tag';
import { memo } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { targetChange } from '../../document/relations.ts';
import { type Row, targetsOf } from '../../document/rows.ts';
import { PointsCells } from '../cells/points-cells.tsx';
import { RelationChip, RelationHint } from '../cells/relation-chip.tsx';
import { type CellCalls, TargetCell } from '../cells/target-cell.tsx';
import { type Column, leading } from '../columns.ts';
import classes from '../document-table.module.css';

/** One criterion: code, name with its measure unit, its targets or points, its relation to the base. */
export const CriterionRow = memo(function CriterionRow(
  props: CellCalls & {
    row: Extract<Row, { kind: 'criterion' }>;
    /** Among all rows of the grid, the heading being the first. */
    position: number;
    columns: readonly Column[];
    withRelation: boolean;
    /** The column that carries the focus when it is in this row. */
    activeColumn: number | undefined;
    editing: { seed: string | undefined } | undefined;
    selected: boolean;
    comparison: CriterionComparison | undefined;
    /** The worst of what is found in it. */
    worst: Severity | undefined;
  },
) {
  const t = useText();
  const { row, columns, activeColumn, comparison, onTouch, onCommit, worst } = props;
  const { criterion, unitClass } = row;
  const targets = targetsOf(criterion, unitClass?.id);
  const tabIndex = (column: number): 0 | -1 => (activeColumn === column ? 0 : -1);
  const focus = (column: number) => () => onTouch({ row: row.key, column }, 'focus');
  const last = leading + columns.length;
  const levels = columns.flatMap((column): Level[] => (column.kind === 'level' ? [column.level] : []));
  const { editing } = props;
  return (
    <tr
      data-row={row.key}
      className={classes.criterion}
      aria-rowindex={props.position}
      aria-selected={props.selected}
    >
      <td className={classes.code} data-column={0} tabIndex={tabIndex(0)} onFocus={focus(0)}>
        {criterion.code}
      </td>
      <td className={classes.name} data-column={1} tabIndex={tabIndex(1)} onFocus={focus(1)}>
        {criterion.name}
        {unitClass !== undefined && ' '}
        {unitClass !== undefined && <span className={classes.unit}>{unitClass.name}</span>}
        {criterion.measureUnit !== undefined && ' '}
        {criterion.measureUnit !== undefined && <span className={classes.unit}>{criterion.measureUnit}</span>}
        {(worst === 'error' || worst === 'warning') && ' '}
        {(worst === 'error' || worst === 'warning') && (
          <Tag tone={worst === 'error' ? 'critical' : 'caution'}>{t(`findings.${worst}`)}</Tag>
        )}
      </td>
      {levels.map((level, index) => {
        const column = leading + index;
        return (
          <TargetCell
            key={level.id}
            rowKey={row.key}
            column={column}
            criterion={criterion}
            label={`${criterion.code} – ${level.name}`}
            target={targets?.[index]}
            change={targetChange(comparison, { level: level.id, unitClass: unitClass?.id })}
            active={activeColumn === column}
            editing={activeColumn === column ? editing : undefined}
            onTouch={onTouch}
            onCommit={onCommit}
          />
        );
      })}
      {levels.length === 0 && (
        <PointsCells
          rowKey={row.key}
          criterion={criterion}
          columns={columns}
          activeColumn={activeColumn}
          editing={editing}
          onTouch={onTouch}
          onCommit={onCommit}
        />
      )}
      {props.withRelation && (
        <RelationHint comparison={comparison}>
          <td className={classes.relation} data-column={last} tabIndex={tabIndex(last)} onFocus={focus(last)}>
            <div className={classes.chips}>{comparison && <RelationChip comparison={comparison} />}</div>
          </td>
        </RelationHint>
      )}
    </tr>
  );
});
