import { Rational } from '@tieuchi/criteria/exact';
import { type NumberLimits, numberLimits, SMALLEST_NUMBER } from '@tieuchi/criteria/number-limits';
import type { NumberInput } from '@tieuchi/criteria/types';
import type { ReadScalar } from '../model/reading.ts';
import { WRONG_KIND } from './missing.ts';

/** A JSON number that an input with these limits takes (SPEC S5). */
export function isReadable(raw: unknown, { min, max, whole }: NumberLimits): raw is number {
  if (typeof raw !== 'number' || !(raw >= min && raw <= max)) return false;
  return whole ? Number.isInteger(raw) : raw === 0 || Math.abs(raw) >= SMALLEST_NUMBER;
}

/**
 * A JSON number inside the limits of the input, read as its shortest decimal. More decimals than the input takes
 * are scored as they are, and flagged.
 */
export function readNumber(input: NumberInput, raw: unknown): ReadScalar {
  if (!isReadable(raw, numberLimits(input))) return WRONG_KIND;
  const value = Rational.fromNumber(raw);
  const read: ReadScalar = { value: { kind: 'number', value }, shown: raw === 0 ? 0 : raw };
  if (input.decimals === undefined || 10n ** BigInt(input.decimals) % value.d === 0n) return read;
  return { ...read, problem: 'tooManyDecimals' };
}
