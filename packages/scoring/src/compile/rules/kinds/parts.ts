import { Rational } from '@tieuchi/criteria/exact';
import { evaluate } from '@tieuchi/criteria/formula';
import type { IfUndefined, Part, PartsRule } from '@tieuchi/criteria/types';
import type { Measure } from '../../../model/formulas.ts';
import type { Reading } from '../../../model/reading.ts';
import type { Earned, EarnedPart } from '../../../model/rules.ts';
import { formulaMeasure } from '../../measure.ts';
import type { PointsBody, PointsContext, ShareRule } from '../context.ts';
import { earnedSum, gapOf } from '../earned-sum.ts';
import { exceptedShare } from '../exceptions.ts';
import { settle } from '../share-rule.ts';
import { compileShareRule } from '../share-rules.ts';

interface CompiledPart {
  readonly id: string;
  /** The part's own; else that of the criterion. */
  readonly measure?: Measure;
  readonly ifUndefined?: IfUndefined;
  readonly rule: ShareRule;
}

/** Independent parts over the same inputs, added up, or only the best of them (SPEC P15). */
export function compileParts(rule: PartsRule, context: PointsContext): PointsBody {
  const max = Rational.fromNumber(rule.max);
  const parts = rule.parts.map((part) => compilePart(part, context));
  return {
    targets: [],
    names: new Map(rule.parts.map(({ id, name }) => [id, name])),
    earn: ({ reading, ifUndefined }) => {
      const earned = parts.map((part) => earnedPart(part, reading, ifUndefined));
      return rule.combine === 'best' ? bestOf(earned, max) : earnedSum(earned, max);
    },
  };
}

function compilePart(part: Part, context: PointsContext): CompiledPart {
  const { id, ifUndefined } = part;
  const own =
    part.measure === undefined ? undefined : formulaMeasure(context.criterion, part.measure, context.scope);
  return {
    id,
    ...(own !== undefined && { measure: own }),
    ...(ifUndefined !== undefined && { ifUndefined }),
    rule: compileShareRule(part.rule, own === undefined ? context : { ...context, measure: own }),
  };
}

function earnedPart(part: CompiledPart, reading: Reading, ifUndefined: IfUndefined): EarnedPart {
  const { rule } = part;
  const value = part.measure === undefined ? undefined : evaluate(part.measure.expression, reading.lookup);
  const facts = value === undefined ? reading : { ...reading, measure: value };
  return {
    id: part.id,
    ...(value !== undefined && { value }),
    max: rule.max,
    ...settle(exceptedShare(rule, facts), rule.max, part.ifUndefined ?? ifUndefined),
  };
}

/** The part with the most points; who has one of several ways need not answer the others. */
function bestOf(parts: readonly EarnedPart[], max: Rational): Earned {
  const counted = parts.filter(({ leftOut }) => leftOut !== true);
  if (counted.length === 0) return { share: Rational.ZERO, leftOut: true, known: true, parts };
  const points = ({ share, max: own }: EarnedPart) => share.times(own);
  const best = counted.reduce((one, other) => (points(other).compare(points(one)) > 0 ? other : one));
  const decided = counted.some(({ gap }) => gap === undefined);
  const gap = decided ? undefined : gapOf(counted);
  return {
    share: max.isZero() ? Rational.ZERO : points(best).dividedBy(max),
    ...(gap !== undefined && { gap }),
    known: decided || counted.some((part) => part.gap === 'missing'),
    parts,
  };
}
