import { Rational } from '../../exact/rational.ts';
import type { IfUndefined } from '../../generated/types.ts';
import type { OneOf } from '../../kinds/by-kind.ts';
import { FULL, LEFT_OUT, NOTHING, type Reading } from '../space/reading.ts';
import { type Silencing, withExceptions } from './exceptions.ts';
import type { ShareContext } from './rule-reader.ts';
import { type Points, readers } from './rule-readers.ts';

/** Silence never beats an answer: no share of a maximum, all of a penalty. */
function silence(max: number): Reading & { kind: 'share' } {
  return { kind: 'share', share: max < 0 ? Rational.ONE : Rational.ZERO };
}

function withoutValue(ifUndefined: IfUndefined, max: number): Reading {
  switch (ifUndefined) {
    case 'full':
      return FULL;
    case 'notApplicable':
      return LEFT_OUT;
    case 'zero':
      return NOTHING;
    case 'undefined':
      return silence(max);
  }
}

function bodyReading<Kind extends Points['kind']>(
  rule: OneOf<Points, Kind>,
  context: ShareContext,
  silenced: Silencing,
): Reading | undefined {
  const kind: Kind = rule.kind;
  const missing = silence(rule.max);
  const gap = withoutValue(context.ifUndefined, rule.max);
  return readers[kind].read(rule, {
    ...context,
    silence: missing.share,
    // A part settles what is undefined after its exceptions, a whole rule before.
    gaps: { missing, undefined: context.isPart ? gap : silenced(gap) },
    silenced,
    inner: shareReading,
  });
}

/**
 * The share of its maximum that a rule earns; undefined for rules that are not followed (`peers`, `formula`, `periods`) and
 * formulas that cannot be read. Rules of different kinds compare with each other.
 */
export function shareReading(rule: Points, context: ShareContext): Reading | undefined {
  return withExceptions(rule.exceptions ?? [], rule.max < 0, (silenced) =>
    bodyReading(rule, context, silenced),
  );
}
