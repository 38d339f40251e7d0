import type { CriterionComparison } from '@tieuchi/criteria/compare';
import type { Level } from '@tieuchi/criteria/types';
import { memo } from 'react';
import { targetChange } from '../document/relations.ts';
import { type Row, targetsOf } from '../document/rows.ts';
import classes from './document-table.module.css';
import type { Cell } from './grid-keys.ts';
import { RelationChip, RelationHint } from './relation-chip.tsx';
import { type CellCommit, TargetCell } from './target-cell.tsx';

const leading = 2;

/** One criterion: code, name with its measure unit, a target per level, its relation to the base. */
export const CriterionRow = memo(function CriterionRow(props: {
  row: Extract<Row, { kind: 'criterion' }>;
  levels: readonly Level[];
  withRelation: boolean;
  /** The column that carries the focus when it is in this row. */
  activeColumn: number | undefined;
  editing: { seed: string | undefined } | undefined;
  selected: boolean;
  locked: boolean;
  comparison: CriterionComparison | undefined;
  onTouch: (cell: Cell, how: 'focus' | 'edit') => void;
  onCommit: (at: Cell, result: CellCommit) => void;
}) {
  const { row, levels, activeColumn, comparison, onTouch } = props;
  const { criterion, unitClass } = row;
  const targets = targetsOf(criterion, unitClass?.id);
  const tabIndex = (column: number): 0 | -1 => (activeColumn === column ? 0 : -1);
  const focus = (column: number) => () => onTouch({ row: row.key, column }, 'focus');
  const last = leading + levels.length;
  return (
    <tr data-row={row.key} className={classes.criterion} aria-selected={props.selected}>
      <td className={classes.code} data-column={0} tabIndex={tabIndex(0)} onFocus={focus(0)}>
        {criterion.code}
      </td>
      <td className={classes.name} data-column={1} tabIndex={tabIndex(1)} onFocus={focus(1)}>
        {criterion.name}
        {unitClass !== undefined && ' '}
        {unitClass !== undefined && <span className={classes.unit}>{unitClass.name}</span>}
        {criterion.measureUnit !== undefined && ' '}
        {criterion.measureUnit !== undefined && <span className={classes.unit}>{criterion.measureUnit}</span>}
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
            editing={activeColumn === column && !props.locked ? props.editing : undefined}
            onTouch={onTouch}
            onCommit={props.onCommit}
          />
        );
      })}
      {props.withRelation && (
        <RelationHint comparison={comparison} measureUnit={criterion.measureUnit} levels={levels}>
          <td className={classes.relation} data-column={last} tabIndex={tabIndex(last)} onFocus={focus(last)}>
            <div className={classes.chips}>{comparison && <RelationChip comparison={comparison} />}</div>
          </td>
        </RelationHint>
      )}
    </tr>
  );
});
