import { replaceEqualDeep } from '@tanstack/react-query';
import { totalsOfParts } from '@tieuchi/criteria/point-totals';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { formatNumber } from '@tieuchi/ui/format';
import { TableFrame } from '@tieuchi/ui/table-frame';
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useText } from '../../i18n/use-text.ts';
import { worstInCriteria } from '../document/findings.ts';
import { byCriterion, byGroup } from '../document/relations.ts';
import { type Row, toRows } from '../document/rows.ts';
import type { Selection } from '../document/selection.ts';
import type { DocumentModel } from '../document/use-document.ts';
import type { CellCommit } from './cells/target-cell.tsx';
import { columnsOf, leading } from './columns.ts';
import classes from './document-table.module.css';
import { type Cell, isGridKey, moveCell, type Touch, tabCell } from './grid-keys.ts';
import { PartsSum } from './rows/group-row.tsx';
import { RowChunks } from './rows/row-chunks.tsx';
import { isSelected, selectionOfRow } from './rows/row-selection.ts';
import { TableHead } from './rows/table-head.tsx';
import type { Grid } from './rows/table-rows.tsx';
import { editCell, isEditable } from './table-edits.ts';

/**
 * The document as a grid: a row a criterion, a column a level, or what it is worth and how. Arrow keys and clicks move and select,
 * Enter or typing edits a target or a number, Enter and Tab commit, Escape leaves. What is typed is written into the text of the
 * document. The focus alone selects nothing: who tabs through the page keeps what is selected.
 */
