import type { CriteriaSet, Criterion, Input } from '../generated/types.ts';
import type { FieldChange } from './comparison.ts';
import { limitChanges } from './limits/limit-changes.ts';
import { sameExpression } from './rules/same-expression.ts';
import { sameJson, toJson } from './same-json.ts';
import { resolvedSource } from './sources/resolved-source.ts';

/** The fields of a criterion that decide which answers are accepted, and those that say nothing about it to a unit. */
const MEANING = [
  'inputs',
  'measure',
  'rule',
  'ifUndefined',
  'appliesTo',
  'mayDeclareNotApplicable',
  'weight',
] as const;

/** Whether units of measure agree. On a count the unit only names what is counted, so one side may leave it unsaid. */
function sameUnit(base: Input, other: Input): boolean {
  const [before, after] = [base, other].map((input) =>
    'measureUnit' in input ? input.measureUnit : undefined,
  );
  const isUnsaid = base.kind === 'count' && (before === undefined || after === undefined);
  return isUnsaid || sameJson(before, after);
}

function sameInput([base, before]: AskedInput, [other, after]: AskedInput): boolean {
  const per = (input: Input) => ('per' in input ? input.per : undefined);
  const options = (input: Input) =>
    'options' in input
      ? input.options.map(({ id, exclusive }) => `${id}${exclusive === true ? '!' : ''}`).sort()
      : [];
  const sources = [resolvedSource(base, before), resolvedSource(other, after)];
  return (
    before.kind === after.kind &&
    sameUnit(before, after) &&
    per(before) === per(after) &&
    sameJson(options(before), options(after)) &&
    (sources.includes(undefined) || sameJson(sources[0], sources[1]))
  );
}

type AskedInput = readonly [set: CriteriaSet, input: Input];

/** A criterion in the set whose registers it may read. */
export interface Asking {
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
}

/**
 * Whether two criteria ask for the same: inputs with the same ids, kinds, units of measure, options and periods, in any order. A
 * number that both sets compute has to be computed alike, from the same columns, conditions and totals; names and help do not
 * count. Limits are told apart by what they refuse (`limitChanges`).
 */
export function sameInputs(base: Asking, other: Asking): boolean {
  const [before, after] = [base.criterion.inputs, other.criterion.inputs];
  return (
    before.length === after.length &&
    before.every((input) => {
      const own = after.find((candidate) => candidate.id === input.id);
      return own !== undefined && sameInput([base.set, input], [other.set, own]);
    })
  );
}

/** Whether everything that decides on answers is spelled the same, but for spaces and brackets of the measure. */
export function sameMeaningText(base: Asking, other: Asking): boolean {
  const [before, after] = [base.criterion, other.criterion];
  return (
    sameInputs(base, other) &&
    limitChanges(before.inputs, after.inputs).length === 0 &&
    sameMeasure(before, after) &&
    MEANING.every((key) => key === 'inputs' || key === 'measure' || sameJson(before[key], after[key]))
  );
}

/** Whether two measures are one formula; both left out counts as the same. */
export function sameMeasure(base: Criterion, other: Criterion): boolean {
  if (base.measure === undefined || other.measure === undefined) return base.measure === other.measure;
  return sameExpression(base.measure, other.measure);
}

const NOT_WORDING: ReadonlySet<string> = new Set([...MEANING, 'id', 'replaces', 'policy', 'group']);

/** Fields that differ without bearing on answers: names, code, evidence, guidance, and how inputs are worded. */
export function wordingChanges(base: Criterion, other: Criterion): FieldChange[] {
  const before = new Map<string, unknown>(Object.entries(base));
  const after = new Map<string, unknown>(Object.entries(other));
  const changes: FieldChange[] = [];
  for (const field of new Set([...before.keys(), ...after.keys()])) {
    if (NOT_WORDING.has(field) || sameJson(before.get(field), after.get(field))) continue;
    changes.push({ field, before: toJson(before.get(field)), after: toJson(after.get(field)) });
  }
  if (!sameJson(base.inputs, other.inputs)) {
    changes.push({ field: 'inputs', before: toJson(base.inputs), after: toJson(other.inputs) });
  }
  return changes;
}
