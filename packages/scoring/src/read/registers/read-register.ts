import { Rational } from '@tieuchi/criteria/exact';
import { type Expression, evaluate, type Value } from '@tieuchi/criteria/formula';
import type { RegisterReading } from '../../model/dossier.ts';
import type { CompiledRegister, CompiledRegisterSource, CompiledTotal } from '../../model/sources.ts';
import { own } from '../own.ts';
import { rowsWhere } from './row-condition.ts';
import { numberOrMissing, RowTable } from './row-table.ts';
import { countYes, type Truths } from './truths.ts';

const MISSING: Value = { kind: 'missing' };

/** What a register of one dossier says: rows or `{totals}`, of any shape, read at most once; what it does not hold is missing. */
export class ReadRegister implements RegisterReading {
  readonly #rows: RowTable | undefined;
  #totals: ReadonlyMap<string, Value> | undefined;

  constructor(
    private readonly register: CompiledRegister,
    private readonly content: unknown,
    private readonly profile: unknown,
  ) {
    this.#rows = Array.isArray(content) ? new RowTable(register.columns, content) : undefined;
  }

  /** Whether there are more rows than one register of a dossier may have (SPEC S5). */
  get isTooLong(): boolean {
    return this.#rows !== undefined && this.#rows.size > this.register.mostRows;
  }

  /** A figure (SPEC I4). A row whose condition cannot be told is not counted; a blank cell adds nothing. */
  figure({ figure }: CompiledRegisterSource): Value {
    if (figure.kind === 'total') return this.totals().get(figure.total) ?? MISSING;
    const rows = this.#rows;
    if (rows === undefined) {
      const total = figure.kind === 'count' ? figure.total : undefined;
      return total === undefined ? MISSING : numberOrMissing(own(own(this.content, 'totals'), total));
    }
    if (figure.kind === 'count') return countWhere(rows, figure.where);
    const kept = figure.where === undefined ? undefined : rowsWhere(figure.where, rows);
    return sumOf(rows, figure.column, kept);
  }

  /** Every total, by id, those that are computed from others included. */
  totals(): ReadonlyMap<string, Value> {
    this.#totals ??= this.readTotals();
    return this.#totals;
  }

  private readTotals(): Map<string, Value> {
    const values = new Map<string, Value>();
    for (const total of this.register.totals) {
      const typed = own(own(this.content, 'totals'), total.id);
      const isTyped = typed !== undefined && typed !== null;
      values.set(total.id, isTyped ? numberOrMissing(typed) : this.computed(total, values));
    }
    return values;
  }

  private computed(total: CompiledTotal, values: ReadonlyMap<string, Value>): Value {
    switch (total.kind) {
      case 'typed':
        return MISSING;
      case 'profile':
        return numberOrMissing(own(this.profile, total.field));
      case 'count':
        return this.#rows === undefined ? MISSING : countWhere(this.#rows, total.where);
      case 'formula':
        return evaluate(total.expression, (name) => values.get(name) ?? MISSING);
    }
  }
}

function countWhere(rows: RowTable, where: Expression | undefined): Value {
  const count = where === undefined ? rows.size : countYes(rowsWhere(where, rows));
  return { kind: 'number', value: Rational.of(count) };
}

function sumOf(rows: RowTable, column: string, kept: Truths | undefined): Value {
  const sum = rows.decimals(column).sum(kept);
  return sum === undefined ? MISSING : { kind: 'number', value: sum };
}
