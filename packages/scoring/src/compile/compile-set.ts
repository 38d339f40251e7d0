import { Rational } from '@tieuchi/criteria/exact';
import type { CriteriaSet, Criterion, LevelsOutcome } from '@tieuchi/criteria/types';
import { UnsupportedOutcome } from '../errors.ts';
import { candidatesOf } from '../explain/growth.ts';
import { compileRule } from '../rules/rules.ts';
import { type CompiledRegister, compileRegister } from '../sources/register.ts';
import { compileSource } from '../sources/sources.ts';
import { compileCondition, scopeOf } from './compile-formula.ts';
import type { CompiledCriterion, CompiledInput, CompiledSet } from './compiled.ts';
import { inOrder } from './in-order.ts';
import { compileMeasure } from './measure.ts';

const cache = new WeakMap<CriteriaSet, CompiledSet>();

/**
 * Parses the formulas of a set once; the same document object gives the same compiled set, so a document must not be
 * changed in place. Throws UnsupportedOutcome for what this engine does not score and InvalidDocument for a
 * set that its checks would refuse.
 */
export function compileSet(set: CriteriaSet): CompiledSet {
  const known = cache.get(set);
  if (known !== undefined) return known;
  const compiled = compile(set);
  cache.set(set, compiled);
  return compiled;
}

function compile(set: CriteriaSet): CompiledSet {
  const { outcome } = set;
  if (outcome.kind !== 'levels') throw new UnsupportedOutcome(outcome.kind);
  const registers = new Map(
    (set.registers ?? []).map((register) => [register.id, compileRegister(register)]),
  );
  const criteria = set.criteria.map((criterion) => compileCriterion({ set, outcome, registers }, criterion));
  return {
    set,
    outcome,
    shares: outcome.levels.map(({ share }) => Rational.fromNumber(share ?? 100).dividedBy(Rational.of(100))),
    criteria,
    evaluationOrder: inOrder(criteria),
    classes: new Map((set.unitClasses ?? []).flatMap(({ id, types }) => types.map((type) => [type, id]))),
  };
}

interface Context {
  readonly set: CriteriaSet;
  readonly outcome: LevelsOutcome;
  readonly registers: ReadonlyMap<string, CompiledRegister>;
}

function compileCriterion({ set, outcome, registers }: Context, criterion: Criterion): CompiledCriterion {
  const scope = scopeOf(criterion.id, criterion.inputs);
  const measure = compileMeasure(criterion, scope);
  const appliesWhen = criterion.appliesTo?.when;
  const inputs = criterion.inputs.map((input): CompiledInput => {
    const source = compileSource(registers, criterion, input);
    return { input, ...(source !== undefined && { source }) };
  });
  return {
    id: criterion.id,
    reads: inputs.flatMap(({ source }) => (source?.kind === 'criterion' ? [source.criterion] : [])),
    criterion,
    inputs,
    ...(measure !== undefined && { measure }),
    ...(criterion.rule !== undefined && {
      rule: compileRule(criterion.rule, { measure, scope, levels: outcome.levels.length }),
    }),
    expect: (criterion.expect ?? []).map((text) => ({ text, expression: compileCondition(text, scope) })),
    candidates: candidatesOf(criterion, measure?.expression),
    ...(appliesWhen !== undefined && {
      appliesWhen: compileCondition(appliesWhen, scopeOf(criterion.id, set.profile ?? [])),
    }),
  };
}
