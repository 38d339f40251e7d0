import { Rational } from '@tieuchi/criteria/exact';
import type { Value } from '@tieuchi/criteria/formula';
import { LARGEST_NUMBER, SMALLEST_NUMBER } from '@tieuchi/criteria/number-limits';
import type { Column } from '@tieuchi/criteria/types';
import { own } from '../own.ts';
import { DecimalColumn } from './decimal-column.ts';
import { type Truths, truthsWhere } from './truths.ts';

const MISSING: Value = { kind: 'missing' };

function isReadable(raw: unknown): raw is number {
  if (typeof raw !== 'number' || !(Math.abs(raw) <= LARGEST_NUMBER)) return false;
  return raw === 0 || Math.abs(raw) >= SMALLEST_NUMBER;
}

/** A figure of a register as formulas see it (SPEC S5). */
export function numberOrMissing(raw: unknown): Value {
  if (!isReadable(raw)) return MISSING;
  return { kind: 'number', value: Rational.fromNumber(raw) };
}

/** The rows of one register in one dossier, of any shape; every column is read once, however many conditions ask for it. */
export class RowTable {
  readonly size: number;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #raw = new Map<string, readonly unknown[]>();
  readonly #numbers = new Map<string, Float64Array>();
  readonly #ticks = new Map<string, Truths>();
  readonly #texts = new Map<string, readonly (string | undefined)[]>();
  readonly #filled = new Map<string, Truths>();
  readonly #decimals = new Map<string, DecimalColumn>();

  constructor(
    columns: readonly Column[],
    private readonly rows: readonly unknown[],
  ) {
    this.size = rows.length;
    this.#columns = new Map(columns.map((column) => [column.id, column]));
  }

  /** What formulas make of the cells of a column; undefined where there is no such column. */
  kindOf(name: string): 'number' | 'boolean' | 'text' | undefined {
    const kind = this.#columns.get(name)?.kind;
    if (kind === 'count' || kind === 'money') return 'number';
    return kind === 'date' ? 'text' : kind;
  }

  /** A cell as formulas see it; one that is blank or not of the kind of its column is missing. */
  cell(name: string, row: number): Value {
    const raw = this.raw(name)[row];
    switch (this.kindOf(name)) {
      case 'number':
        return numberOrMissing(raw);
      case 'boolean':
        return typeof raw === 'boolean' ? { kind: 'boolean', value: raw } : MISSING;
      case 'text':
        return isFilled(raw) ? { kind: 'text', value: raw } : MISSING;
      case undefined:
        return MISSING;
    }
  }

  /** The numbers of a column, row by row; NaN for what is missing. */
  numbers(name: string): Float64Array {
    return known(this.#numbers, name, () => {
      const cells = this.raw(name);
      const numbers = new Float64Array(this.size).fill(Number.NaN);
      for (let row = 0; row < numbers.length; row += 1) {
        const cell = cells[row];
        if (isReadable(cell)) numbers[row] = cell;
      }
      return numbers;
    });
  }

  /** Where a column is ticked. */
  ticks(name: string): Truths {
    return known(this.#ticks, name, () => {
      const raw = this.raw(name);
      return truthsWhere(this.size, (row) => {
        const cell = raw[row];
        return typeof cell === 'boolean' ? cell : undefined;
      });
    });
  }

  /** The texts of a column, row by row; undefined for what is missing. */
  texts(name: string): readonly (string | undefined)[] {
    return known(this.#texts, name, () => this.raw(name).map((raw) => (isFilled(raw) ? raw : undefined)));
  }

  /** Where a column is filled in; no row lacks an answer to that. */
  filled(name: string): Truths {
    return known(this.#filled, name, () => truthsWhere(this.size, this.isFilledAt(name)));
  }

  private isFilledAt(name: string): (row: number) => boolean {
    switch (this.kindOf(name)) {
      case 'number': {
        const numbers = this.numbers(name);
        return (row) => !Number.isNaN(numbers[row]);
      }
      case 'boolean': {
        const raw = this.raw(name);
        return (row) => typeof raw[row] === 'boolean';
      }
      case 'text': {
        const texts = this.texts(name);
        return (row) => texts[row] !== undefined;
      }
      case undefined:
        return () => false;
    }
  }

  /** The figures of a column, ready to be added up. */
  decimals(name: string): DecimalColumn {
    return known(this.#decimals, name, () => new DecimalColumn(this.raw(name), isReadable));
  }

  private raw(name: string): readonly unknown[] {
    return known(this.#raw, name, () => this.rows.map((row) => own(row, name)));
  }
}

function isFilled(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.trim() !== '';
}

function known<T>(found: Map<string, T>, name: string, make: () => T): T {
  const earlier = found.get(name);
  if (earlier !== undefined) return earlier;
  const made = make();
  found.set(name, made);
  return made;
}
