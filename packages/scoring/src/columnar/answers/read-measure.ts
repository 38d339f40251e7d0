import { numberLimits } from '@tieuchi/criteria/number-limits';
import { isPerPeriod } from '@tieuchi/criteria/rule-traits';
import type { CompiledCriterion, CompiledInput } from '../../model/compiled.ts';
import type { CompiledTarget } from '../../model/targets.ts';
import { own } from '../../read/own.ts';
import { isReadable } from '../../read/read-number.ts';
import { at } from '../numbers/at.ts';
import { withinBounds } from '../numbers/bounds.ts';
import { numberColumn, type RatioColumn } from '../numbers/column.ts';
import { compileNumber, type Lookup } from '../numbers/quotient.ts';
import { wideRatio } from '../numbers/whole-ratio.ts';
import type { Typed } from './read-column.ts';
import { isNumeric } from './typed-answers.ts';

/** The answers of all units to a criterion that another one reads. */
export interface Measured {
  readonly compiled: CompiledCriterion;
  readonly size: number;
  /** Units to whom it does not apply. */
  readonly leftOut: readonly number[];
  readonly column: Lookup;
  readonly classOf: (unit: number) => string | undefined;
}

/**
 * What all units measure on a criterion, as others read it (SPEC I3): nothing where it does not apply. Undefined for what is not computed
 * on columns, and where it may leave itself out for what was answered.
 */
export function readMeasure({ compiled, size, leftOut, column, classOf }: Measured): RatioColumn | undefined {
  const { measure, rule, criterion } = compiled;
  if (measure?.kind !== 'number' || criterion.ifUndefined === 'notApplicable') return undefined;
  // Parts have a word of their own on what is undefined.
  if (rule?.kind === 'points' && (rule.names !== undefined || isPerPeriod(criterion))) return undefined;
  const found = withinBounds((bounds) => compileNumber(measure.expression, column, bounds));
  if (found === undefined) return undefined;
  const { above, below, missing } = wideRatio(found.program, 1, size);
  const silence = (unit: number) => {
    above[unit] = Number.NaN;
    below[unit] = Number.NaN;
  };
  for (const unit of missing) silence(unit);
  for (const unit of leftOut) silence(unit);
  const beyond = found.bounds.rowsBeyond();
  for (const unit of beyond) silence(unit);
  if (rule?.kind === 'levels') {
    const isAsked = (targets: readonly CompiledTarget[] | undefined) =>
      targets === undefined || targets.some(({ kind }) => kind !== 'leftOut');
    for (let unit = 0; unit < size; unit += 1)
      if (!isAsked(rule.common ?? rule.byClass.get(classOf(unit) ?? ''))) silence(unit);
  }
  return ratioColumn(above, below, beyond);
}

/** What units typed goes before what the other criterion measures (SPEC I1); `measured` is left out where that is missing for everybody. */
export function typedOrMeasured(
  { input }: CompiledInput,
  measured: RatioColumn | undefined,
  { typed, declared }: Typed,
): RatioColumn | undefined {
  if (!isNumeric(input)) return undefined;
  const limits = numberLimits(input);
  const numbers = new Float64Array(typed.length).fill(Number.NaN);
  const isTyped = new Uint8Array(typed.length);
  for (const [unit, answer] of typed.entries()) {
    const raw = declared.has(unit) ? undefined : own(answer, input.id);
    if (!declared.has(unit) && (raw === undefined || raw === null)) continue;
    isTyped[unit] = 1;
    if (isReadable(raw, limits)) numbers[unit] = raw + 0;
  }
  const { values, scale, beyond } = numberColumn(numbers);
  const above = Float64Array.from(values, (value, unit) =>
    isTyped[unit] === 1 ? value : measured === undefined ? Number.NaN : at(measured.above.values, unit),
  );
  const below = Float64Array.from(values, (_, unit) =>
    isTyped[unit] === 1 ? scale : measured === undefined ? Number.NaN : at(measured.below.values, unit),
  );
  const others = (measured?.above.beyond ?? []).filter((unit) => isTyped[unit] === 0);
  return ratioColumn(above, below, [...beyond, ...others]);
}

function ratioColumn(above: Float64Array, below: Float64Array, beyond: readonly number[]): RatioColumn {
  return { kind: 'ratios', above: numberColumn(above, beyond), below: numberColumn(below) };
}
