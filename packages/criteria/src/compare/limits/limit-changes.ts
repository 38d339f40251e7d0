import { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../formula/formula.ts';
import type { Input, NumberInput } from '../../generated/types.ts';
import { numberLimits } from '../../inputs/number-limits.ts';
import { atLeast, numberExpression } from '../space/question.ts';
import type { Reading } from '../space/reading.ts';

/** Ends of what an input takes; undefined where the other set ends no later. */
interface Ends {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** An input of which two sets take different numbers, with what each refuses and the other takes. */
export interface LimitChange {
  readonly name: string;
  readonly base: Ends;
  readonly other: Ends;
}

function isNumeric(input: Input | undefined): input is NumberInput {
  switch (input?.kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money':
      return true;
    case 'boolean':
    case 'choice':
    case 'checklist':
    case 'text':
    case 'date':
    case undefined:
      return false;
  }
}

/**
 * Inputs of which two sets take different numbers (SPEC S5): a number outside is no answer. Decimals do not count: more of them are
 * scored as they stand and flagged (SPEC W3).
 */
export function limitChanges(base: readonly Input[], other: readonly Input[]): LimitChange[] {
  return base.flatMap((input) => {
    const twin = other.find((own) => own.id === input.id);
    if (!isNumeric(input) || !isNumeric(twin)) return [];
    const [before, after] = [numberLimits(input), numberLimits(twin)];
    if (before.min === after.min && before.max === after.max) return [];
    const ends = (own: typeof before, known: typeof before): Ends => ({
      min: own.min > known.min ? own.min : undefined,
      max: own.max < known.max ? own.max : undefined,
    });
    return [{ name: input.id, base: ends(before, after), other: ends(after, before) }];
  });
}

/** What a register or another criterion gives is taken as it is, whatever may be typed. */
function isUnlimited({ from }: Input): boolean {
  return from?.kind === 'register' || from?.kind === 'criterion';
}

/**
 * The limits under which two criteria are to be compared, one after the other: those of their inputs and, where a figure that they
 * limit may be computed, none.
 */
export function waysToLimit(
  base: readonly Input[],
  other: readonly Input[],
): [first: readonly LimitChange[], ...more: (readonly LimitChange[])[]] {
  const changes = limitChanges(base, other);
  const names = new Set(changes.map(({ name }) => name));
  const isComputed = [...base, ...other].some((input) => names.has(input.id) && isUnlimited(input));
  return isComputed ? [changes, []] : [changes];
}

function conditionOf(name: string, { min, max }: Ends): Expression | undefined {
  const value: Expression = { kind: 'name', name, start: 0, end: 0 };
  const number = (end: number) => numberExpression(Rational.fromNumber(end));
  const least = min === undefined ? undefined : atLeast(value, number(min));
  const most = max === undefined ? undefined : atLeast(number(max), value);
  if (least === undefined || most === undefined) return least ?? most;
  return { kind: 'logic', operator: 'and', left: least, right: most, start: 0, end: 0 };
}

/** The reading of one set where a number that only the other takes is no answer. */
export function withinLimits(
  reading: Reading,
  changes: readonly LimitChange[],
  side: 'base' | 'other',
): Reading {
  return changes.reduce((inner, change) => {
    const condition = conditionOf(change.name, change[side]);
    if (condition === undefined) return inner;
    const unanswered: Reading = { kind: 'unanswered', reading: inner, name: change.name };
    return { kind: 'when', condition, holding: inner, otherwise: unanswered, missing: inner };
  }, reading);
}

/** An input that takes what either set takes, to ask for answers that only one of them takes. */
export function widestInput(base: Input, other: Input | undefined): Input {
  if (!isNumeric(base) || !isNumeric(other)) return base;
  const { min: _min, max: _max, ...rest } = base;
  const min = base.min === undefined || other.min === undefined ? undefined : Math.min(base.min, other.min);
  const max = base.max === undefined || other.max === undefined ? undefined : Math.max(base.max, other.max);
  return { ...rest, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
