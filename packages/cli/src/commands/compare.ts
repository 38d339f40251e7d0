import { compareSets } from '@tieuchi/criteria/compare';
import type { Command } from '../command.ts';
import { loadSet, nameOf } from '../sets/load-set.ts';
import { describeComparison } from '../showing/describe-comparison.ts';

/** `compare BASE OTHER…`: how each other set relates to the base, criterion by criterion; `{base, others}`. */
export const run: Command['run'] = async ([baseOperand = '', ...otherOperands], context) => {
  const base = loadSet(baseOperand, context.folder);
  const others = otherOperands.map((operand) => loadSet(operand, context.folder));
  const compared = others.map((other) => ({ other, comparison: compareSets(base, other) }));
  if (context.asJson)
    context.json({
      base: nameOf(base),
      others: compared.map(({ other, comparison }) => ({ ...nameOf(other), ...comparison })),
    });
  context.text(
    compared.map(({ other, comparison }) => describeComparison([base, other], comparison)).join('\n\n'),
  );
  return 0;
};
