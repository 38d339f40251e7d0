import { formatDecimal } from '../exact/rational.ts';
import type { Column, Input } from '../generated/types.ts';
import type { ComparisonOperator, Expression } from './syntax/expression.ts';
import { interpreting, type NodeOf, perFunction } from './syntax/interpreter.ts';
import { parseFormula } from './syntax/parse-formula.ts';

/** The languages in which formulas are told. */
export type FormulaLanguage = 'vi' | 'en';

/** What a name of a formula stands for: an input, a column or a figure with its printed name, and its options where it has some. */
export interface Named {
  readonly name: string;
  readonly options?: readonly { readonly id: string; readonly name: string }[];
}

interface Telling {
  readonly named: ReadonlyMap<string, Named>;
  readonly words: Words;
  /** A condition is told as a sentence: a name alone in it is a yes. */
  readonly asCondition: boolean;
}

type Words = (typeof WORDS)[FormulaLanguage];

const WORDS = {
  vi: {
    and: 'và',
    or: 'hoặc',
    yes: (name: string) => `${name} là Có`,
    no: (name: string) => `${name} là Không`,
    not: (condition: string) => `không phải (${condition})`,
    is: 'là',
    isNot: 'không phải là',
    has: (list: string, item: string) => `${list} có chọn ${item}`,
    hasNot: (list: string, item: string) => `${list} không chọn ${item}`,
    filled: (name: string) => `đã ghi ${name}`,
    notFilled: (name: string) => `chưa ghi ${name}`,
    if: (when: string, met: string, else_: string) => `nếu ${when} thì ${met}, nếu không thì ${else_}`,
    min: (list: string) => `số nhỏ nhất của (${list})`,
    max: (list: string) => `số lớn nhất của (${list})`,
    sum: (list: string) => `tổng của (${list})`,
    count: (list: string) => `số mục được chọn ở ${list}`,
    round: (value: string, places: string) => `(${value}) làm tròn ${places} chữ số`,
  },
  en: {
    and: 'and',
    or: 'or',
    yes: (name: string) => `${name} is Yes`,
    no: (name: string) => `${name} is No`,
    not: (condition: string) => `not (${condition})`,
    is: 'is',
    isNot: 'is not',
    has: (list: string, item: string) => `${list} has ${item} ticked`,
    hasNot: (list: string, item: string) => `${list} does not have ${item} ticked`,
    filled: (name: string) => `${name} is filled in`,
    notFilled: (name: string) => `${name} is not filled in`,
    if: (when: string, met: string, else_: string) => `if ${when} then ${met}, otherwise ${else_}`,
    min: (list: string) => `the smallest of (${list})`,
    max: (list: string) => `the largest of (${list})`,
    sum: (list: string) => `the sum of (${list})`,
    count: (list: string) => `the number of items ticked in ${list}`,
    round: (value: string, places: string) => `(${value}) rounded to ${places} digits`,
  },
} as const;

const SIGNS: Readonly<Record<ComparisonOperator, string>> = {
  '==': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};

const ARITHMETIC = { '+': '+', '-': '−', '*': '×', '/': '/' } as const;

/** Finer than any number that a formula is allowed to hold. */
const PLACES = 20;

const value = (node: Expression, telling: Telling): string => told(node, { ...telling, asCondition: false });
const condition = (node: Expression, telling: Telling): string =>
  told(node, { ...telling, asCondition: true });

const quoted = (id: string, { named }: Telling): string => `“${named.get(id)?.name ?? id}”`;

/** What stands inside another operation is bracketed unless it is one thing. */
function inner(node: Expression, telling: Telling): string {
  const text = value(node, telling);
  return node.kind === 'arithmetic' || node.kind === 'comparison' ? `(${text})` : text;
}

/** Products read from the left need no brackets: 100 × a / b. */
function operand(
  node: Expression,
  side: 'left' | 'right',
  parent: NodeOf<'arithmetic'>,
  telling: Telling,
): string {
  const tight = parent.operator === '*' || parent.operator === '/';
  const sameLevel =
    node.kind === 'arithmetic' && (tight ? node.operator === '*' || node.operator === '/' : side === 'left');
  const tighter = node.kind === 'arithmetic' && !tight && (node.operator === '*' || node.operator === '/');
  return (sameLevel && side === 'left') || tighter ? value(node, telling) : inner(node, telling);
}

/** “và” inside “hoặc” and the other way round is bracketed. */
function clause(node: Expression, parent: NodeOf<'logic'>, telling: Telling): string {
  const text = condition(node, telling);
  return node.kind === 'logic' && node.operator !== parent.operator ? `(${text})` : text;
}

