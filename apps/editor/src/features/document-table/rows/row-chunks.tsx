import { useEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '../../document/rows.ts';
import { isSelected } from './row-selection.ts';
import { columnCount, type Grid, TableRows } from './table-rows.tsx';

const chunkSize = 40;
/** Up to here all rows are drawn, so that the browser's own search finds everything. */
const drawnWhole = 160;
const usualRowHeight = 64;

/** The rows of the grid. Of a long document only those near the view are drawn, and the one in use. */
export function RowChunks({ grid, rows }: { grid: Grid; rows: readonly Row[] }) {
  const chunks = useMemo(() => {
    const size = rows.length <= drawnWhole ? rows.length : chunkSize;
    return Array.from({ length: size === 0 ? 0 : Math.ceil(rows.length / size) }, (_, index) => ({
      first: index * size,
      rows: rows.slice(index * size, (index + 1) * size),
    }));
  }, [rows]);
  if (chunks.length <= 1)
    return (
      <tbody>
        <TableRows grid={grid} rows={rows} first={0} />
      </tbody>
    );
  return chunks.map((chunk) => <RowChunk key={chunk.first} grid={grid} {...chunk} />);
}

function RowChunk(props: { grid: Grid; rows: readonly Row[]; first: number }) {
  const { grid, rows } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef(rows.length * usualRowHeight);
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  const inUse = rows.some((row) => row.key === grid.active.row || isSelected(row, grid.model.selection));
  useEffect(() => {
    const element = body.current;
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // What was drawn keeps its height while it is not.
        if (!entry.isIntersecting && element.dataset.drawn !== undefined)
          height.current = entry.boundingClientRect.height;
        setNear(entry.isIntersecting);
      },
      { root: element.closest('section'), rootMargin: '600px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  if (near || inUse)
    return (
      <tbody ref={body} data-drawn>
        <TableRows {...props} />
      </tbody>
    );
  return (
    <tbody ref={body}>
      <tr style={{ height: height.current }}>
        <td colSpan={columnCount(grid)} />
      </tr>
    </tbody>
  );
}
