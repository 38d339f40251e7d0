import { useVirtualizer } from '@tanstack/react-virtual';
import {
  Fragment,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { denseTableClass, TableFrame } from './table-frame.tsx';
import { usePrinting } from './use-printing.ts';

/** Cells that are drawn whatever is seen of them: more take longer than people notice. */
const short = 720;

/** What a row is taken to be high until it was drawn once, in pixels. */
const usualHeight = 38;

/** Rows drawn above and below what is seen, so that the Tab key always finds the next one; fewer of a wide table. */
const overscanOf = (columns: number) => Math.max(2, Math.min(8, Math.floor(80 / columns)));

/** A way to what is not drawn yet. */
export interface LongTableHandle {
  /** Scrolls a row into view, by its place from 0, and gives it once it is drawn. */
  reach(index: number): Promise<HTMLTableRowElement | undefined>;
}

interface LongTableProps<Row> {
  readonly label: string;
  /** CSS length. */
  readonly maxHeight: string;
  /** The cells of the head, one for each column. */
  readonly head: ReactNode;
  readonly columns: number;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The cells of a row, by its place from 0. */
  readonly children: (row: Row, index: number) => ReactNode;
  readonly ref?: Ref<LongTableHandle>;
}

/**
 * A dense table in a frame of which, when it is long, only those rows are drawn that are seen; it says how many there are, and in print all
 * of them are there. Columns keep the widths that they had at first.
 */
export function LongTable<Row>(props: LongTableProps<Row>) {
  const { label, maxHeight, rows, columns } = props;
  // As state: what scrolls is known to its rows only after they were drawn.
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const printing = usePrinting();
  const isWhole = printing || rows.length * columns <= short;
  return (
    <TableFrame label={label} maxHeight={maxHeight} ref={setFrame}>
      {isWhole ? <WholeTable {...props} frame={frame} /> : <WindowedTable {...props} frame={frame} />}
    </TableFrame>
  );
}

type InFrame<Row> = LongTableProps<Row> & { frame: HTMLElement | null };

function WholeTable<Row>({ head, rows, keyOf, children, ref, frame }: InFrame<Row>) {
  useImperativeHandle(ref, () => ({ reach: async (index) => rowAt(frame, index) }), [frame]);
  return (
    <table className={denseTableClass}>
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row)} data-index={index}>
            {children(row, index)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WindowedTable<Row>({ head, columns, rows, keyOf, children, ref, frame }: InFrame<Row>) {
  const table = useRef<HTMLTableElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame,
    estimateSize: () => usualHeight,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: overscanOf(columns),
    // Rows may come a frame later than the scroll; nothing has to be drawn while something is being drawn.
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const widths = useFirstWidths({ table, frame, isDrawn: items.length > 0 });
  useImperativeHandle(
    ref,
    () => ({
      async reach(index) {
        if (index < 0 || index >= rows.length) return undefined;
        virtualizer.scrollToIndex(index);
        for (let frames = 0; frames < 20; frames += 1) {
          const row = rowAt(frame, index);
          if (row !== undefined) return row;
          await new Promise(requestAnimationFrame);
        }
        return undefined;
      },
    }),
    [virtualizer, frame, rows.length],
  );
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <table
      ref={table}
      className={denseTableClass}
      aria-rowcount={rows.length + 1}
      style={widths && { tableLayout: 'fixed' }}
    >
      {widths && (
        <colgroup>
          {widths.map((width, column) => (
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr aria-rowindex={1}>{head}</tr>
      </thead>
      <Gap height={before} columns={columns} />
      <tbody>
        {items.map(({ key, index }) => {
          const row = rows[index];
          if (row === undefined) return <Fragment key={key} />;
          return (
            <tr key={key} ref={virtualizer.measureElement} data-index={index} aria-rowindex={index + 2}>
              {children(row, index)}
            </tr>
          );
        })}
      </tbody>
      <Gap height={after} columns={columns} />
    </table>
  );
}

/** The room of rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  );
}

function rowAt(frame: HTMLElement | null, index: number): HTMLTableRowElement | undefined {
  return frame?.querySelector<HTMLTableRowElement>(`tr[data-index="${index}"]`) ?? undefined;
}

/** Widths of the columns as the browser laid them out at first, and again in a frame of another width; undefined while it does. */
function useFirstWidths(of: {
  table: RefObject<HTMLTableElement | null>;
  frame: HTMLElement | null;
  isDrawn: boolean;
}): readonly number[] | undefined {
  const { table, frame, isDrawn } = of;
  const [widths, setWidths] = useState<readonly number[]>();
  useLayoutEffect(() => {
    const cells = table.current?.tHead?.rows[0]?.cells;
    if (!isDrawn || widths !== undefined || cells === undefined) return;
    setWidths([...cells].map((cell) => cell.getBoundingClientRect().width));
  }, [table, isDrawn, widths]);
  useEffect(() => {
    if (frame === null) return undefined;
    let known: number | undefined;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width;
      if (known !== undefined && known !== width) setWidths(undefined);
      known = width;
    });
    observer.observe(frame);
    return () => observer.disconnect();
  }, [frame]);
  return widths;
}
