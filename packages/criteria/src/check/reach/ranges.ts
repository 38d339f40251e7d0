import { Rational } from '../../exact/rational.ts';
import { ANY, type Interval } from '../../formula/interval.ts';
import { spreadPeriods } from '../../formula/periodic.ts';
import { type KnownRanges, type Range, rangeOf } from '../../formula/range.ts';
import type { Criterion, Input, NumberInput } from '../../generated/types.ts';
import { numberLimits } from '../../inputs/number-limits.ts';
import { PERIODS_OF_YEAR } from '../../inputs/periods-of-year.ts';
import type { FormulaReader } from '../formula-reader.ts';
import { decidingInputs, kindsOfInputs } from '../input-kinds.ts';

/** Limits hold for what is typed or supplied; what is computed stands as it comes. */
function intervalOf(input: NumberInput): Interval {
  const { from } = input;
  if (from?.kind === 'criterion') return ANY;
  if (from?.kind === 'register' && (from.sum !== undefined || from.total !== undefined)) return ANY;
  if (from?.kind === 'register' || from?.kind === 'lowerUnits')
    return { low: Rational.ZERO, high: undefined };
  const { min, max } = numberLimits(input);
  // A range the wrong way round is a finding of its own and proves nothing.
  return min > max ? ANY : { low: Rational.fromNumber(min), high: Rational.fromNumber(max) };
}

function rangeOfInput(input: Input): Range {
  switch (input.kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money':
      return { kind: 'number', ...intervalOf(input) };
    case 'boolean':
      return { kind: 'truth', yes: true, no: true };
    case 'choice':
    case 'checklist':
    case 'text':
    case 'date':
      return { kind: 'other' };
  }
}

/** Ticks that count: none at all is no answer, unless there is an option for "none of these". */
function ticksOf(input: Input | undefined): Interval {
  if (input?.kind !== 'checklist') return { low: Rational.ZERO, high: undefined };
  const counted = input.options.filter(({ exclusive }) => exclusive !== true).length;
  const none = counted < input.options.length;
  return { low: none ? Rational.ZERO : Rational.ONE, high: Rational.of(counted) };
}

function knownOf(inputs: readonly Input[]): KnownRanges {
  const byName = new Map(inputs.map((input) => [input.id, input]));
  const inputOf = (name: string) => byName.get(name.split('@', 1)[0] ?? name);
  return {
    of: (name) => {
      const input = inputOf(name);
      return input === undefined ? { kind: 'other' } : rangeOfInput(input);
    },
    ticks: (name) => ticksOf(inputOf(name)),
  };
}

function periodsOf(inputs: readonly Input[]): Map<string, number> {
  return new Map(
    inputs.flatMap((input): [string, number][] =>
      'per' in input && input.per !== undefined ? [[input.id, PERIODS_OF_YEAR[input.per]]] : [],
    ),
  );
}

/** What faultless formulas over these inputs can come to, over all answers that the inputs take. */
export function rangeOfFormula(
  text: string,
  inputs: readonly Input[],
  formulas: FormulaReader,
): Range | undefined {
  const parsed = formulas.parse(text);
  if (!parsed.ok || formulas.kindOf(text, kindsOfInputs(inputs)) === undefined) return undefined;
  return rangeOf(spreadPeriods(parsed.expression, periodsOf(inputs)), knownOf(inputs));
}

/** What the measure of a criterion can come to: its formula, or its lone input. Undefined where that cannot be told. */
export function rangeOfMeasure(criterion: Criterion, formulas: FormulaReader): Range | undefined {
  if (criterion.measure !== undefined) return rangeOfFormula(criterion.measure, criterion.inputs, formulas);
  const [lone, ...more] = decidingInputs(criterion);
  return lone === undefined || more.length > 0 ? undefined : rangeOfInput(lone);
}
