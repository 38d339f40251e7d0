import type { Rational } from '../../exact/rational.ts';
import type { Input } from '../../generated/types.ts';

/** Half-open range of UTF-16 offsets in the formula's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Operators between two numbers. */
export type ArithmeticOperator = '+' | '-' | '*' | '/';
/** Operators that give a condition; `==` and `!=` also compare conditions, choices and texts. */
export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';
/** Functions of the language, a closed list. */
export type FunctionName = (typeof functionNames)[number];

/** Every function that a formula may call. `has(list, 'o1')`: whether that item of a checklist is ticked. */
export const functionNames = ['if', 'min', 'max', 'round', 'sum', 'count', 'filled', 'has'] as const;

/** A parsed formula; every node carries its span in the text it came from. */
export type Expression = Span &
  (
    | { readonly kind: 'number'; readonly value: Rational }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'negate'; readonly operand: Expression }
    | { readonly kind: 'not'; readonly operand: Expression }
    | {
        readonly kind: 'arithmetic';
        readonly operator: ArithmeticOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly kind: 'comparison';
        readonly operator: ComparisonOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly kind: 'logic';
        readonly operator: 'and' | 'or';
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }
  );

/** Codes of what can be wrong with a formula; each has a wording in findings/messages. */
export type FormulaProblemCode =
  | 'formulaEmpty'
  | 'formulaUnexpectedCharacter'
  | 'formulaUnexpectedToken'
  | 'formulaUnexpectedEnd'
  | 'formulaSingleEquals'
  | 'formulaChain'
  | 'formulaNumberTooLong'
  | 'formulaTextNotClosed'
  | 'formulaUnknownFunction'
  | 'formulaTooDeep'
  | 'formulaTooLarge'
  | 'formulaUnknownName'
  | 'formulaUnknownOption'
  | 'formulaArity'
  | 'formulaType'
  | 'formulaMixedTypes'
  | 'formulaUnits'
  | 'formulaWord'
  | 'formulaDecimalComma'
  | 'formulaPercentSign';

/** One thing wrong with a formula, at a span of its text. */
export interface FormulaProblem extends Span {
  readonly code: FormulaProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** What surely belongs in place of a part of the text. */
  readonly mend?: Span & { readonly text: string };
}

/** What a name stands for in a formula: `ticks` is a checklist, `text` also a date. */
export type InputKind = 'number' | 'boolean' | 'choice' | 'ticks' | 'text';

/** The formula kind of a document's input or register column. */
export function inputKindOf(kind: Input['kind']): InputKind {
  switch (kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money':
      return 'number';
    case 'boolean':
    case 'choice':
      return kind;
    case 'checklist':
      return 'ticks';
    case 'text':
    case 'date':
      return 'text';
  }
}
