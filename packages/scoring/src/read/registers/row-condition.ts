import {
  type ComparisonOperator,
  type Expression,
  evaluate,
  interpreting,
  type NodeOf,
  perFunction,
} from '@tieuchi/criteria/formula';
import { isPlain } from '@tieuchi/criteria/row-work';
import type { RowTable } from './row-table.ts';
import {
  aboveBound,
  below,
  belowBound,
  both,
  eitherOf,
  negated,
  type Truths,
  truthsWhere,
} from './truths.ts';

/**
 * On which rows a condition holds. The usual ones (a tick, a filled cell, a cell against another or a constant, and what `and`, `or`
 * and `not` make of them) are decided column by column, since thousands of rows are read; the rest is evaluated row by row as any
 * formula. What is missing and what is undefined are not told apart: neither holds.
 */
export const rowsWhere: (node: Expression, table: RowTable) => Truths = interpreting<Truths, RowTable>({
  number: evaluated,
  text: evaluated,
  name: (node, table) =>
    table.kindOf(node.name) === 'boolean' ? table.ticks(node.name) : evaluated(node, table),
  negate: evaluated,
  not: ({ operand }, table) => negated(rowsWhere(operand, table)),
  arithmetic: evaluated,
  comparison: (node, table) => (isPlain(node) ? compared(node, table) : undefined) ?? evaluated(node, table),
  logic: ({ operator, left, right }, table) => {
    const connect = operator === 'and' ? both : eitherOf;
    return connect(rowsWhere(left, table), rowsWhere(right, table));
  },
  call: perFunction<Truths, RowTable>({
    filled: (node, table) => {
      const [of] = node.args;
      return isPlain(node) && of?.kind === 'name' ? table.filled(of.name) : evaluated(node, table);
    },
    if: evaluated,
    min: evaluated,
    max: evaluated,
    round: evaluated,
    sum: evaluated,
    count: evaluated,
    has: evaluated,
  }),
});

function evaluated(node: Expression, table: RowTable): Truths {
  return truthsWhere(table.size, (row) => {
    const value = evaluate(node, (name) => table.cell(name, row));
    return value.kind === 'boolean' ? value.value : undefined;
  });
}

function compared(node: NodeOf<'comparison'>, table: RowTable): Truths | undefined {
  const { operator, left, right } = node;
  const first = numbersOf(left, table);
  const second = numbersOf(right, table);
  if (first !== undefined && second !== undefined)
    return told(operator, { below: () => below(first, second), above: () => below(second, first) });
  if (first !== undefined && right.kind === 'number') {
    const bound = right.value.toNumber();
    return told(operator, { below: () => belowBound(first, bound), above: () => aboveBound(first, bound) });
  }
  if (second !== undefined && left.kind === 'number') {
    const bound = left.value.toNumber();
    return told(operator, { below: () => aboveBound(second, bound), above: () => belowBound(second, bound) });
  }
  if (operator !== '==' && operator !== '!=') return undefined;
  const equal = equalTexts(left, right, table) ?? equalTicks(left, right, table);
  return operator === '!=' && equal !== undefined ? negated(equal) : equal;
}

function bothOf<T>(
  left: Expression,
  right: Expression,
  read: (side: Expression) => T | undefined,
): [T, T] | undefined {
  const [one, other] = [read(left), read(right)];
  return one === undefined || other === undefined ? undefined : [one, other];
}

/** Doubles stand in the order of their shortest decimals, so that comparing those of two numbers compares the numbers. */
function told(operator: ComparisonOperator, order: Record<'below' | 'above', () => Truths>): Truths {
  switch (operator) {
    case '<':
      return order.below();
    case '>':
      return order.above();
    case '>=':
      return negated(order.below());
    case '<=':
      return negated(order.above());
    case '==':
      return both(negated(order.below()), negated(order.above()));
    case '!=':
      return eitherOf(order.below(), order.above());
  }
}

function numbersOf(side: Expression, table: RowTable): Float64Array | undefined {
  return side.kind === 'name' && table.kindOf(side.name) === 'number' ? table.numbers(side.name) : undefined;
}

function equalTexts(left: Expression, right: Expression, table: RowTable): Truths | undefined {
  const texts = bothOf(left, right, (side): ((row: number) => string | undefined) | undefined => {
    if (side.kind === 'text') return () => side.value;
    if (side.kind !== 'name' || table.kindOf(side.name) !== 'text') return undefined;
    const cells = table.texts(side.name);
    return (row) => cells[row];
  });
  if (texts === undefined) return undefined;
  const [one, other] = texts;
  return truthsWhere(table.size, (row) => {
    const [first, second] = [one(row), other(row)];
    return first === undefined || second === undefined ? undefined : first === second;
  });
}

function equalTicks(left: Expression, right: Expression, table: RowTable): Truths | undefined {
  const ticks = bothOf(left, right, (side) =>
    side.kind === 'name' && table.kindOf(side.name) === 'boolean' ? table.ticks(side.name) : undefined,
  );
  if (ticks === undefined) return undefined;
  const [one, other] = ticks;
  return eitherOf(both(one, other), both(negated(one), negated(other)));
}
