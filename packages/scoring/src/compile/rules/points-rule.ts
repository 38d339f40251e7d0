import { byKind } from '@tieuchi/criteria/by-kind';
import { Rational } from '@tieuchi/criteria/exact';
import type { Criterion, PointsRule } from '@tieuchi/criteria/types';
import type { CompiledPointsRule, Earned, PointsSource } from '../../model/rules.ts';
import { scopeOf } from '../compile-formula.ts';
import type { PointsBody, PointsContext } from './context.ts';
import { compileExceptions, mayEarnLess, readExceptions } from './exceptions.ts';
import { compileParts } from './kinds/parts.ts';
import { compilePeersRule } from './kinds/peers.ts';
import { compilePeriods } from './kinds/periods.ts';
import { settle, silence } from './share-rule.ts';
import { compileShareRule } from './share-rules.ts';

/** Every kind of point rule is a file, listed here; those that a part may have too are listed in `share-rules.ts`. */
const bodyOf = byKind<PointsSource, PointsContext, PointsBody>({
  parts: compileParts,
  periods: compilePeriods,
  peers: compilePeersRule,
  allOrNothing: compileWhole,
  linear: compileWhole,
  steps: compileWhole,
  options: compileWhole,
  formula: compileWhole,
});

/** A rule that earns a share by itself, as that of a whole row: its exceptions are put before it there. */
function compileWhole(rule: PointsRule, context: PointsContext): PointsBody {
  const { exceptions: _exceptions, ...bare } = rule;
  const { share, targets, max } = compileShareRule(bare, context);
  return {
    targets,
    earn: ({ reading, ifUndefined }) => {
      const decided = share(reading);
      if (typeof decided !== 'string') return { share: decided, known: true };
      const settled = settle(decided, max, ifUndefined);
      return { ...settled, known: settled.gap !== 'undefined' };
    },
  };
}

/** Compiles a point rule. Throws InvalidDocument where it does not fit. */
export function compilePointsRule(rule: PointsSource, context: PointsContext): CompiledPointsRule {
  const max = Rational.fromNumber(rule.max);
  const exceptions = compileExceptions(rule.exceptions, outside(context.criterion));
  const body = bodyOf(rule, context);
  return {
    ...body,
    kind: 'points',
    source: rule.kind,
    max,
    earn: (occasion) => {
      if (exceptions.length === 0) return body.earn(occasion);
      const excepted = readExceptions(exceptions, occasion.reading);
      const { hit } = excepted;
      const earned: Earned =
        hit === undefined ? body.earn(occasion) : { share: hit.share, known: true, exception: hit.when };
      if (!mayEarnLess(excepted, earned.share, max)) return earned;
      // Whether the exception would earn less may hang on others.
      const { pool } = earned;
      return { share: silence(max), gap: 'missing', known: true, ...(pool !== undefined && { pool }) };
    },
  };
}

/** Exceptions of a row stand outside its periods: they see all periods together. */
function outside({ id, inputs }: Criterion): PointsContext['scope'] {
  return scopeOf(id, inputs);
}
