import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../exact/rational.ts';
import type { Expression } from './expression.ts';
import { parseFormula } from './parse-formula.ts';
import { namesIn } from './parts.ts';
import { printFormula } from './print-formula.ts';

const seed = 20251231;

function parsed(text: string): Expression {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.problems)}`);
  return result.expression;
}

function normal(text: string): string {
  return printFormula(parsed(text));
}

/** The tree without its spans, to compare what two texts mean. */
function shape(expression: Expression): string {
  return JSON.stringify(expression, (key, value) =>
    key === 'start' || key === 'end' ? undefined : typeof value === 'bigint' ? String(value) : value,
  );
}

describe('parseFormula', () => {
  it.each([
    ['100*a/b', '100 * a / b'],
    ['(100 * a) / b', '100 * a / b'],
    ['100 * (a / b)', '100 * (a / b)'],
    ['a-(b-c)', 'a - (b - c)'],
    ['a-(b*c)', 'a - b * c'],
    ['-(a+b)*-c', '-(a + b) * -c'],
    ['--a', '--a'],
    ['a>=3 or 100*a/b>=100', 'a >= 3 or 100 * a / b >= 100'],
    ['(a or b) and not (c and d)', '(a or b) and not (c and d)'],
    ['a or (b and c)', 'a or b and c'],
    ['not a == b', 'not a == b'],
    ['not (a == b)', 'not a == b'],
    ['(a == b) == c', '(a == b) == c'],
    ['if( a>0,\n\tmin(a,b) , round(a/b,2) )', 'if(a > 0, min(a, b), round(a / b, 2))'],
    ['value == "o1"', "value == 'o1'"],
    [`value == "it's"`, `value == "it's"`],
    ["has(list, 'o1') and count(list) >= 2", "has(list, 'o1') and count(list) >= 2"],
    ['0.70 * a', '0.7 * a'],
    ['007', '7'],
    ['count(count)', 'count(count)'],
    ['constructor + __proto__', 'constructor + __proto__'],
  ])('prints %j as %j', (text, printed) => {
    expect(normal(text)).toBe(printed);
    expect(shape(parsed(printed))).toBe(shape(parsed(text)));
  });

  it.each([
    ['', 'formulaEmpty', 0, 0],
    ['  ', 'formulaEmpty', 0, 2],
    ['a +', 'formulaUnexpectedEnd', 3, 3],
    ['(a + b', 'formulaUnexpectedEnd', 6, 6],
    ['a b', 'formulaUnexpectedToken', 2, 3],
    ['a + * b', 'formulaUnexpectedToken', 4, 5],
    ['a and', 'formulaUnexpectedEnd', 5, 5],
    ['a == not b', 'formulaUnexpectedToken', 5, 8],
    ['true', 'formulaUnexpectedToken', 0, 4],
    ['f(a)', 'formulaUnknownFunction', 0, 1],
    ['constructor(a)', 'formulaUnknownFunction', 0, 11],
    ['__proto__(a)', 'formulaUnknownFunction', 0, 9],
    ['toString()', 'formulaUnknownFunction', 0, 8],
    ['min(a,)', 'formulaUnexpectedToken', 6, 7],
    ['0 < a < 3', 'formulaChain', 6, 7],
    ['a == b == c', 'formulaChain', 7, 9],
    ['a = b', 'formulaSingleEquals', 2, 3],
    ['a && b', 'formulaWord', 2, 4],
    ['a ≥ b', 'formulaWord', 2, 3],
    ['a[0]', 'formulaUnexpectedCharacter', 1, 2],
    ['a.b', 'formulaUnexpectedCharacter', 1, 2],
    ['a + 😀', 'formulaUnexpectedCharacter', 4, 6],
    ["value == 'o1", 'formulaTextNotClosed', 9, 12],
    [`${'1'.repeat(61)} + a`, 'formulaNumberTooLong', 0, 61],
    ['0,5 * a', 'formulaDecimalComma', 0, 3],
    ['80% * a', 'formulaPercentSign', 2, 3],
    ['a và b', 'formulaWord', 2, 4],
  ])('refuses %j: %s at %d–%d', (text, code, start, end) => {
    expect(parseFormula(text)).toEqual({
      ok: false,
      problems: [expect.objectContaining({ code, start, end })],
    });
  });

  it('puts a span on every node', () => {
    const text = 'a + (b * 2)';
    const expression = parsed(text);
    if (expression.kind !== 'arithmetic') throw new Error('not a sum');
    expect(text.slice(expression.left.start, expression.left.end)).toBe('a');
    expect(text.slice(expression.right.start, expression.right.end)).toBe('(b * 2)');
    expect([expression.start, expression.end]).toEqual([0, text.length]);
  });

  it('lists names once, in order of use, whatever they are called', () => {
    expect([...namesIn(parsed('if(b > toString, a, b) + constructor'))]).toEqual([
      'b',
      'toString',
      'a',
      'constructor',
    ]);
  });

  it.each([
    ['brackets', `${'('.repeat(10_000)}a${')'.repeat(10_000)}`, 'formulaTooDeep'],
    ['calls', `${'min('.repeat(10_000)}a${')'.repeat(10_000)}`, 'formulaTooDeep'],
    ['minus signs', `${'-'.repeat(10_000)}a`, 'formulaTooDeep'],
    ['not', `${'not '.repeat(10_000)}a`, 'formulaTooDeep'],
    ['a flat chain of 1 MB', `a${' + a'.repeat(250_000)}`, 'formulaTooLarge'],
    ['a name of 1 MB', 'a'.repeat(1_000_000), undefined],
    ['a text of 1 MB', `'${'a'.repeat(1_000_000)}'`, undefined],
    ['spaces of 1 MB', ' '.repeat(1_000_000), 'formulaEmpty'],
    ['an open quote before 1 MB', `'${'a'.repeat(1_000_000)}`, 'formulaTextNotClosed'],
    ['digits of 1 MB', '9'.repeat(1_000_000), 'formulaNumberTooLong'],
    ['brackets of 1 MB', '('.repeat(1_000_000), 'formulaTooDeep'],
  ])('survives %s', (_, text, code) => {
    const result = parseFormula(text);
    expect(result.ok ? undefined : result.problems[0]?.code).toBe(code);
  });

  it('allows what lies at the limits', () => {
    expect(parseFormula(`${'('.repeat(50)}a${')'.repeat(50)}`).ok).toBe(true);
    expect(parseFormula(`${'('.repeat(51)}a${')'.repeat(51)}`).ok).toBe(false);
    expect(parseFormula(`a${' + a'.repeat(249)}`).ok).toBe(true);
    expect(parseFormula(`a${' + a'.repeat(250)}`).ok).toBe(false);
  });
});

