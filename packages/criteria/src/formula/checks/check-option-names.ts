import { nearest } from '../../findings/nearest.ts';
import type { Expression, FormulaProblem } from '../syntax/expression.ts';
import { partsOf } from '../syntax/parts.ts';

/** Names of the options of an input, by id. */
export type OptionNames = ReadonlyMap<string, string>;

/** An option is written by its id; who writes its printed name, or nearly the id, means that option. */
function meantOption(written: string, known: OptionNames): string | undefined {
  const named = [...known].filter(([, name]) => name.normalize('NFC') === written.normalize('NFC'));
  const [only, other] = named;
  return only !== undefined && other === undefined ? only[0] : nearest(written, known.keys());
}

/** Texts that a choice or a checklist is compared to but that are no option of it. */
export function checkOptionNames(
  expression: Expression,
  options: ReadonlyMap<string, OptionNames>,
): FormulaProblem[] {
  const problems: FormulaProblem[] = [];
  const pair = (name: Expression, text: Expression): void => {
    if (name.kind !== 'name' || text.kind !== 'text') return;
    const known = options.get(name.name);
    if (known === undefined || known.has(text.value)) return;
    const { start, end } = text;
    const meant = meantOption(text.value, known);
    problems.push({
      code: 'formulaUnknownOption',
      start,
      end,
      params: { name: name.name, option: text.value },
      ...(meant !== undefined && { mend: { start, end, text: `'${meant}'` } }),
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
