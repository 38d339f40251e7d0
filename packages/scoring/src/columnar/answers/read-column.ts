import { Rational } from '@tieuchi/criteria/exact';
import { periodName } from '@tieuchi/criteria/formula';
import { numberLimits } from '@tieuchi/criteria/number-limits';
import { periodsOf } from '../../compile/compile-formula.ts';
import type { CompiledCriterion, CompiledInput } from '../../model/compiled.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { ReadScalar } from '../../model/reading.ts';
import { assignedTarget } from '../../read/assigned-target.ts';
import { MISSING } from '../../read/missing.ts';
import { own } from '../../read/own.ts';
import { readInput } from '../../read/read-criterion.ts';
import { isReadable } from '../../read/read-number.ts';
import { readValue } from '../../read/read-value.ts';
import { CodeCollector, type Column, type NumberColumn, numberColumn } from '../numbers/column.ts';

/** What the units typed for one criterion, in the order of the dossiers. */
export interface Typed {
  readonly dossiers: readonly Dossier[];
  readonly typed: readonly unknown[];
  /** Declared not applicable: whether allowed or not, nothing else is read. */
  readonly declared: readonly boolean[];
}

/**
 * The column of an input, or of one period of it. Undefined for a name that is none, and for what is computed from other criteria,
 * which may be a gap of either kind.
 */
export function readColumn(criterion: CompiledCriterion, name: string, from: Typed): Column | undefined {
  const [id, period] = name.split('@');
  const input = criterion.inputs.find((one) => one.input.id === id);
  if (input === undefined || input.source?.kind === 'criterion') return undefined;
  const periods = periodsOf(input.input);
  if (periods !== undefined || input.source?.kind === 'register') {
    if (
      periods !== undefined &&
      (period === undefined || periodName(input.input.id, Number(period)) !== name)
    )
      return undefined;
    return columnOfReads(input, readAll(input, from, period));
  }
  return columnOfRaw(input, from);
}

function readAll(
  input: CompiledInput,
  { dossiers, typed, declared }: Typed,
  period: string | undefined,
): ReadScalar[] {
  return dossiers.map((dossier, index) => {
    if (declared[index] === true) return MISSING;
    const { value, shown, periods } = readInput(input, typed[index], dossier);
    dossier.registers.clear();
    if (period !== undefined) return periods?.[Number(period) - 1] ?? MISSING;
    return Array.isArray(shown) || typeof shown !== 'object' || shown === null ? { value, shown } : MISSING;
  });
}

function columnOfReads({ input }: CompiledInput, reads: readonly ReadScalar[]): Column | undefined {
  if (reads.some(({ value }) => value.kind === 'undefined')) return undefined;
  if (isNumeric(input)) {
    const beyond: number[] = [];
    const read = Float64Array.from(reads, ({ value }, index) => {
      if (value.kind !== 'number') return Number.NaN;
      const double = value.value.toNumber();
      if (Number.isFinite(double) && Rational.fromNumber(double).equals(value.value)) return double;
      beyond.push(index);
      return Number.NaN;
    });
    return numberColumn(read, beyond);
  }
  const collector = new CodeCollector();
  return collector.column(Int32Array.from(reads, (read) => collector.codeOfRead(read)));
}

/** What was typed for an input that is asked once; the commonest case by far. */
function columnOfRaw(compiled: CompiledInput, from: Typed): Column {
  const { input } = compiled;
  const rawOf = rawReader(compiled, from);
  const size = from.dossiers.length;
  if (isNumeric(input)) {
    const limits = numberLimits(input);
    const read = new Float64Array(size);
    for (let index = 0; index < size; index += 1) {
      const raw = rawOf(index);
      read[index] = isReadable(raw, limits) ? raw : Number.NaN;
    }
    return numberColumn(read);
  }
  const collector = new CodeCollector();
  const codes = new Int32Array(size);
  for (let index = 0; index < size; index += 1)
    codes[index] = collector.codeOf(rawOf(index), readScalar(input));
  return collector.column(codes);
}

function readScalar(input: CompiledInput['input']): (raw: unknown) => ReadScalar {
  return (raw) => {
    const { value, shown } = readValue(input, raw);
    return Array.isArray(shown) || typeof shown !== 'object' || shown === null ? { value, shown } : MISSING;
  };
}

/** Typed values go before those of the profile and of other sets (SPEC I1, I2). */
function rawReader(
  { input, source }: CompiledInput,
  { dossiers, typed, declared }: Typed,
): (index: number) => unknown {
  return (index) => {
    if (declared[index] === true) return undefined;
    const raw = own(typed[index], input.id);
    if (source === undefined || (raw !== undefined && raw !== null)) return raw;
    const response = dossiers[index]?.response;
    if (source.kind === 'profile') return own(own(response, 'profile'), source.field);
    if (source.kind === 'outcome') return own(own(own(response, 'outcomes'), source.set), source.member);
    return undefined;
  };
}

/** The targets that units were assigned for a criterion; NaN where none was (SPEC S7). */
export function readTargets(dossiers: readonly Dossier[], id: string): NumberColumn {
  return numberColumn(
    Float64Array.from(dossiers, ({ response }) => assignedTarget(response, id) ?? Number.NaN),
  );
}

function isNumeric(
  input: CompiledInput['input'],
): input is Extract<CompiledInput['input'], { kind: 'count' | 'number' | 'percent' | 'money' }> {
  return (
    input.kind === 'number' || input.kind === 'count' || input.kind === 'percent' || input.kind === 'money'
  );
}
