/** What is read of a file at most; whatever it says of itself, memory and work stay below. */
export interface TableLimits {
  readonly fileBytes: number;
  /** Bytes that a workbook unpacks to, all its parts together. */
  readonly unpackedBytes: number;
  /** Parts of a workbook. */
  readonly parts: number;
  /** XML tags, all parts together. */
  readonly tags: number;
  /** XML tags inside one another. */
  readonly depth: number;
  /** Rows of a sheet, empty or not. */
  readonly rows: number;
  /** Columns of a sheet that hold something. */
  readonly columns: number;
  /** Cells that are shown as one, per sheet. */
  readonly merges: number;
  /** Visible sheets. */
  readonly sheets: number;
}

/** Enough for every unit of a province and every figure of a set, many times over. */
export const tableLimits: TableLimits = {
  fileBytes: 4_000_000,
  unpackedBytes: 32 * 1024 * 1024,
  parts: 500,
  tags: 2_000_000,
  depth: 64,
  rows: 20_000,
  columns: 400,
  merges: 20_000,
  sheets: 50,
};

/** The most that a cell of a spreadsheet holds. */
export const longestCell = 32_767;
