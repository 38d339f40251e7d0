import type { Expression, FormulaProblem } from './expression.ts';
import { partsOf } from './parts.ts';

/** Texts that a choice or a checklist is compared to but that are no option of it. */
export function checkOptionNames(
  expression: Expression,
  options: ReadonlyMap<string, ReadonlySet<string>>,
): FormulaProblem[] {
  const problems: FormulaProblem[] = [];
  const pair = (name: Expression, text: Expression): void => {
    if (name.kind !== 'name' || text.kind !== 'text') return;
    const known = options.get(name.name);
    if (known === undefined || known.has(text.value)) return;
    const { start, end } = text;
    problems.push({
      code: 'formulaUnknownOption',
      start,
      end,
      params: { name: name.name, option: text.value },
    });
  };
  const visit = (node: Expression): void => {
    if (node.kind === 'comparison') {
      pair(node.left, node.right);
      pair(node.right, node.left);
    }
    const [list, item] = node.kind === 'call' && node.name === 'has' ? node.args : [];
    if (list !== undefined && item !== undefined) pair(list, item);
    for (const part of partsOf(node)) visit(part);
  };
  visit(expression);
  return problems;
}
