import {
  checkFormula,
  type Expression,
  type InputKind,
  inputKindOf,
  namesIn,
  parseFormula,
} from '@tieuchi/criteria/formula';
import type { Input } from '@tieuchi/criteria/types';
import { InvalidDocument, UnsupportedOutcome } from '../errors.ts';

/** The names that formulas of one place may use; `at` names the place in errors. */
export interface Scope {
  readonly at: string;
  readonly kinds: ReadonlyMap<string, InputKind>;
  /** Names asked per period, which no formula of a set with levels can use. */
  readonly periodic: ReadonlySet<string>;
}

/** The scope of a criterion or of the profile: its inputs. */
export function scopeOf(at: string, inputs: readonly Input[]): Scope {
  return {
    at,
    kinds: new Map(inputs.map((input) => [input.id, inputKindOf(input.kind)])),
    periodic: new Set(inputs.filter(isPeriodic).map((input) => input.id)),
  };
}

/** Whether the input is asked for each of several periods. */
export function isPeriodic(input: Input): boolean {
  return input.kind !== 'text' && input.per !== undefined;
}

/**
 * Parses and types a formula. Throws InvalidDocument when it does not parse, uses unknown names or does not give
 * one of the `expected` kinds, UnsupportedOutcome when it reads an input asked per period.
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
  for (const name of namesIn(parsed.expression)) {
    if (scope.periodic.has(name)) throw new UnsupportedOutcome('periods', scope.at);
  }
  return { expression: parsed.expression, kind };
}

/** A formula that is true or false; throws as `compileFormula` does. */
export function compileCondition(text: string, scope: Scope): Expression {
  return compileFormula(text, scope, ['boolean']).expression;
}
