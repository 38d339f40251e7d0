import { Rational } from '@tieuchi/criteria/exact';
import { mostRegisterRows } from '@tieuchi/criteria/row-work';
import { isPerPeriod } from '@tieuchi/criteria/rule-traits';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../errors.ts';
import type { CompiledCriterion, CompiledInput, CompiledOutcome, CompiledSet } from '../model/compiled.ts';
import type { CompiledRegister } from '../model/sources.ts';
import { compileCondition, scopeOf } from './compile-formula.ts';
import { bonusGroups, groupTree } from './group-tree.ts';
import { candidatesOf, needsSearch } from './growth/growth.ts';
import { inOrder } from './in-order.ts';
import { compileMeasure } from './measure.ts';
import { compileRule, targetsOf } from './rules/rules.ts';
import { compileRegister } from './sources/register.ts';
import { compileSource } from './sources/sources.ts';

const USUAL_DECIMALS = 2;
/** Parts of formulas that are evaluated at most, over one dossier, to find out what is needed (SPEC D2). */
const MAX_SEARCHED_PARTS = 80_000;
const cache = new WeakMap<CriteriaSet, CompiledSet>();

/**
 * Parses the formulas of a set once; the same document object gives the same compiled set, so a document must not be
 * changed in place. Throws InvalidDocument for a set that its checks would refuse.
 */
export function compileSet(set: CriteriaSet): CompiledSet {
  const known = cache.get(set);
  if (known !== undefined) return known;
  const compiled = compile(set);
  cache.set(set, compiled);
  return compiled;
}

function compile(set: CriteriaSet): CompiledSet {
  const mostRows = mostRegisterRows(set);
  const registers = new Map(
    (set.registers ?? []).map((register) => [register.id, compileRegister(register, mostRows)]),
  );
  const context: Context = { set, registers, bonus: bonusGroups(set.groups) };
  const criteria = withSearch(set.criteria.map((criterion) => compileCriterion(context, criterion)));
  checkPointsRead(criteria);
  return {
    set,
    profile: new Map((set.profile ?? []).map((input) => [input.id, input])),
    outcome: compileOutcome(set, criteria),
    criteria,
    evaluationOrder: inOrder(criteria),
    comparesUnits: criteria.some(({ rule }) => rule?.kind === 'points' && rule.peers?.standsAlone === false),
    classes: new Map((set.unitClasses ?? []).flatMap(({ id, types }) => types.map((type) => [type, id]))),
  };
}

/** Points of another criterion can be read only where it has some. */
function checkPointsRead(criteria: readonly CompiledCriterion[]): void {
  const scored = new Set(criteria.flatMap(({ id, rule }) => (rule?.kind === 'points' ? [id] : [])));
  for (const { id, inputs } of criteria) {
    for (const { source } of inputs) {
      if (source?.kind !== 'criterion' || source.value === 'measure' || scored.has(source.criterion))
        continue;
      throw new InvalidDocument(`${source.criterion} has no points`, id);
    }
  }
}

function compileOutcome(
  { outcome, groups }: CriteriaSet,
  criteria: readonly CompiledCriterion[],
): CompiledOutcome {
  if (outcome.kind === 'levels') {
    const shares = outcome.levels.map(({ share }) =>
      Rational.fromNumber(share ?? 100).dividedBy(Rational.of(100)),
    );
    return { kind: 'levels', outcome, shares };
  }
  const max = Rational.fromNumber(outcome.max);
  return {
    kind: 'points',
    outcome,
    max,
    scale: outcome.scale === undefined ? max : Rational.fromNumber(outcome.scale),
    decimals: outcome.decimals ?? USUAL_DECIMALS,
    policy: outcome.notApplicable ?? 'zero',
    top: groupTree(groups, criteria),
  };
}

interface Context {
  readonly set: CriteriaSet;
  readonly registers: ReadonlyMap<string, CompiledRegister>;
  readonly bonus: ReadonlySet<string>;
}

type WithoutSearch = Omit<CompiledCriterion, 'searchable'>;

/** What may be searched in one dossier, in equal parts for those that need it: independent of their order. */
function withSearch(criteria: readonly WithoutSearch[]): CompiledCriterion[] {
  const searching = criteria.filter(({ rule, candidates }) => needsSearch(candidates, targetsOf(rule)));
  const searchable = Math.floor(MAX_SEARCHED_PARTS / Math.max(1, searching.length));
  return criteria.map((criterion) => ({ ...criterion, searchable }));
}

function compileCriterion({ set, registers, bonus }: Context, criterion: Criterion): WithoutSearch {
  const scope = scopeOf(criterion.id, criterion.inputs, isPerPeriod(criterion));
  const measure = compileMeasure(criterion, scope);
  const appliesWhen = criterion.appliesTo?.when;
  const inputs = criterion.inputs.map((input): CompiledInput => {
    const source = compileSource(registers, criterion, input);
    return { input, ...(source !== undefined && { source }) };
  });
  const levels = set.outcome.kind === 'levels' ? set.outcome : undefined;
  return {
    id: criterion.id,
    reads: inputs.flatMap(({ source }) => (source?.kind === 'criterion' ? [source.criterion] : [])),
    criterion,
    inputs,
    names: new Set(criterion.inputs.map(({ id }) => id)),
    bonus: bonus.has(criterion.group),
    ...(measure !== undefined && { measure }),
    ...(criterion.rule !== undefined && {
      rule: compileRule(criterion.rule, { criterion, measure, scope, levels }),
    }),
    expect: (criterion.expect ?? []).map((text) => ({ text, expression: compileCondition(text, scope) })),
    candidates: candidatesOf(criterion, measure?.expression),
    ...(appliesWhen !== undefined && {
      appliesWhen: compileCondition(appliesWhen, scopeOf(criterion.id, set.profile ?? [])),
    }),
  };
}
