import { byKind } from '@tieuchi/criteria/by-kind';
import type { PointsRule } from '@tieuchi/criteria/types';
import { scopeOf } from '../../compile/compile-formula.ts';
import type { PointsSource } from '../../model/rules.ts';
import { type ShareContext, type ShareProgram, withExceptions } from './share-program.ts';
import { compileShares } from './share-programs.ts';

/** Compiles a rule that does not compare units; undefined for what is not computed on columns: that is decided from dossiers. */
export const compilePoints = byKind<PointsSource, ShareContext, ShareProgram | undefined>({
  parts: () => undefined,
  periods: () => undefined,
  // Units are compared by a program of its own.
  peers: () => undefined,
  allOrNothing: compileWhole,
  linear: compileWhole,
  steps: compileWhole,
  options: compileWhole,
  formula: compileWhole,
});

function compileWhole(rule: PointsRule, context: ShareContext): ShareProgram | undefined {
  const { criterion } = context;
  const body = compileShares(rule, context);
  // Exceptions of a row see all its periods together.
  const outside = { ...context, scope: scopeOf(criterion.id, criterion.inputs) };
  return body === undefined ? undefined : withExceptions(body, rule, outside);
}
