import { scopeOf } from '../../compile/compile-formula.ts';
import type { PointsSource } from '../../model/rules.ts';
import { type ShareContext, type ShareProgram, withExceptions } from './share-program.ts';
import { compileShares } from './share-programs.ts';

/** Compiles a rule that does not compare units; undefined for what is not computed on columns. */
export function compilePoints(
  rule: Exclude<PointsSource, { kind: 'peers' }>,
  context: ShareContext,
): ShareProgram | undefined {
  const { criterion } = context;
  switch (rule.kind) {
    case 'parts':
    case 'periods':
      return undefined;
    case 'linear':
    case 'steps':
    case 'options':
    case 'allOrNothing':
    case 'formula': {
      const { exceptions: _exceptions, ...bare } = rule;
      const body = compileShares(bare, context);
      // Exceptions of a row see all its periods together.
      const outside = { ...context, scope: scopeOf(criterion.id, criterion.inputs) };
      return body === undefined ? undefined : withExceptions(body, rule, outside);
    }
  }
}
