import type { TableLimits } from '../table-limits.ts';
import { TableError } from '../table-problem.ts';

/** What is left of the work that one file may make, all its parts together. */
export class Budget {
  #bytes: number;
  #tags: number;

  constructor({ unpackedBytes, tags }: Pick<TableLimits, 'unpackedBytes' | 'tags'>) {
    this.#bytes = unpackedBytes;
    this.#tags = tags;
  }

  /** Counts unpacked bytes; throws TableError where they are too many. */
  takeBytes(count: number): void {
    this.#bytes -= count;
    if (this.#bytes < 0) throw new TableError({ code: 'tooMuchInside' });
  }

  /** Counts a tag; throws TableError where they are too many. */
  takeTag(): void {
    this.#tags -= 1;
    if (this.#tags < 0) throw new TableError({ code: 'tooMuchInside' });
  }
}
