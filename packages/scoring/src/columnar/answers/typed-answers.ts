import { type NumberLimits, numberLimits } from '@tieuchi/criteria/number-limits';
import type { Input } from '@tieuchi/criteria/types';
import { periodsOf } from '../../compile/compile-formula.ts';
import type { CompiledCriterion, CompiledInput, CompiledSet } from '../../model/compiled.ts';
import type { OpenUnit } from '../../model/dossier.ts';
import type { ReadScalar } from '../../model/reading.ts';
import type { CompiledSource } from '../../model/sources.ts';
import { MISSING } from '../../read/missing.ts';
import { isPlain, own } from '../../read/own.ts';
import { isReadable } from '../../read/read-number.ts';
import { readValue } from '../../read/read-value.ts';
import { CodeCollector, type Column, numberColumn } from '../numbers/column.ts';

/** What all units typed for one criterion. */
export interface TypedCriterion {
  /** Units that declared it not applicable: whether allowed or not, nothing else is read. */
  readonly declared: readonly number[];
  /** The column of an input that is asked once and typed, or taken from the profile or another set; undefined for any other. */
  readonly column: (id: string) => Column | undefined;
}

/** What units typed for one input: numbers, or codes of what is none. */
type Slot = { readonly name: string; readonly source: CompiledSource | undefined } & (
  | { readonly kind: 'number'; readonly limits: NumberLimits; readonly values: Float64Array }
  | {
      readonly kind: 'code';
      readonly codes: Int32Array;
      readonly collector: CodeCollector;
      readonly read: (raw: unknown) => ReadScalar;
    }
);

/** What is read of a criterion, with where each name stands: mostly they come in the order of the set. */
interface Plan {
  readonly id: string;
  readonly declared: number[];
  readonly slots: readonly Slot[];
  readonly places: ReadonlyMap<string, number>;
  /** Something may come from elsewhere, whether or not there is an answer. */
  readonly isSourced: boolean;
}

/**
 * Reads what was typed for all criteria, unit by unit: every response is walked through once, member by member as it lies in memory,
 * which is much faster than looking members up. What people write in words decides nothing and is left where it is.
 */
export function readTyped(
  { criteria }: CompiledSet,
  dossiers: readonly OpenUnit[],
): Map<string, TypedCriterion> {
  const plans = criteria.map((criterion) => planOf(criterion, dossiers.length));
  const places = new Map(plans.map(({ id }, place) => [id, place]));
  const sourced = plans.filter(({ isSourced }) => isSourced);
  const others = plans.filter(({ isSourced }) => !isSourced);
  for (const [unit, { response }] of dossiers.entries()) {
    const answers = own(response, 'answers');
    if (isPlain(answers)) readAnswers(answers, unit, { plans, places });
    else for (const plan of others) readApart(plan, unit, own(answers, plan.id), response);
    for (const plan of sourced) readApart(plan, unit, own(answers, plan.id), response);
  }
  return new Map(plans.map((plan) => [plan.id, typedCriterion(plan)]));
}

function planOf({ id, inputs }: CompiledCriterion, size: number): Plan {
  const slots = inputs.filter(isRead).map(({ input, source }): Slot => {
    const slot = { name: input.id, source };
    if (!isNumeric(input)) {
      const collector = new CodeCollector();
      return { ...slot, kind: 'code', codes: new Int32Array(size), collector, read: scalarReader(input) };
    }
    return {
      ...slot,
      kind: 'number',
      limits: numberLimits(input),
      values: new Float64Array(size).fill(Number.NaN),
    };
  });
  const places = new Map(slots.map(({ name }, place) => [name, place]));
  return { id, declared: [], slots, places, isSourced: slots.some(({ source }) => source !== undefined) };
}

function isRead({ input, source }: CompiledInput): boolean {
  if (input.kind === 'text' || input.kind === 'date' || periodsOf(input) !== undefined) return false;
  return source?.kind !== 'register' && source?.kind !== 'criterion';
}

function readAnswers(
  answers: { readonly [id: string]: unknown },
  unit: number,
  { plans, places }: { plans: readonly Plan[]; places: ReadonlyMap<string, number> },
): void {
  let expected = 0;
  for (const id in answers) {
    const place = plans[expected]?.id === id ? expected : places.get(id);
    if (place === undefined) continue;
    expected = place + 1;
    const plan = plans[place];
    const answer = answers[id];
    if (plan === undefined || plan.isSourced) continue;
    if (isPlain(answer)) readAnswer(plan, unit, answer);
    else readApart(plan, unit, answer, undefined);
  }
}

function readAnswer(
  { slots, places, declared }: Plan,
  unit: number,
  answer: { readonly [name: string]: unknown },
): void {
  let expected = 0;
  for (const name in answer) {
    const place = slots[expected]?.name === name ? expected : places.get(name);
    if (place === undefined) {
      if (name !== DECLARED || answer[name] !== true) continue;
      declared.push(unit);
      for (const slot of slots) put(slot, unit, undefined);
      return;
    }
    expected = place + 1;
    const slot = slots[place];
    if (slot !== undefined) put(slot, unit, answer[name]);
  }
}

/** The same where something may come from elsewhere, and for what is no object as JSON gives it. */
function readApart({ slots, declared }: Plan, unit: number, answer: unknown, response: unknown): void {
  if (own(answer, DECLARED) === true) {
    declared.push(unit);
    return;
  }
  for (const slot of slots) put(slot, unit, rawOf(own(answer, slot.name), slot.source, response));
}

const DECLARED = 'notApplicable';

function put(slot: Slot, unit: number, raw: unknown): void {
  if (slot.kind === 'number') {
    // Of the two zeros one is enough.
    slot.values[unit] = isReadable(raw, slot.limits) ? raw + 0 : Number.NaN;
  } else {
    slot.codes[unit] = slot.collector.codeOf(raw, slot.read);
  }
}

/** Typed values go before those of the profile and of other sets (SPEC I1, I2). */
function rawOf(typed: unknown, source: CompiledSource | undefined, response: unknown): unknown {
  if (source === undefined || (typed !== undefined && typed !== null)) return typed;
  if (source.kind === 'profile') return own(own(response, 'profile'), source.field);
  if (source.kind === 'outcome') return own(own(own(response, 'outcomes'), source.set), source.member);
  return undefined;
}

function typedCriterion({ declared, slots }: Plan): TypedCriterion {
  const known = new Map<string, Column>();
  return {
    declared,
    column: (id) => {
      const column = known.get(id) ?? read(id);
      if (column !== undefined) known.set(id, column);
      return column;
    },
  };

  function read(id: string): Column | undefined {
    const slot = slots.find(({ name }) => name === id);
    if (slot === undefined) return undefined;
    return slot.kind === 'number' ? numberColumn(slot.values) : slot.collector.column(slot.codes);
  }
}

/** Reads an answer that is asked once. */
export function scalarReader(input: Input): (raw: unknown) => ReadScalar {
  return (raw) => {
    const { value, shown } = readValue(input, raw);
    return Array.isArray(shown) || typeof shown !== 'object' || shown === null ? { value, shown } : MISSING;
  };
}

/** Whether answers are numbers. */
export function isNumeric(
  input: Input,
): input is Extract<Input, { kind: 'count' | 'number' | 'percent' | 'money' }> {
  return (
    input.kind === 'number' || input.kind === 'count' || input.kind === 'percent' || input.kind === 'money'
  );
}
