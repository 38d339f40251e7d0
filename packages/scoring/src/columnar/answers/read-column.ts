import { Rational } from '@tieuchi/criteria/exact';
import { periodName } from '@tieuchi/criteria/formula';
import { periodsOf } from '../../compile/compile-formula.ts';
import type { CompiledCriterion, CompiledInput } from '../../model/compiled.ts';
import type { OpenUnit } from '../../model/dossier.ts';
import type { ReadScalar } from '../../model/reading.ts';
import { assignedTarget } from '../../read/assigned-target.ts';
import { MISSING } from '../../read/missing.ts';
import { unread } from '../../read/open-dossier.ts';
import { readInput } from '../../read/read-criterion.ts';
import { CodeCollector, type Column, type NumberColumn, numberColumn } from '../numbers/column.ts';
import { isNumeric } from './typed-answers.ts';

/** What the units typed for one criterion, in the order of the dossiers. */
export interface Typed {
  readonly dossiers: readonly OpenUnit[];
  readonly typed: readonly unknown[];
  /** Declared not applicable: whether allowed or not, nothing else is read. */
  readonly declared: ReadonlySet<number>;
}

/**
 * The column of an input in words, of one that is read from a register, or of one period of an input. Undefined for a name that is none,
 * and for what is computed from other criteria, which may be a gap of either kind.
 */
export function readColumn(criterion: CompiledCriterion, name: string, from: Typed): Column | undefined {
  const [id, period] = name.split('@');
  const input = criterion.inputs.find((one) => one.input.id === id);
  if (input === undefined || input.source?.kind === 'criterion') return undefined;
  const periods = periodsOf(input.input);
  const isPeriod = period !== undefined && periodName(input.input.id, Number(period)) === name;
  if (periods !== undefined && !isPeriod) return undefined;
  return columnOfReads(input, readAll(input, from, period));
}

function readAll(
  input: CompiledInput,
  { dossiers, typed, declared }: Typed,
  period: string | undefined,
): ReadScalar[] {
  return dossiers.map((dossier, index) => {
    if (declared.has(index)) return MISSING;
    const { value, shown, periods } = readInput(input, typed[index], unread(dossier));
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

/** The targets that units were assigned for a criterion; NaN where none was (SPEC S7). */
export function readTargets(dossiers: readonly OpenUnit[], id: string): NumberColumn {
  return numberColumn(
    Float64Array.from(dossiers, ({ response }) => assignedTarget(response, id) ?? Number.NaN),
  );
}
