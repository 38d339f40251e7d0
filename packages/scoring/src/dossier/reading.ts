import { evaluate, type Value } from '@tieuchi/criteria/formula';
import type { CompiledCriterion, CompiledInput } from '../compile/compiled.ts';
import type { ProblemCode } from '../result.ts';
import { readRegister } from '../sources/read-register.ts';
import type { CompiledSource } from '../sources/sources.ts';
import { own, textOrNone } from './own.ts';
import { MISSING, type ReadValue, WRONG_KIND } from './read.ts';
import { readValue } from './read-value.ts';

/** What one dossier says on one criterion, before any rule is applied. */
export interface Reading {
  /** Declared "not applicable"; whether the set allows it is in `problems`. */
  readonly declared?: { readonly reason: string };
  /** In the order of the inputs. */
  readonly inputs: readonly ReadValue[];
  /** What formulas see; a name without an answer is missing. */
  readonly lookup: (name: string) => Value;
  /** Missing also where there is no measure. */
  readonly measure: Value;
  readonly problems: readonly ProblemCode[];
}

/** A dossier from outside, of any shape: every member is looked at before it is used. */
export interface Dossier {
  readonly response: unknown;
  /** Of the criteria read so far, by id. */
  readonly readings: ReadonlyMap<string, Reading>;
}

const NOTHING: Value = { kind: 'missing' };

/** Reads the answer to a criterion: typed values first, else where the set says that they come from. Never throws. */
export function readCriterion(compiled: CompiledCriterion, dossier: Dossier): Reading {
  const answer = own(own(dossier.response, 'answers'), compiled.id);
  if (own(answer, 'notApplicable') === true) return declaredReading(compiled, answer);
  const inputs = compiled.inputs.map((input) => readInput(input, answer, dossier));
  const values = new Map(
    compiled.inputs.map(({ input }, index) => [input.id, inputs[index]?.value ?? NOTHING]),
  );
  const lookup = (name: string) => values.get(name) ?? NOTHING;
  return {
    inputs,
    lookup,
    measure: compiled.measure === undefined ? NOTHING : evaluate(compiled.measure.expression, lookup),
    problems: [...new Set(inputs.flatMap(({ problem }) => problem ?? []))],
  };
}

function declaredReading({ criterion, inputs }: CompiledCriterion, answer: unknown): Reading {
  const reason = textOrNone(own(answer, 'reason'))?.trim() ?? '';
  const allowed = criterion.mayDeclareNotApplicable === true;
  return {
    ...(allowed && { declared: { reason } }),
    inputs: inputs.map(() => MISSING),
    lookup: () => NOTHING,
    measure: NOTHING,
    problems: allowed ? (reason === '' ? ['noReason'] : []) : ['notApplicableNotAllowed'],
  };
}

function readInput({ input, source }: CompiledInput, answer: unknown, dossier: Dossier): ReadValue {
  const typed = own(answer, input.id);
  if (source === undefined || (typed !== undefined && typed !== null)) return readValue(input, typed);
  switch (source.kind) {
    case 'profile':
      return readValue(input, own(own(dossier.response, 'profile'), source.field));
    case 'outcome':
      return readValue(input, own(own(own(dossier.response, 'outcomes'), source.set), source.member));
    default:
      return computedValue(computedSource(source, dossier), input.kind);
  }
}

function computedSource(
  source: Extract<CompiledSource, { kind: 'criterion' | 'register' }>,
  { response, readings }: Dossier,
): Value {
  if (source.kind === 'criterion') return readings.get(source.criterion)?.measure ?? NOTHING;
  return readRegister(source, own(own(response, 'registers'), source.register.id), own(response, 'profile'));
}

/** A computed value stands as it is, if it is of the kind that the input's formulas expect. */
function computedValue(value: Value, kind: CompiledInput['input']['kind']): ReadValue {
  switch (value.kind) {
    case 'number':
      return isNumeric(kind) ? { value, shown: value.value.toNumber() } : WRONG_KIND;
    case 'boolean':
      return kind === 'boolean' ? { value, shown: value.value } : WRONG_KIND;
    case 'choice':
      return kind === 'choice' ? { value, shown: value.value } : WRONG_KIND;
    case 'undefined':
      return { value, shown: null };
    default:
      return MISSING;
  }
}

function isNumeric(kind: CompiledInput['input']['kind']): boolean {
  return kind === 'number' || kind === 'count' || kind === 'percent' || kind === 'money';
}
