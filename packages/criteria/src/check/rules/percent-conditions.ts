import type { Expression } from '../../formula/syntax/expression.ts';
import { namesIn, partsOf } from '../../formula/syntax/parts.ts';
import type { Rule } from '../context.ts';
import type { Scope } from '../formula-sites.ts';
import { isMeantPercent, isPlainQuotient } from './percent-measures.ts';

type NumberNode = Expression & { readonly kind: 'number' };

/** Every comparison of something with a number, whichever side it stands on. */
function comparisonsIn(node: Expression): { side: Expression; number: NumberNode }[] {
  const inside = partsOf(node).flatMap(comparisonsIn);
  if (node.kind !== 'comparison') return inside;
  const { left, right } = node;
  if (right.kind === 'number') return [{ side: left, number: right }, ...inside];
  return left.kind === 'number' ? [{ side: right, number: left }, ...inside] : inside;
}

/** Counts or money over each other; of what has no unit nothing is known. */
function isShare(side: Expression, { units }: Scope): boolean {
  if (!isPlainQuotient(side)) return false;
  return [...namesIn(side)].every((name) => units.get(name) === 'count' || units.get(name) === 'money');
}

/** In a condition too a quotient is a share of 1, and a percentage goes to 100. */
export const percentConditions: Rule = {
  name: 'percent-conditions',
  check({ sites, formulas, report }) {
    for (const { path, text, scope, criterion = '' } of sites) {
      const parsed = formulas.parse(text);
      if (!parsed.ok) continue;
      for (const { side, number } of comparisonsIn(parsed.expression)) {
        const value = number.value.toNumber();
        const { start, end } = number;
        if (isShare(side, scope) && isMeantPercent(value, undefined))
          report('shareAgainstPercent', path, {
            criterion,
            share: text.slice(side.start, side.end),
            percent: value,
            start,
            end,
          });
        if (side.kind === 'name' && scope.units.get(side.name) === 'percent' && value > 0 && value < 1) {
          const meant = Number((value * 100).toPrecision(12));
          report('percentAsShare', path, { criterion, percent: value, meant, start, end });
        }
      }
    }
  },
};
