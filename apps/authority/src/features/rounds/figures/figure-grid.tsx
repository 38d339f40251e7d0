import { LongTable, type LongTableHandle } from '@tieuchi/ui/long-table';
import { stickyColumnClass } from '@tieuchi/ui/table-frame';
import { memo, useCallback, useDeferredValue, useId, useMemo, useRef } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { cellKey, type FigureColumn, type FigureTable, type FigureUnit } from './draft/figure-column.ts';
import { type FigureDraft, type FigurePlace, textIn } from './draft/figure-draft.ts';
import { usualFigures } from './draft/usual-figures.ts';
import { FigureCell, type FigureMove } from './figure-cell.tsx';
import classes from './figure-grid.module.css';

type GridProps = {
  label: string;
  table: FigureTable;
  draft: FigureDraft;
  /** What is wrong with a cell, by `cellKey`. */
  problems: ReadonlyMap<string, string>;
  readOnly: boolean;
  onType: (place: FigurePlace, text: string) => void;
  onPaste: (place: FigurePlace, cells: string[][]) => void;
};

/**
 * A table of units × figures to type in or to paste into from a spreadsheet. Enter and the vertical arrows go from row to row;
 * a unit that has submitted is only shown.
 */
export function FigureGrid(props: GridProps) {
  const t = useText();
  const { table } = props;
  const draft = useDeferredValue(props.draft);
  const usual = useMemo(() => usualFigures(table, draft), [table, draft]);
  const rows = useRef<LongTableHandle>(null);
  const onMove = useCallback(
    async ({ row, column, step }: FigureMove) => {
      // Units that have submitted have no cell to stop at.
      let at = row + step;
      while (table.units[at]?.submitted === true) at += step;
      const reached = await rows.current?.reach(at);
      const next = reached?.querySelector<HTMLInputElement>(`[data-cell="${at}:${column}"]`);
      next?.focus();
      next?.select();
    },
    [table],
  );
  return (
    <LongTable
      ref={rows}
      label={props.label}
      maxHeight="70vh"
      columns={table.columns.length + 1}
      rows={table.units}
      keyOf={(unit) => unit.code}
      head={
        <>
          <th scope="col" className={stickyColumnClass}>
            {t('rounds.unit')}
          </th>
          {table.columns.map((column) => (
            <th key={column.key} scope="col" className={classes.head} title={column.name}>
              {column.title}
              {column.period !== undefined && ` (${t(`figures.period.${periodKind(column)}`)})`}
              <span className={classes.name}>{column.name}</span>
              {'measureUnit' in column.input && column.input.measureUnit !== undefined && (
                <span className={classes.name}>({column.input.measureUnit})</span>
              )}
            </th>
          ))}
        </>
      }
    >
      {(unit, index) => <FigureRow {...props} usual={usual} unit={unit} index={index} onMove={onMove} />}
    </LongTable>
  );
}

function periodKind({ input }: FigureColumn): 'month' | 'quarter' | 'halfYear' {
  return (input.kind === 'text' ? undefined : input.per) ?? 'quarter';
}

const FigureRow = memo(
  function FigureRow(
    props: GridProps & {
      usual: ReadonlyMap<string, number>;
      unit: FigureUnit;
      index: number;
      onMove: (move: FigureMove) => void;
    },
  ) {
    const t = useText();
    const id = useId();
    const { table, draft, unit, index } = props;
    return (
      <>
        <th scope="row" className={`${stickyColumnClass} ${classes.unit}`}>
          {unit.name}
          <span className={classes.code}>
            {unit.code}
            {unit.submitted && ` – ${t('rounds.unit.submitted')}`}
          </span>
        </th>
        {table.columns.map((column, across) => {
          const place = { unit, column };
          const key = cellKey(unit, column);
          if (props.readOnly || unit.submitted)
            return <td key={column.key}>{textIn(table, draft, place)}</td>;
          return (
            <FigureCell
              key={column.key}
              {...props}
              place={place}
              at={`${index}:${across}`}
              problem={props.problems.get(key)}
              usual={props.usual.get(column.key)}
              problemId={`${id}-${across}`}
            />
          );
        })}
      </>
    );
  },
  // Thousands of cells: a row is drawn again only when something in it has changed.
  (before, after) =>
    before.table === after.table &&
    before.readOnly === after.readOnly &&
    before.onType === after.onType &&
    before.onMove === after.onMove &&
    before.onPaste === after.onPaste &&
    after.table.columns.every((column) => {
      const key = cellKey(after.unit, column);
      return (
        before.draft.get(key) === after.draft.get(key) &&
        before.problems.get(key) === after.problems.get(key) &&
        before.usual.get(column.key) === after.usual.get(column.key)
      );
    }),
);