function optionText(list: Expression, item: Expression, telling: Telling): string {
  if (item.kind !== 'text') return value(item, telling);
  const options = list.kind === 'name' ? telling.named.get(list.name)?.options : undefined;
  return `“${options?.find(({ id }) => id === item.value)?.name ?? item.value}”`;
}

function comparisonText(node: NodeOf<'comparison'>, telling: Telling): string {
  const { left, right, operator } = node;
  const { words } = telling;
  const text = right.kind === 'text' ? right : left.kind === 'text' ? left : undefined;
  if (text === undefined || (operator !== '==' && operator !== '!='))
    return `${value(left, telling)} ${SIGNS[operator]} ${value(right, telling)}`;
  const other = text === right ? left : right;
  return `${value(other, telling)} ${operator === '==' ? words.is : words.isNot} ${optionText(other, text, telling)}`;
}

function negated(node: Expression, telling: Telling): string {
  const { words } = telling;
  if (node.kind === 'name') return words.no(quoted(node.name, telling));
  const [first, second] = node.kind === 'call' ? node.args : [];
  if (node.kind === 'call' && node.name === 'has' && first && second)
    return words.hasNot(value(first, telling), optionText(first, second, telling));
  if (node.kind === 'call' && node.name === 'filled' && first) return words.notFilled(value(first, telling));
  return words.not(condition(node, telling));
}

const listed = ({ args }: NodeOf<'call'>, telling: Telling): string =>
  args.map((arg) => value(arg, telling)).join('; ');

function arg({ args }: NodeOf<'call'>, index: number, telling: Telling): string {
  const node = args[index];
  return node === undefined ? '' : value(node, telling);
}

const told: (node: Expression, telling: Telling) => string = interpreting<string, Telling>({
  number: ({ value: number }) => formatDecimal(number, PLACES),
  text: ({ value: text }) => `“${text}”`,
  name: ({ name }, telling) => {
    const text = quoted(name, telling);
    return telling.asCondition ? telling.words.yes(text) : text;
  },
  negate: (node, telling) => `−${inner(node.operand, telling)}`,
  not: (node, telling) => negated(node.operand, telling),
  arithmetic: (node, telling) =>
    `${operand(node.left, 'left', node, telling)} ${ARITHMETIC[node.operator]} ${operand(node.right, 'right', node, telling)}`,
  comparison: comparisonText,
  logic: (node, telling) =>
    `${clause(node.left, node, telling)} ${telling.words[node.operator]} ${clause(node.right, node, telling)}`,
  call: perFunction<string, Telling>({
    if: ({ args: [when, met, otherwise] }, telling) =>
      telling.words.if(
        when ? condition(when, telling) : '',
        met ? told(met, telling) : '',
        otherwise ? told(otherwise, telling) : '',
      ),
    min: (node, telling) => telling.words.min(listed(node, telling)),
    max: (node, telling) => telling.words.max(listed(node, telling)),
    sum: (node, telling) => telling.words.sum(listed(node, telling)),
    round: (node, telling) => telling.words.round(arg(node, 0, telling), arg(node, 1, telling) || '0'),
    count: (node, telling) => telling.words.count(listed(node, telling)),
    filled: (node, telling) => telling.words.filled(arg(node, 0, telling)),
    has: ({ args: [list, item] }, telling) =>
      list && item ? telling.words.has(value(list, telling), optionText(list, item, telling)) : '',
  }),
});

/**
 * A formula in words for those who do not know the document's names: printed names in quotation marks for ids, options by name,
 * “và”, “hoặc”, numbers the Vietnamese way. `as` says what it is: a condition told as a sentence, or a value. Text that is no
 * formula comes back as it is.
 */
export function describeFormula(
  text: string,
  telling: { named: ReadonlyMap<string, Named>; language: FormulaLanguage; as: 'condition' | 'value' },
): string {
  const parsed = parseFormula(text);
  if (!parsed.ok) return text;
  const { named, language, as } = telling;
  return told(parsed.expression, { named, words: WORDS[language], asCondition: as === 'condition' });
}

/** What the names of a formula over these inputs or columns stand for. */
export function namedBy(items: readonly (Input | Column)[]): ReadonlyMap<string, Named> {
  return new Map(
    items.map(({ id, name, ...item }) => [
      id,
      { name: name ?? id, ...('options' in item && item.options !== undefined && { options: item.options }) },
    ]),
  );
}