export function DocumentTable(props: {
  model: DocumentModel;
  document: CriteriaSet;
  /** Called when Enter on a cell that is not edited here asks for the details. */
  onOpenDetails: () => void;
  label: string;
  /** The id of what tells the keys. */
  hint: string;
}) {
  const t = useText();
  const { model, document } = props;
  const { base, edit, select, selection } = model;
  const lastRows = useRef<Row[]>(undefined);
  const rows = useMemo(() => {
    // Rows of unchanged criteria stay the same objects, so that they are not drawn again.
    lastRows.current = replaceEqualDeep(lastRows.current, toRows(document, base));
    return lastRows.current;
  }, [document, base]);
  const comparisons = useMemo(() => byCriterion(model.comparison), [model.comparison]);
  const groups = useMemo(() => byGroup(model.comparison), [model.comparison]);
  const worst = useMemo(() => worstInCriteria(model.findings), [model.findings]);
  const totals = useMemo(() => totalsOfParts(document), [document]);
  const { outcome } = document;
  const own = useMemo(() => columnsOf(outcome), [outcome]);
  const withRelation = base !== undefined;
  const columns = leading + own.length + (withRelation ? 1 : 0);
  const levels = outcome.kind === 'levels' ? outcome.levels.length : 0;
  const locked = model.broken || model.readOnly;

  const [active, setActive] = useState<Cell>({ row: rows[0]?.key ?? '', column: 0 });
  const [editing, setEditing] = useState<{ seed: string | undefined }>();
  const frame = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const keys = useMemo(() => rows.map((row) => row.key), [rows]);
  const activeRow = keys.includes(active.row) ? active.row : keys[0];

  const goTo = useCallback((cell: Cell) => {
    wantsFocus.current = true;
    setEditing(undefined);
    setActive(cell);
  }, []);

  // The selection may come from the JSON pane, a finding or the inspector: the row follows, the focus stays. A cell that was gone
  // on to without selecting it stays where it is while the text changes.
  const followed = useRef<Selection>(undefined);
  useEffect(() => {
    if (followed.current === selection) return;
    followed.current = selection;
    const row = rows.find((one) => isSelected(one, selection));
    if (!row) return;
    setActive((cell) =>
      cell.row === row.key || cell.row.startsWith(`${row.key}:`) ? cell : { ...cell, row: row.key },
    );
    const element = rowElement(frame.current, row.key);
    if (element && !element.contains(globalThis.document.activeElement))
      element.scrollIntoView({ block: 'nearest' });
  }, [rows, selection]);

  useEffect(() => {
    if (!wantsFocus.current || editing) return;
    wantsFocus.current = false;
    const row = rowElement(frame.current, active.row);
    const cell = row?.querySelector<HTMLElement>(`[data-column="${active.column}"]`);
    const fallback = row?.querySelector<HTMLElement>('[data-column]');
    (cell ?? fallback)?.focus();
    (cell ?? fallback)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, editing]);

  // Rows are drawn again only when their own criterion changes, so what they call must not change with the document.
  const latest = useRef({ rows, own, levels, columns, locked, outcome });
  latest.current = { rows, own, levels, columns, locked, outcome };
  const { onOpenDetails } = props;

  const editable = useCallback((cell: Cell): boolean => {
    const now = latest.current;
    const row = now.rows.find((one) => one.key === cell.row);
    return !now.locked && row !== undefined && isEditable(row, now.own[cell.column - leading], now.outcome);
  }, []);

  const touch = useCallback<Touch>(
    (cell, how) => {
      const now = latest.current;
      const row = now.rows.find((one) => one.key === cell.row);
      setActive((old) => (old.row === cell.row && old.column === cell.column ? old : cell));
      if (row && how !== 'focus') {
        const own = selectionOfRow(row);
        const level = cell.column - leading;
        select(own.kind === 'criterion' && level >= 0 && level < now.levels ? { ...own, level } : own);
      }
      const edits = how === 'edit' && editable(cell);
      setEditing(edits ? { seed: undefined } : undefined);
      if (how === 'edit' && !edits) onOpenDetails();
    },
    [select, editable, onOpenDetails],
  );

  const commit = useCallback(
    (at: Cell, result: CellCommit) => {
      const now = latest.current;
      const row = now.rows.find((one) => one.key === at.row);
      const column = now.own[at.column - leading];
      const { value } = result;
      if (value !== undefined && row && column) edit((draft) => editCell(draft, { row, column }, value));
      if (result.next === 'leave') {
        setEditing(undefined);
        return;
      }
      const grid = {
        rows: now.rows.filter((one) => one.kind === row?.kind).map((one) => one.key),
        columns: now.columns,
        first: leading,
        last: leading + now.own.findLastIndex(({ kind }) => kind !== 'words'),
      };
      if (result.next === 'stay') goTo(at);
      else if (result.next === 'down') goTo(moveCell(grid, at, 'ArrowDown'));
      else goTo(tabCell(grid, at, result.next === 'back') ?? at);
    },
    [edit, goTo],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement)
      return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = { row: activeRow ?? '', column: active.column };
    if (isGridKey(event.key)) {
      event.preventDefault();
      const next = moveCell({ rows: keys, columns }, at, event.key);
      touch(next, 'select');
      goTo(next);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      if (event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      touch(at, 'edit');
    } else if (editable(at) && event.key.length === 1 && /[\p{L}\d≥>–-]/u.test(event.key)) {
      event.preventDefault();
      touch(at, 'select');
      setEditing({ seed: event.key });
    }
  };

  // Whatever is clicked in a row selects it, and its cell has the focus; buttons do what they say.
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('button, input, select')) return;
    const row = target.closest('tr')?.dataset.row;
    if (row === undefined) return;
    const clicked = target.closest('td')?.dataset.column;
    const cell = { row, column: clicked === undefined ? 0 : Number(clicked) };
    touch(cell, 'select');
    goTo(cell);
  };

  const grid: Grid = {
    model,
    columns: own,
    points: outcome.kind === 'points',
    withRelation,
    locked,
    active: { row: activeRow ?? '', column: active.column },
    editing,
    comparisons,
    groups,
    worst,
    totals: totals?.groups,
    onTouch: touch,
    onCommit: commit,
  };
  return (
    <TableFrame label={props.label}>
      <table
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells edited in place are a data grid (APG); its cells follow from the native table
        role="grid"
        className={classes.table}
        data-few={(levels > 0 && levels <= 2) || undefined}
        aria-readonly={locked}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns}
        aria-describedby={props.hint}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <TableHead columns={own} withRelation={withRelation} />
        <RowChunks grid={grid} rows={rows} />
        {outcome.kind === 'points' && totals && (
          <tfoot>
            <tr className={classes.total}>
              <td colSpan={leading}>{t('table.total')}</td>
              <td className={classes.totalMax}>
                {formatNumber(outcome.max)}
                <PartsSum max={outcome.max} total={totals.total} />
              </td>
              <td colSpan={columns - leading - 1} />
            </tr>
          </tfoot>
        )}
      </table>
    </TableFrame>
  );
}

/** The table row of a key; keys come from documents and are compared, never put into a selector. */
function rowElement(table: HTMLTableElement | null, key: string): HTMLTableRowElement | undefined {
  return [...(table?.rows ?? [])].find((row) => row.dataset.row === key);
}
