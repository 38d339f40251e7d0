import { denseTableClass, stickyColumnClass, TableFrame } from '@tieuchi/ui/table-frame';
import { type ClipboardEvent, type KeyboardEvent, memo, useId } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { cellKey, type FigureColumn, type FigureTable, type FigureUnit } from './figure-column.ts';
import { type FigureDraft, type FigurePlace, storedText, textIn } from './figure-draft.ts';
import classes from './figure-grid.module.css';
import { parseTable } from './parse-table.ts';

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
  return (
    <TableFrame label={props.label} maxHeight="70vh">
      <table className={denseTableClass}>
        <thead>
          <tr>
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
          </tr>
        </thead>
        <tbody>
          {table.units.map((unit, index) => (
            <FigureRow key={unit.code} {...props} unit={unit} index={index} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function periodKind({ input }: FigureColumn): 'month' | 'quarter' | 'halfYear' {
  return (input.kind === 'text' ? undefined : input.per) ?? 'quarter';
}

const FigureRow = memo(
  function FigureRow(props: GridProps & { unit: FigureUnit; index: number }) {
    const t = useText();
    const id = useId();
    const { table, draft, unit, index } = props;
    return (
      <tr>
        <th scope="row" className={`${stickyColumnClass} ${classes.unit}`}>
          {unit.name}
          <span className={classes.code}>
            {unit.code}
            {unit.submitted && ` – ${t('rounds.unit.submitted')}`}
          </span>
        </th>
        {table.columns.map((column, across) => {
          const place = { unit, column };
          const text = textIn(table, draft, place);
          if (props.readOnly || unit.submitted) return <td key={column.key}>{text}</td>;
          const key = cellKey(unit, column);
          const problem = props.problems.get(key);
          const problemId = `${id}-${across}`;
          return (
            <td key={column.key}>
              <input
                className={classes.input}
                data-cell={`${index}:${across}`}
                data-changed={text !== storedText(table, place) || undefined}
                aria-label={t('figures.cell', { unit: unit.name, figure: column.title })}
                aria-invalid={problem !== undefined}
                aria-describedby={problem === undefined ? undefined : problemId}
                inputMode={isNumeric(column) ? 'decimal' : 'text'}
                autoComplete="off"
                placeholder={column.fallback}
                value={text}
                onChange={(event) => props.onType(place, event.currentTarget.value)}
                onPaste={(event) => paste(event, (cells) => props.onPaste(place, cells))}
                onKeyDown={moveUpOrDown}
              />
              {problem !== undefined && (
                <span id={problemId} className={classes.problem}>
                  {problem}
                </span>
              )}
            </td>
          );
        })}
      </tr>
    );
  },
  // Thousands of cells: a row is drawn again only when something in it has changed.
  (before, after) =>
    before.table === after.table &&
    before.readOnly === after.readOnly &&
    before.onType === after.onType &&
    before.onPaste === after.onPaste &&
    after.table.columns.every((column) => {
      const key = cellKey(after.unit, column);
      return (
        before.draft.get(key) === after.draft.get(key) && before.problems.get(key) === after.problems.get(key)
      );
    }),
);

function isNumeric({ input }: FigureColumn): boolean {
  return (
    input.kind === 'number' || input.kind === 'count' || input.kind === 'percent' || input.kind === 'money'
  );
}

/** One cell is pasted by the browser, several go into the table. */
function paste(event: ClipboardEvent<HTMLInputElement>, fill: (cells: string[][]) => void): void {
  const text = event.clipboardData.getData('text/plain');
  if (!/[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''))) return;
  event.preventDefault();
  fill(parseTable(text));
}

function moveUpOrDown(event: KeyboardEvent<HTMLInputElement>): void {
  const steps: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  const [row, column] = (event.currentTarget.dataset.cell ?? '').split(':');
  if (step === undefined || row === undefined || event.nativeEvent.isComposing) return;
  const body = event.currentTarget.closest('tbody');
  const rows = body?.rows.length ?? 0;
  // Units that have submitted have no cell to stop at.
  for (let at = Number(row) + step; at >= 0 && at < rows; at += step) {
    const next = body?.querySelector<HTMLInputElement>(`[data-cell="${at}:${column}"]`);
    if (!next) continue;
    event.preventDefault();
    next.focus();
    next.select();
    return;
  }
}
