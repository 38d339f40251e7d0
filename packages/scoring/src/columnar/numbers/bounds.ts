import type { NumberColumn } from './column.ts';

/** Whole numbers below this are exact in a double, and so are sums and products that stay below it. */
const EXACT = 2 ** 53;

/**
 * Keeps the proof that a computation over columns is exact: every column that it reads and every number on the way is noted with
 * its bounds. Answers beyond `limit` take no part; the units that gave them are decided from their dossiers.
 */
export class Bounds {
  /** Everything noted so far is below 2⁵³. */
  proven = true;
  readonly #columns = new Set<NumberColumn>();

  constructor(readonly limit: number) {}

  /** The bounds within which the answers of a column take part. */
  reading(column: NumberColumn): { low: number; high: number } {
    this.#columns.add(column);
    return { low: Math.max(column.low, -this.limit), high: Math.min(column.high, this.limit) };
  }

  /** Notes a number on the way; its bounds are given back. */
  note(low: number, high: number): { low: number; high: number } {
    if (!(-low < EXACT && high < EXACT)) this.proven = false;
    return { low, high };
  }

  /** The units with an answer that takes no part. */
  rowsBeyond(): number[] {
    const rows = new Set<number>();
    for (const { values, low, high, beyond } of this.#columns) {
      for (const row of beyond) rows.add(row);
      if (-low <= this.limit && high <= this.limit) continue;
      for (const [row, value] of values.entries()) if (Math.abs(value) > this.limit) rows.add(row);
    }
    return [...rows].sort((one, other) => one - other);
  }
}

/** The greatest limit that makes `compile` provably exact, with what it compiled; undefined where it covers no such thing. */
export function withinBounds<Program>(
  compile: (bounds: Bounds) => Program | undefined,
): { program: Program; bounds: Bounds } | undefined {
  for (let limit = EXACT; limit >= 1; limit /= 8) {
    const bounds = new Bounds(limit);
    const program = compile(bounds);
    if (program === undefined) return undefined;
    if (bounds.proven) return { program, bounds };
  }
  return undefined;
}
