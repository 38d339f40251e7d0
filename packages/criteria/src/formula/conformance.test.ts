import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levelsSet } from '../check/sample-documents.ts';
import { toFraction } from '../compare/algebra/fraction.ts';
import { AnswerSpace } from '../compare/space/answer-space.ts';
import { compileCondition } from '../compare/space/compile/compile-condition.ts';
import { isNumeric, type Question, questionOf } from '../compare/space/question.ts';
import { Rational } from '../exact/rational.ts';
import type { Input, Register } from '../generated/types.ts';
import { personalUses } from '../responses/without-personal.ts';
import { checkFormula } from './checks/check-formula.ts';
import { checkUnits } from './checks/check-units.ts';
import { evaluate, type Value } from './evaluate.ts';
import { spreadPeriods } from './periodic.ts';
import { rangeOf } from './range.ts';
import { RowWork } from './row-work.ts';
import { conformanceTable, type Pass } from './syntax/constructs.ts';
import { type Expression, inputKindOf } from './syntax/expression.ts';
import { countNodes, namesIn } from './syntax/parts.ts';
import { printFormula } from './syntax/print-formula.ts';

const options = [
  { id: 'o1', name: 'A' },
  { id: 'o2', name: 'B' },
];
const inputs: Input[] = [
  { id: 'a', kind: 'count', name: 'A' },
  { id: 'b', kind: 'count', name: 'B' },
  { id: 'yes', kind: 'boolean', name: 'Y' },
  { id: 'no', kind: 'boolean', name: 'N' },
  { id: 'list', kind: 'checklist', name: 'L', options },
];
const kinds = new Map(inputs.map(({ id, kind }) => [id, inputKindOf(kind)]));
const questions = new Map<string, Question>(inputs.map((input) => [input.id, questionOf(input)]));
const answers = new Map<string, Value>([
  ['a', { kind: 'number', value: Rational.of(3) }],
  ['b', { kind: 'number', value: Rational.of(4) }],
  ['yes', { kind: 'boolean', value: true }],
  ['no', { kind: 'boolean', value: false }],
  ['list', { kind: 'ticks', value: ['o1'] }],
]);

function wordOf(value: Value): string {
  if (value.kind === 'number') return value.value.toString();
  return 'value' in value ? String(value.value) : value.kind;
}

function personalUse(expression: Expression): string {
  const text = printFormula(expression);
  const register: Register = {
    id: 'r',
    code: 'R',
    name: 'R',
    columns: [{ id: 'a', kind: 'count', name: 'A', personal: true }],
    totals: [{ id: 't', name: 'T', where: text }],
  };
  return personalUses(levelsSet({ registers: [register] }), register).get('a')?.use ?? 'unused';
}

const passes: Readonly<Record<string, Pass>> = {
  'kind (`check-formula`)': (expression) => checkFormula(expression, kinds).kind ?? 'none',
  'money with % (`check-units`)': (expression) =>
    checkUnits(
      expression,
      new Map([
        ['a', 'money'],
        ['b', 'percent'],
      ]),
    ).length === 0
      ? 'may'
      : 'must not',
  'value, a = 3, b = 4 (`evaluate`)': (expression) =>
    wordOf(evaluate(expression, (name) => answers.get(name) ?? { kind: 'undefined' })),
  'not answered': (expression) => wordOf(evaluate(expression, () => ({ kind: 'missing' }))),
  'a, b of 0…9 (`range`)': (expression) => {
    const range = rangeOf(expression, {
      of: (name) => {
        const kind = kinds.get(name);
        if (kind === 'boolean') return { kind: 'truth', yes: true, no: true };
        return kind === 'number'
          ? { kind: 'number', low: Rational.ZERO, high: Rational.of(9) }
          : { kind: 'other' };
      },
      ticks: () => ({ low: Rational.ONE, high: Rational.of(2) }),
    });
    if (range.kind === 'number') return `${range.low ?? ''}…${range.high ?? ''}`;
    return range.kind === 'truth' ? 'true, false' : range.kind;
  },
  'printed (`print-formula`)': (expression) => `\`${printFormula(expression)}\``,
  'nodes, names (`parts`)': (expression) =>
    `${countNodes(expression)}: ${[...namesIn(expression)].join(' ') || '–'}`,
  'a in two periods (`periodic`)': (expression) =>
    `\`${printFormula(spreadPeriods(expression, new Map([['a', 2]])))}\``,
  'over rows (`row-work`)': (expression) => {
    const cells = 25 * namesIn(expression).size;
    return new RowWork().ofCondition('r', expression) - cells < 100 ? 'by column' : 'row by row';
  },
  'personal column a (`without-personal`)': personalUse,
  'number (`question`)': (expression) => (isNumeric(expression, questions) ? 'yes' : 'no'),
  'compared as a fraction (`fraction`)': (expression) =>
    toFraction(expression).unknowns.size === 0 ? 'polynomials' : 'an unknown',
  'compared as a condition (`compile-condition`)': (expression) => {
    const space = new AnswerSpace(questions);
    const { axes } = compileCondition(space, expression);
    if (space.isIncomplete) return 'open';
    return axes.size === 0 ? 'constant' : 'proven by cases';
  },
};

describe('What each pass makes of each construct', () => {
  it('stands in docs/formulas.md', () => {
    const doc = readFileSync(new URL('../../../../docs/formulas.md', import.meta.url), 'utf8');
    const table = conformanceTable(passes);
    expect(doc.includes(table), `docs/formulas.md does not hold:\n${table}`).toBe(true);
  });
});
