import { parse } from '@marcbachmann/cel-js';
import { LogicEngine } from 'json-logic-engine';
import jsonata from 'jsonata';
import { compile } from 'mathjs';
import type { Plain } from './plain-rules.ts';

/** What a rule reads: numbers by name. */
export type Row = Record<string, number>;

/** One of the engines that the same rules are written for. */
export interface Engine {
  readonly name: string;
  /** Makes a rule ready to be applied to many rows; an engine that only answers later gives a promise. */
  readonly prepare: (rule: Plain) => (row: Row) => unknown;
}

const logic = new LogicEngine();

export const engines: readonly Engine[] = [
  {
    name: 'json-logic-engine',
    prepare: (rule) => {
      const apply: unknown = logic.build(toLogic(rule));
      if (typeof apply !== 'function') throw new Error('json-logic-engine gave no function');
      return (row) => apply(row);
    },
  },
  {
    name: '@marcbachmann/cel-js',
    prepare: (rule) => {
      const apply = parse(toText(rule, { and: '&&', or: '||', number: celNumber }));
      return (row) => apply(row);
    },
  },
  {
    name: 'mathjs',
    prepare: (rule) => {
      const compiled = compile(toText(rule, { and: 'and', or: 'or', number: String }));
      return (row) => compiled.evaluate(row);
    },
  },
  {
    name: 'jsonata',
    prepare: (rule) => {
      const compiled = jsonata(toText(rule, { and: 'and', or: 'or', number: String }));
      return (row) => compiled.evaluate(row);
    },
  },
];

interface Dialect {
  readonly and: string;
  readonly or: string;
  readonly number: (value: number) => string;
}

/** Whole numbers of CEL are another type than those with a point. */
function celNumber(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function toText(rule: Plain, dialect: Dialect): string {
  if (typeof rule === 'number') return dialect.number(rule);
  if (typeof rule === 'string') return rule;
  if (rule.op === 'if') {
    const [condition, one, other] = rule.args.map((arg) => toText(arg, dialect));
    return `(${condition} ? ${one} : ${other})`;
  }
  const operator = rule.op === 'and' || rule.op === 'or' ? dialect[rule.op] : rule.op;
  return `(${rule.args.map((arg) => toText(arg, dialect)).join(` ${operator} `)})`;
}

function toLogic(rule: Plain): unknown {
  if (typeof rule === 'number') return rule;
  if (typeof rule === 'string') return { var: rule };
  return { [rule.op]: rule.args.map(toLogic) };
}
