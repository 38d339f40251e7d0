import { type Expression, printFormula } from '../../formula/formula.ts';
import { readFormula } from './side.ts';

/** Whether two formulas are one tree, whatever their spaces and brackets; of texts that do not parse, whether they are one text. */
export function sameExpression(left: string, right: string): boolean {
  if (left === right) return true;
  return sameTree(readFormula(left), readFormula(right));
}

/** The same for parsed formulas; two that could not be read are never the same. */
export function sameTree(left: Expression | undefined, right: Expression | undefined): boolean {
  return left !== undefined && right !== undefined && printFormula(left) === printFormula(right);
}
