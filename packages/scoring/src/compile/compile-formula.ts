import {
  checkFormula,
  type Expression,
  type InputKind,
  inputKindOf,
  namesReadWhole,
  parseFormula,
  spreadPeriods,
} from '@tieuchi/criteria/formula';
import { PERIODS_OF_YEAR } from '@tieuchi/criteria/periods-of-year';
import type { Input } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../errors.ts';
import type { Scope } from '../model/formulas.ts';

/** The scope of a criterion or of the profile: its inputs. */
export function scopeOf(at: string, inputs: readonly Input[], perPeriod = false): Scope {
  return {
    at,
    kinds: new Map(inputs.map((input) => [input.id, inputKindOf(input.kind)])),
    periods: new Map(
      inputs.flatMap((input): [string, number][] => {
        const count = periodsOf(input);
        return count === undefined ? [] : [[input.id, count]];
      }),
    ),
    perPeriod,
  };
}

/** For how many periods of the year the input is asked; undefined when it is asked once. */
export function periodsOf(input: Input): number | undefined {
  return input.kind === 'text' || input.per === undefined ? undefined : PERIODS_OF_YEAR[input.per];
}

/**
 * Parses and types a formula. Throws InvalidDocument when it does not parse, uses unknown names, reads an input asked
 * per period where only its periods together can be read, or does not give one of the `expected` kinds.
 */
export function compileFormula(
  text: string,
  scope: Scope,
  expected: readonly InputKind[],
): { expression: Expression; kind: InputKind } {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new InvalidDocument(parsed.problems[0]?.code ?? 'formula', scope.at);
  const { kind, problems } = checkFormula(parsed.expression, scope.kinds);
  if (problems[0] !== undefined) throw new InvalidDocument(problems[0].code, scope.at);
  if (kind === undefined || !expected.includes(kind)) throw new InvalidDocument('formulaType', scope.at);
  if (!scope.perPeriod && scope.periods.size > 0) {
    const whole = [...namesReadWhole(parsed.expression)].find((name) => scope.periods.has(name));
    if (whole !== undefined) throw new InvalidDocument(`reads ${whole} of no period`, scope.at);
  }
  return { expression: spreadPeriods(parsed.expression, scope.periods), kind };
}

/** A formula that is true or false; throws as `compileFormula` does. */
export function compileCondition(text: string, scope: Scope): Expression {
  return compileFormula(text, scope, ['boolean']).expression;
}
