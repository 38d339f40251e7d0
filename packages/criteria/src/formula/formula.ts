/**
 * The formula language of the document: what other packages may use of it.
 */
export { type CheckedFormula, checkFormula } from './checks/check-formula.ts';
export { checkOptionNames } from './checks/check-option-names.ts';
export { evaluate, type Value } from './evaluate.ts';
export { namesReadWhole, periodName, spreadPeriods } from './periodic.ts';
export {
  type ArithmeticOperator,
  type ComparisonOperator,
  type Expression,
  type FormulaProblem,
  type FunctionName,
  functionNames,
  type InputKind,
  inputKindOf,
  type Span,
} from './syntax/expression.ts';
export {
  type Functions,
  type Interpreter,
  interpreting,
  type NodeOf,
  perFunction,
} from './syntax/interpreter.ts';
export { type ParsedFormula, parseFormula, reservedWords } from './syntax/parse-formula.ts';
export { countNodes, namesIn, partsOf } from './syntax/parts.ts';
export { printFormula } from './syntax/print-formula.ts';
