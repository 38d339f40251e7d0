/**
 * The formula language of the document: what other packages may use of it.
 */
export { type CheckedFormula, checkFormula } from './check-formula.ts';
export { checkOptionNames } from './check-option-names.ts';
export { evaluate, type Value } from './evaluate.ts';
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
} from './expression.ts';
export { type Functions, type Interpreter, interpreting, type NodeOf, perFunction } from './interpreter.ts';
export { type ParsedFormula, parseFormula, reservedWords } from './parse-formula.ts';
export { countNodes, namesIn, partsOf } from './parts.ts';
export { namesReadWhole, periodName, spreadPeriods } from './periodic.ts';
export { printFormula } from './print-formula.ts';
