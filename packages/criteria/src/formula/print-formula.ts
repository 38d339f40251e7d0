import type { Expression } from './expression.ts';

/** How tightly a node holds its parts together; a looser part inside a tighter node needs brackets. */
function tightness(expression: Expression): number {
  switch (expression.kind) {
    case 'logic':
      return expression.operator === 'or' ? 1 : 2;
    case 'not':
      return 3;
    case 'comparison':
      return 4;
    case 'arithmetic':
      return expression.operator === '+' || expression.operator === '-' ? 5 : 6;
    case 'negate':
      return 7;
    default:
      return 8;
  }
}

function part(expression: Expression, least: number): string {
  const text = printFormula(expression);
  return tightness(expression) < least ? `(${text})` : text;
}

/** A constant of the language has a finite decimal; the number of places follows from the denominator. */
function printNumber(expression: Expression & { kind: 'number' }): string {
  let places = 0;
  for (let scale = 1n; scale % expression.value.d !== 0n; scale *= 10n) places += 1;
  return expression.value.toDecimal(places);
}

/**
 * The formula in normal form: one space around operators, no needless brackets, single quotes. Parsing it again gives
 * the same tree but for its spans.
 */
export function printFormula(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return printNumber(expression);
    case 'text':
      return expression.value.includes("'") ? `"${expression.value}"` : `'${expression.value}'`;
    case 'name':
      return expression.name;
    case 'negate':
      return `-${part(expression.operand, 7)}`;
    case 'not':
      return `not ${part(expression.operand, 3)}`;
    case 'call':
      return `${expression.name}(${expression.args.map(printFormula).join(', ')})`;
    case 'comparison':
      return `${part(expression.left, 5)} ${expression.operator} ${part(expression.right, 5)}`;
    default: {
      const own = tightness(expression);
      return `${part(expression.left, own)} ${expression.operator} ${part(expression.right, own + 1)}`;
    }
  }
}
