import { readFileSync } from 'node:fs';
import type { Value } from '@tieuchi/criteria/formula';
import { parseFormula } from '@tieuchi/criteria/formula';
import { conformanceTable, type Pass } from '@tieuchi/criteria/formula-constructs';
import type { Column as RegisterColumn } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { Bounds } from '../src/columnar/numbers/bounds.ts';
import { type Column, numberColumn } from '../src/columnar/numbers/column.ts';
import { compileCondition } from '../src/columnar/numbers/condition.ts';
import { compileNumber } from '../src/columnar/numbers/quotient.ts';
import { directionOf } from '../src/compile/growth/direction.ts';
import { candidatesOf } from '../src/compile/growth/growth.ts';
import { rowsWhere } from '../src/read/registers/row-condition.ts';
import { RowTable } from '../src/read/registers/row-table.ts';

const nonNegative = new Set(['a', 'b', 'z']);

function codes(values: readonly Value[]): Column {
  return {
    kind: 'codes',
    codes: Int32Array.from(values, (_, index) => index),
    entries: values.map((value) => ({ value, shown: null })),
  };
}

const tick = codes([{ kind: 'missing' }, { kind: 'boolean', value: true }]);
const columns = new Map<string, Column>([
  ['a', numberColumn(Float64Array.of(3, 4))],
  ['b', numberColumn(Float64Array.of(4, 5))],
  ['yes', tick],
  ['no', tick],
  ['list', codes([{ kind: 'missing' }, { kind: 'ticks', value: ['o1'] }])],
]);
const onColumns = (compiled: unknown) => (compiled === undefined ? 'from the dossier' : 'on columns');

/** Counts the cells that are read one by one. */
class WatchedTable extends RowTable {
  cells = 0;

  override cell(name: string, row: number): Value {
    this.cells += 1;
    return super.cell(name, row);
  }
}

const cells: RegisterColumn[] = [
  { id: 'a', kind: 'count', name: 'A' },
  { id: 'b', kind: 'count', name: 'B' },
  { id: 'yes', kind: 'boolean', name: 'Y' },
  { id: 'no', kind: 'boolean', name: 'N' },
];

const passes: Readonly<Record<string, Pass>> = {
  'when a grows (`direction`)': (expression) => directionOf(expression, { input: 'a', nonNegative }),
  'never below 0 (`direction`)': (expression) => {
    const z = parseFormula('z');
    if (!z.ok) throw new Error('z');
    const product = { kind: 'arithmetic', operator: '*', left: z.expression, right: expression } as const;
    const direction = directionOf({ ...product, start: 0, end: 0 }, { input: 'z', nonNegative });
    return direction === 'up' ? 'proven' : 'open';
  },
  'evenly in a (`growth`)': (expression) => {
    const input = { id: 'a', kind: 'count', name: 'A' } as const;
    const [candidate] = candidatesOf(
      { id: 'c', code: 'C', group: 'g', name: 'C', inputs: [input] },
      expression,
    );
    return candidate?.affine === true ? 'yes' : 'open';
  },
  'number (`columnar/quotient`)': (expression) =>
    onColumns(compileNumber(expression, (name) => columns.get(name), new Bounds(2 ** 20))),
  'condition (`columnar/condition`)': (expression) =>
    onColumns(compileCondition(expression, (name) => columns.get(name), new Bounds(2 ** 20))),
  'over rows (`row-condition`)': (expression) => {
    const table = new WatchedTable(cells, [{ a: 3, b: 4, yes: true, no: false }]);
    let evaluated = false;
    const watched = new Proxy(table, {
      get: (target, key) => {
        if (key === 'size') evaluated = true;
        const value = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    rowsWhere(expression, watched);
    return evaluated ? 'row by row' : 'by column';
  },
};

describe('What each pass of scoring makes of each construct of a formula', () => {
  it('stands in docs/formulas.md', () => {
    const doc = readFileSync(new URL('../../../docs/formulas.md', import.meta.url), 'utf8');
    const table = conformanceTable(passes);
    expect(doc.includes(table), `docs/formulas.md does not hold:\n${table}`).toBe(true);
  });
});
