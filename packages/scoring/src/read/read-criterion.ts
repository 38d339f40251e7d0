import { Rational } from '@tieuchi/criteria/exact';
import { evaluate, periodName, type Value } from '@tieuchi/criteria/formula';
import type { CompiledCriterion, CompiledInput } from '../model/compiled.ts';
import type { Dossier, RegisterReading } from '../model/dossier.ts';
import type { Facts, Reading, ReadValue } from '../model/reading.ts';
import type { CompiledRegister, CompiledSource } from '../model/sources.ts';
import type { Standing } from '../model/standing.ts';
import { MISSING, WRONG_KIND } from './missing.ts';
import { own, textOrNone } from './own.ts';
import { readValue } from './read-value.ts';
import { ReadRegister } from './registers/read-register.ts';

const HUNDRED = Rational.of(100);
const NOTHING: Value = { kind: 'missing' };
const NOTHING_READ: Facts = { measure: NOTHING, lookup: () => NOTHING, ticked: () => undefined };

/** Reads the answer to a criterion: typed values first, else where the set says that they come from. Never throws. */
export function readCriterion(compiled: CompiledCriterion, dossier: Dossier): Reading {
  const answer = own(own(dossier.response, 'answers'), compiled.id);
  if (own(answer, 'notApplicable') === true) return declaredReading(compiled, answer);
  return readingOf(
    compiled,
    compiled.inputs.map((input) => readInput(input, answer, dossier)),
  );
}

/** The same as if what cannot be told until others are known were undefined: what is missing then was not answered. */
export function withoutWaiting(compiled: CompiledCriterion, { inputs }: Reading): Reading {
  return readingOf(
    compiled,
    inputs.map((read) => {
      const waits = read.open === true && read.value.kind === 'missing';
      return waits ? { ...read, value: { kind: 'undefined' } } : read;
    }),
  );
}

function readingOf(compiled: CompiledCriterion, inputs: readonly ReadValue[]): Reading {
  const lookup = lookupOf(compiled, inputs);
  return {
    inputs,
    lookup,
    measure: measureOf(compiled, lookup),
    ticked: tickedIn(compiled, inputs),
    inPeriod: (period) => {
      const within = inputs.map((read) => read.periods?.[period - 1] ?? read);
      const own = lookupOf(compiled, within);
      // Formulas may read the other periods too, put together.
      const either = (name: string) => (compiled.names.has(name) ? own(name) : lookup(name));
      return { measure: measureOf(compiled, either), lookup: either, ticked: tickedIn(compiled, within) };
    },
    problems: [...new Set(inputs.flatMap(({ problem }) => problem ?? []))],
    open: inputs.some(({ open }) => open === true),
  };
}

function lookupOf({ inputs }: CompiledCriterion, reads: readonly ReadValue[]): (name: string) => Value {
  const values = new Map<string, Value>();
  for (const [index, { input }] of inputs.entries()) {
    const read = reads[index];
    values.set(input.id, read?.value ?? NOTHING);
    if (read?.periods === undefined) continue;
    for (const [at, { value }] of read.periods.entries()) values.set(periodName(input.id, at + 1), value);
  }
  return (name) => values.get(name) ?? NOTHING;
}

function measureOf({ measure }: CompiledCriterion, lookup: (name: string) => Value): Value {
  return measure === undefined ? NOTHING : evaluate(measure.expression, lookup);
}

function tickedIn({ inputs }: CompiledCriterion, reads: readonly ReadValue[]): Facts['ticked'] {
  return (name) => ticksOf(reads[inputs.findIndex(({ input }) => input.id === name)] ?? MISSING);
}

/** Ids of the chosen or ticked options of an answer, exclusive ones included; undefined where it is none of options. */
export function ticksOf({ value, shown }: ReadValue): readonly string[] | undefined {
  if (value.kind === 'choice') return [value.value];
  return value.kind === 'ticks' && Array.isArray(shown) ? shown : undefined;
}

function declaredReading({ criterion, inputs }: CompiledCriterion, answer: unknown): Reading {
  const reason = textOrNone(own(answer, 'reason'))?.trim() ?? '';
  const allowed = criterion.mayDeclareNotApplicable === true;
  return {
    ...(allowed && { declared: { reason } }),
    inputs: inputs.map(() => MISSING),
    ...NOTHING_READ,
    inPeriod: () => NOTHING_READ,
    problems: allowed ? (reason === '' ? ['noReason'] : []) : ['notApplicableNotAllowed'],
    open: false,
  };
}

/** Reads one input from what was typed, else from where the set says that it comes from. Never throws. */
export function readInput({ input, source }: CompiledInput, answer: unknown, dossier: Dossier): ReadValue {
  const typed = own(answer, input.id);
  if (source === undefined || (typed !== undefined && typed !== null)) return readValue(input, typed);
  switch (source.kind) {
    case 'profile':
      return readValue(input, own(own(dossier.response, 'profile'), source.field));
    case 'outcome':
      return readValue(input, own(own(own(dossier.response, 'outcomes'), source.set), source.member));
    case 'criterion':
      return criterionValue(source, input.kind, dossier);
    case 'register': {
      const register = registerOf(source.register, dossier);
      return register.isTooLong ? WRONG_KIND : computedValue(register.figure(source), input.kind);
    }
  }
}

function registerOf(register: CompiledRegister, { response, registers }: Dossier): RegisterReading {
  const known = registers.get(register.id);
  if (known !== undefined) return known;
  const content = own(own(response, 'registers'), register.id);
  const read = new ReadRegister(register, content, own(response, 'profile'));
  registers.set(register.id, read);
  return read;
}

/** What another criterion came to: nothing where it does not apply to the unit, whatever was answered there (SPEC I3). */
function criterionValue(
  source: Extract<CompiledSource, { kind: 'criterion' }>,
  kind: CompiledInput['input']['kind'],
  { standings }: Dossier,
): ReadValue {
  const standing = standings.get(source.criterion);
  if (standing === undefined) return MISSING;
  const { state, reading } = standing;
  // Its place among others does not touch what it measures.
  const open = standing.open && (source.value !== 'measure' || reading.open);
  const value = source.value === 'measure' ? reading.measure : pointsOf(standing, source.value);
  const read = computedValue(state === 'notApplicable' ? NOTHING : value, kind);
  return open ? { ...read, open } : read;
}

/** Points, or the percentage of the maximum, of another criterion; a gap there is a gap here. */
function pointsOf({ points, state }: Standing, value: 'points' | 'share'): Value {
  if (points === undefined || state === 'missing') return NOTHING;
  // Nobody to compare with is known yet: no answer, rather than a division by zero that may earn something.
  if (!points.known) return state === 'provisional' ? NOTHING : { kind: 'undefined' };
  return { kind: 'number', value: value === 'points' ? points.points : points.share.times(HUNDRED) };
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
    case 'missing':
    case 'ticks':
    case 'text':
      return MISSING;
  }
}

function isNumeric(kind: CompiledInput['input']['kind']): boolean {
  return kind === 'number' || kind === 'count' || kind === 'percent' || kind === 'money';
}
