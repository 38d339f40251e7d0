import type { CriterionComparison, GroupComparison } from '@tieuchi/criteria/compare';
import type { Severity } from '@tieuchi/criteria/findings';
import type { PartsTotal } from '@tieuchi/criteria/point-totals';
import type { Row } from '../../document/rows.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import type { CellCalls } from '../cells/target-cell.tsx';
import { type Column, leading } from '../columns.ts';
import type { Cell } from '../grid-keys.ts';
import { CriterionRow } from './criterion-row.tsx';
import { DroppedRow } from './dropped-row.tsx';
import { GroupRow } from './group-row.tsx';
import { isSelected } from './row-selection.ts';

/** What every row of the grid is drawn from. */
export type Grid = CellCalls & {
  model: DocumentModel;
  columns: readonly Column[];
  points: boolean;
  withRelation: boolean;
  locked: boolean;
  /** The cell that carries the focus; its row may be gone. */
  active: Cell;
  editing: { seed: string | undefined } | undefined;
  comparisons: ReadonlyMap<string, CriterionComparison>;
  groups: ReadonlyMap<string, GroupComparison>;
  worst: ReadonlyMap<number, Severity>;
  totals: ReadonlyMap<string, PartsTotal> | undefined;
};

/** How many columns the grid has in all. */
export function columnCount(grid: Pick<Grid, 'columns' | 'withRelation'>): number {
  return leading + grid.columns.length + (grid.withRelation ? 1 : 0);
}

/** Rows of the grid; `first` is the position of the first one, from 0. */
export function TableRows(props: { grid: Grid; rows: readonly Row[]; first: number }) {
  const { grid, first } = props;
  const { model, locked, active, comparisons, totals, onTouch, onCommit } = grid;
  return props.rows.map((row, index) => {
    const column = row.key === active.row ? active.column : undefined;
    const shared = {
      // The heading is the first row of the grid.
      position: first + index + 2,
      selected: isSelected(row, model.selection),
      editing: column !== undefined && !locked ? grid.editing : undefined,
      onTouch,
    };
    if (row.kind === 'group')
      return (
        <GroupRow
          key={row.key}
          {...shared}
          row={row}
          columns={columnCount(grid)}
          activeColumn={column}
          points={grid.points}
          comparison={grid.groups.get(row.group.id)}
          withRelation={grid.withRelation}
          sum={totals?.get(row.group.id)?.sum}
          fits={totals?.get(row.group.id)?.fits ?? true}
          onCommit={onCommit}
        />
      );
    if (row.kind === 'dropped')
      return (
        <DroppedRow
          key={row.key}
          {...shared}
          row={row}
          columns={columnCount(grid)}
          active={column !== undefined}
          locked={locked}
          comparison={comparisons.get(row.criterion.id)}
          model={model}
        />
      );
    return (
      <CriterionRow
        key={row.key}
        {...shared}
        row={row}
        columns={grid.columns}
        withRelation={grid.withRelation}
        activeColumn={column}
        comparison={comparisons.get(row.criterion.id)}
        worst={grid.worst.get(row.index)}
        onCommit={onCommit}
      />
    );
  });
}
