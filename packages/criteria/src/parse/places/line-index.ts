import type { Range } from '../../findings/finding.ts';

/** Turns offsets of a text into lines and columns. `\n`, `\r\n` and `\r` end a line, as in editors. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    const ends = /\r\n|\n|\r/g;
    while (ends.exec(text) !== null) this.starts.push(ends.lastIndex);
  }

  /** The range of so many UTF-16 units from an offset, in lines and columns from 1. */
  rangeOf(offset: number, length: number): Range {
    const start = this.positionOf(offset);
    const end = this.positionOf(offset + length);
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }

  private positionOf(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}
