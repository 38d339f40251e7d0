import { Rational } from '@tieuchi/criteria/exact';
import type { Criterion } from '@tieuchi/criteria/types';
import type { CompiledPointsRule, Earned, PointsSource } from '../../model/rules.ts';
import { scopeOf } from '../compile-formula.ts';
import type { PointsBody, PointsContext } from './context.ts';
import { compileExceptions, mayEarnLess, readExceptions } from './exceptions.ts';
import { compileParts } from './kinds/parts.ts';
import { compilePeersRule } from './kinds/peers.ts';
import { compilePeriods } from './kinds/periods.ts';
import { settle, silence } from './share-rule.ts';
import { compileShareRule } from './share-rules.ts';

/** Compiles a point rule: one file per kind, listed here and in `share-rules.ts`. Throws InvalidDocument where it does not fit. */
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

function bodyOf(rule: PointsSource, context: PointsContext): PointsBody {
  switch (rule.kind) {
    case 'parts':
      return compileParts(rule, context);
    case 'periods':
      return compilePeriods(rule, context);
    case 'peers':
      return compilePeersRule(rule, context);
    case 'linear':
    case 'steps':
    case 'options':
    case 'allOrNothing':
    case 'formula': {
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
  }
}
