import type { ArithmeticOperator, ComparisonOperator, Expression, FunctionName } from './expression.ts';
import { parseFormula } from './parse-formula.ts';

type Told = 'arithmetic' | 'comparison' | 'logic' | 'call';

/** Everything that a formula can be made of. */
export type Construct =
  | Exclude<Expression['kind'], Told>
  | ArithmeticOperator
  | ComparisonOperator
  | 'and'
  | 'or'
  | FunctionName;

/** Each construct of the language in the smallest formula: `a`, `b` count, `yes`, `no` are ticks, `list` is a checklist. */
export const constructs: Readonly<Record<Construct, string>> = {
  number: '2',
  text: "'o1'",
  name: 'a',
  negate: '-a',
  not: 'not yes',
  '+': 'a + b',
  '-': 'a - b',
  '*': 'a * b',
  '/': 'a / b',
  '==': 'a == b',
  '!=': 'a != b',
  '<': 'a < b',
  '<=': 'a <= b',
  '>': 'a > b',
  '>=': 'a >= b',
  and: 'yes and no',
  or: 'yes or no',
  if: 'if(yes, a, b)',
  min: 'min(a, b)',
  max: 'max(a, b)',
  round: 'round(a / b, 1)',
  sum: 'sum(a, b)',
  count: 'count(list)',
  filled: 'filled(a)',
  has: "has(list, 'o1')",
};

/** What one pass makes of a formula, in a word or two. */
export type Pass = (expression: Expression) => string;

/** The table construct × pass in Markdown, filled by asking every pass about every construct. */
export function conformanceTable(passes: Readonly<Record<string, Pass>>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const names = Object.keys(passes);
  const rows = Object.values(constructs).map((text) => {
    const parsed = parseFormula(text);
    if (!parsed.ok) throw new Error(text);
    return line([`\`${text}\``, ...Object.values(passes).map((pass) => pass(parsed.expression))]);
  });
  return [line(['formula', ...names]), line(['---', ...names.map(() => '---')]), ...rows].join('\n');
}