const span = { start: 0, end: 0 };
const names = fc.constantFrom('a', 'b', 'value', 'n1', 'count', 'min');
const leaf = fc.oneof(
  names.map((name): Expression => ({ kind: 'name', name, ...span })),
  fc.tuple(fc.nat(10_000), fc.nat(4)).map(
    ([digits, places]): Expression => ({
      kind: 'number',
      value: Rational.of(digits, 10 ** places),
      ...span,
    }),
  ),
  fc.constantFrom('o1', "it's", '"', '').map((value): Expression => ({ kind: 'text', value, ...span })),
);
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    leaf,
    tie('tree').map((operand): Expression => ({ kind: 'negate', operand, ...span })),
    tie('tree').map((operand): Expression => ({ kind: 'not', operand, ...span })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Expression => ({ kind: 'arithmetic', operator, left, right, ...span })),
    fc
      .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Expression => ({ kind: 'comparison', operator, left, right, ...span })),
    fc
      .tuple(fc.constantFrom('and', 'or'), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Expression => ({ kind: 'logic', operator, left, right, ...span })),
    fc
      .tuple(fc.constantFrom('if', 'sum', 'has', 'filled'), fc.array(tie('tree'), { maxLength: 3 }))
      .map(([name, args]): Expression => ({ kind: 'call', name, args, ...span })),
  ),
}));

describe('printFormula', () => {
  it('is read back as the same tree, for any tree', () => {
    fc.assert(
      fc.property(tree, (expression) => {
        const text = printFormula(expression);
        expect(shape(parsed(text))).toBe(shape(expression));
        expect(normal(text)).toBe(text);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe('hostile formulas', () => {
  it('never throw, and their problems lie inside the text', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '<',
      '<=',
      '==',
      '=',
      ',',
      "'",
      '"',
      'if',
      'min(',
      'and',
      'or',
      'not',
      '1',
      '0.5',
      '.',
      '\u0000',
      '\ud800',
      '😀',
      'đ',
      '__proto__',
      'constructor(',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const result = parseFormula(text);
        if (result.ok) return;
        for (const problem of result.problems) {
          expect(problem.start).toBeGreaterThanOrEqual(0);
          expect(problem.end).toBeGreaterThanOrEqual(problem.start);
          expect(problem.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed, numRuns: 5000 },
    );
  });
});
