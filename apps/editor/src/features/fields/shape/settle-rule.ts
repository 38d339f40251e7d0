import { PERIODS_OF_YEAR } from '@tieuchi/criteria/periods-of-year';
import type { Criterion, Rule } from '@tieuchi/criteria/types';
import { targetKindOf } from '../../document/target-cell.ts';
import { choicesOf } from './choices.ts';
import { fits } from './fits.ts';
import { shapeOf } from './read-shape.ts';
import { isRecord } from './shape.ts';
import { type Start, startOf } from './start-value.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A rule that has just been turned into its kind. */
interface Turned {
  readonly rule: Fields;
  /** What it was before. */
  readonly before: Fields;
  /** The rule that it was, or the first of those that it held. */
  readonly from: Fields;
  readonly max: number;
  readonly start: Start;
}

const asItIs = ({ rule }: Turned): Fields => rule;

/** How a rule of every kind is made to agree with itself and its criterion. */
const settlers: Readonly<Record<Rule['kind'], (turned: Turned) => Fields>> = {
  levels: ({ rule, before, start }) =>
    'targets' in before && before.kind === 'levels' ? rule : { ...rule, targets: levelsOf(start) },
  allOrNothing: ({ rule, from, max, start: { criterion } }) => {
    if (rule.at !== undefined || rule.when !== undefined || !criterion || !isNumeric(criterion)) return rule;
    return { kind: rule.kind, max, at: numberIn(from, 'fullAt') ?? 1, ...rest(rule, ['kind', 'max']) };
  },
  linear: ({ rule, from }) => ({
    ...rule,
    fullAt: numberIn(from, 'fullAt') ?? numberIn(from, 'at') ?? rule.fullAt,
  }),
  steps: asItIs,
  options: ({ rule, start }) => ({ ...rule, ...optionShares(start.criterion, rule) }),
  parts: ({ rule, from, max, start }) => {
    const part = (id: string, share: number) => ({
      id,
      name: start.unnamed,
      rule: heldRule({ from, max: max * share, start }),
    });
    return { ...rule, parts: [part('p1', 0.5), part('p2', 0.5)] };
  },
  periods: ({ rule, from, max, start }) => {
    const per = start.criterion?.inputs.find((input) => 'per' in input && input.per !== undefined);
    const count = per && 'per' in per && per.per !== undefined ? PERIODS_OF_YEAR[per.per] : 1;
    return { ...rule, each: heldRule({ from, max: max / count, start }) };
  },
  peers: asItIs,
  formula: asItIs,
};

function isKind(kind: unknown): kind is Rule['kind'] {
  return typeof kind === 'string' && Object.hasOwn(settlers, kind);
}

/**
 * A rule that has just been turned into its kind, made to agree with itself and its criterion: maxima of what it holds add
 * up, a number has a threshold, a yes needs none, options have their shares.
 */
export function settleRule(change: { rule: Fields; from: Fields; start: Start }): Fields {
  const { rule, from: before, start } = change;
  if (!isKind(rule.kind)) return rule;
  const max = typeof rule.max === 'number' ? rule.max : 1;
  return settlers[rule.kind]({ rule, before, from: innerOf(before), max, start });
}

/** The rule that goes into another one: what was there, if such a rule may stand there, with its share of the maximum. */
function heldRule(held: { from: Fields; max: number; start: Start }): Fields {
  const union = shapeOf('PointsRule');
  const own = { ...held.from, max: held.max };
  if (fits(union, own)) return own;
  const [first] = union.kind === 'union' ? choicesOf(union) : [];
  const fresh = first && startOf(first.shape, held.start);
  return settleRule({ rule: { ...(isRecord(fresh) && fresh), max: held.max }, from: {}, start: held.start });
}

/** What a rule that holds others leaves behind: the first of them. */
function innerOf(rule: Fields): Fields {
  if (isRecord(rule.each)) return rule.each;
  const [part] = Array.isArray(rule.parts) ? rule.parts : [];
  return isRecord(part) && isRecord(part.rule) ? part.rule : rule;
}

function optionShares(criterion: Criterion | undefined, rule: Fields): Fields {
  const inputs = (criterion?.inputs ?? []).flatMap((input) => ('options' in input ? [input] : []));
  const [input] = inputs;
  if (!input) return {};
  const of = inputs.length > 1 ? { of: typeof rule.of === 'string' ? rule.of : input.id } : {};
  if (input.kind === 'checklist' || isRecord(rule.shares)) return { ...of, shares: rule.shares };
  // Printed order goes from the best option down; the author changes what is between.
  const last = input.options.length - 1;
  const share = (index: number): number => (index === 0 ? 1 : index === last ? 0 : 0.5);
  return { ...of, shares: Object.fromEntries(input.options.map(({ id }, index) => [id, share(index)])) };
}

function levelsOf({ document }: Start): null[] {
  return document.outcome.kind === 'levels' ? document.outcome.levels.map(() => null) : [];
}

/** Formulas are taken for numbers; whoever writes a condition there gets a finding that says so. */
function isNumeric(criterion: Criterion): boolean {
  const [only] = criterion.inputs;
  const comparable = only?.kind !== 'choice' && only?.kind !== 'checklist' && only?.kind !== 'text';
  return targetKindOf(criterion) === 'number' && (criterion.measure !== undefined || comparable);
}

function numberIn(rule: Fields, name: string): number | undefined {
  const value = rule[name];
  return typeof value === 'number' ? value : undefined;
}

function rest(rule: Fields, without: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(rule).filter(([name]) => !without.includes(name)));
}
