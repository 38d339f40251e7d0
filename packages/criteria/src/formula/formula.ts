/**
 * The formula language of the document: what other packages may use of it.
 */
export { type CheckedFormula, checkFormula, checkOptionNames } from './check-formula.ts';
export { evaluate, type Value } from './evaluate.ts';
export {
  type ArithmeticOperator,
  type ComparisonOperator,
  countNodes,
  type Expression,
  type FormulaProblem,
  type FunctionName,
  functionNames,
  type InputKind,
  inputKindOf,
  namesIn,
  partsOf,
  type Span,
} from './expression.ts';
export { type ParsedFormula, parseFormula, reservedWords } from './parse-formula.ts';
export { namesReadWhole, periodName, spreadPeriods } from './periodic.ts';
export { printFormula } from './print-formula.ts';
