import { LARGEST_NUMBER, numberLimits, SMALLEST_NUMBER } from '@tieuchi/criteria/number-limits';
import { plainText } from '../plain-text.ts';
import { type Reading, refused, taken, type ValueProblem } from '../reading.ts';
import type { NumberShape, TextSource } from '../shape.ts';
import { type DecimalForm, decimalForms, plainOf, vietnameseOf } from './decimal-forms.ts';

/** A decimal of up to so many digits is the shortest of the double that it is read as. */
const MOST_DIGITS = 15;

/** No percentage as great as this is written with groups: `60.125` % is never 60125 %. */
const GROUPED_PERCENT = 10_000;

/**
 * Reads a number the Vietnamese way (`1.234,5`), the English way (`1,234.5`), with spaces or plainly. What both ways read
 * differently is ambiguous; only in a field that shows what it read does the kind of figure decide: where whole numbers are due
 * nobody writes decimals, so `1.234` people are 1234, and a great percentage is not written with groups. The value is exactly the
 * number that is written: more than 15 digits are refused, and so is what says more than a number does (brackets, exponents, units).
 */
export function readNumber(shape: NumberShape, text: string, source: TextSource): Reading<number> {
  const typed = plainText(text);
  if (typed === '') return { state: 'empty' };
  const digits = typed.replace(/ ?%$/, '');
  const forms = likelyForms(digits, shape, source);
  const [first, second] = forms;
  if (first === undefined) return refused({ code: 'notANumber' });
  if (digits !== typed && !isPercentage(shape)) return refused({ code: 'unexpectedPercent' });
  const problem = problemOf(first, shape);
  if (second === undefined) return problem === undefined ? taken(Number(first.plain)) : refused(problem);
  // Where neither is possible there is nothing to choose.
  if (problem !== undefined && problemOf(second, shape) !== undefined) return refused(problem);
  return {
    state: 'ambiguous',
    choices: forms.map(({ plain }) => ({ value: Number(plain), text: clearText(plain) })),
  };
}

/**
 * A number as `readNumber` reads it back from the same kind of place: grouped (`1.234,5`) except where the groups could be taken
 * for decimals, then without, or with one more zero (`1,2340`).
 */
export function writeNumber(shape: NumberShape, value: number, source: Pick<TextSource, 'from'>): string {
  const plain = plainOf(value);
  const text = [vietnameseOf(plain, true), vietnameseOf(plain, false)].find((candidate) => {
    const [only, second] = likelyForms(candidate, shape, source);
    return second === undefined && only?.plain === plain;
  });
  return text ?? clearText(plain);
}

/** Whether figures of a field are percentages, so that they may carry the sign. */
export function isPercentage({ kind, measureUnit }: NumberShape): boolean {
  return kind === 'percent' || measureUnit?.trim() === '%';
}

/** A plain decimal as a text that can be read in one way only, whatever the field takes. */
function clearText(plain: string): string {
  const text = vietnameseOf(plain, false);
  return decimalForms(text).length === 1 ? text : `${text}0`;
}

function likelyForms(digits: string, shape: NumberShape, { from, point }: TextSource): DecimalForm[] {
  const hasMark = /[.,]/.test(digits);
  const forms = decimalForms(digits).filter(
    (form) => point === undefined || !hasMark || form.point === point,
  );
  if (forms.length < 2 || from === 'sheet') return forms;
  const likely = forms.filter((form) => isWrittenSo(form, shape));
  return likely.length === 0 ? forms : likely;
}

function isWrittenSo({ plain, decimals }: DecimalForm, shape: NumberShape): boolean {
  if (isWhole(shape)) return decimals === 0;
  return !isPercentage(shape) || Math.abs(Number(plain)) < GROUPED_PERCENT;
}

function isWhole({ kind, decimals }: NumberShape): boolean {
  return kind === 'count' || decimals === 0;
}

function problemOf({ plain }: DecimalForm, shape: NumberShape): ValueProblem | undefined {
  const decimals = plain.split('.')[1]?.length ?? 0;
  if (isWhole(shape) && decimals > 0) return { code: 'notWhole' };
  if (shape.decimals !== undefined && decimals > shape.decimals)
    return { code: 'tooManyDecimals', decimals: shape.decimals };
  const value = Number(plain);
  const { min, max } = numberLimits(shape);
  const isLong = plain.replace(/\D/g, '').replace(/^0+|0+$/g, '').length > MOST_DIGITS;
  if (isLong && Math.abs(value) <= LARGEST_NUMBER) return { code: 'tooLong' };
  if (value !== 0 && Math.abs(value) < SMALLEST_NUMBER) return { code: 'tooLong' };
  if (value < min) return { code: 'belowMin', min };
  return value > max ? { code: 'aboveMax', max } : undefined;
}
