import { Rational } from '../../exact/rational.ts';
import type { Path } from '../../findings/finding.ts';
import type { Range } from '../../formula/range.ts';
import type { Criterion, PointsRule, Rule } from '../../generated/types.ts';
import type { FormulaReader } from '../formula-reader.ts';
import { rangeOfFormula, rangeOfMeasure } from './ranges.ts';
import { ALL, type BestShare, type Beyond, bestOnLine, bestStep, clamped } from './threshold-shares.ts';

const NONE: BestShare = { share: Rational.ZERO };

function ofTruth(range: Range | undefined): BestShare {
  return range?.kind === 'truth' && !range.yes ? NONE : ALL;
}

/** Of a choice one option counts; the ticks of a checklist add up, which is looked at elsewhere. */
function ofOptions(rule: Rule & { kind: 'options' }, { inputs }: Criterion): BestShare {
  const asked = inputs.filter(
    ({ id, kind }) => kind === 'choice' && (rule.of === undefined || rule.of === id),
  );
  const [input] = asked;
  if (rule.shares === 'equal' || asked.length !== 1 || input?.kind !== 'choice') return ALL;
  const shares = new Map(Object.entries(rule.shares));
  const known = input.options.map(({ id }) => shares.get(id));
  if (known.some((share) => share === undefined)) return ALL;
  const best = known
    .map((share) => Rational.from(share ?? 1))
    .reduce((one, other) => (one.compare(other) > 0 ? one : other));
  return { share: clamped(best) };
}

function ofParts(rule: Rule & { kind: 'parts' }, place: Place): BestShare {
  const max = Rational.from(rule.max);
  if (max.n <= 0n) return ALL;
  const points = rule.parts.map((part, index): { points: Rational; beyond: Beyond | undefined } => {
    const { criterion, formulas } = place;
    const range =
      part.measure === undefined ? place.range : rangeOfFormula(part.measure, criterion.inputs, formulas);
    const ifUndefined = part.ifUndefined ?? criterion.ifUndefined;
    const own: Place = { ...place, range, ifUndefined, path: [...place.path, 'parts', index, 'rule'] };
    const { share, beyond } = bestShareOf(part.rule, own);
    const most = Rational.from(part.rule.max);
    return { points: most.n <= 0n ? Rational.ZERO : most.times(share), beyond };
  });
  const total = points.reduce(
    (sum, part) =>
      rule.combine === 'best' ? (sum.compare(part.points) > 0 ? sum : part.points) : sum.plus(part.points),
    Rational.ZERO,
  );
  const beyond = points.find((part) => part.beyond !== undefined)?.beyond;
  return { share: clamped(total.dividedBy(max)), ...(beyond !== undefined && { beyond }) };
}

/** A rule at its place, with what it reads. */
interface Place {
  readonly criterion: Criterion;
  readonly formulas: FormulaReader;
  readonly range: Range | undefined;
  readonly ifUndefined: Criterion['ifUndefined'];
  readonly path: Path;
}

function bodyOf(rule: Rule | PointsRule, place: Place): BestShare {
  const { criterion, formulas, range, path } = place;
  switch (rule.kind) {
    case 'allOrNothing': {
      if (rule.when !== undefined) return ofTruth(rangeOfFormula(rule.when, criterion.inputs, formulas));
      if (rule.at === undefined) return ofTruth(range);
      if (range?.kind !== 'number' || range.high === undefined) return ALL;
      if (range.high.compare(Rational.from(rule.at)) >= 0) return ALL;
      return { ...NONE, beyond: { path: [...path, 'at'], threshold: rule.at, most: range.high.toNumber() } };
    }
    case 'linear':
      return bestOnLine(rule, range, path);
    case 'steps':
      return bestStep(rule, range, path);
    case 'options':
      return ofOptions(rule, criterion);
    case 'parts':
      return ofParts(rule, place);
    case 'periods':
      return bodyOf(rule.each, { ...place, path: [...path, 'each'] });
    case 'formula': {
      const points = rangeOfFormula(rule.points, criterion.inputs, formulas);
      if (points?.kind !== 'number' || points.high === undefined || rule.max <= 0) return ALL;
      return { share: clamped(points.high.dividedBy(Rational.from(rule.max))) };
    }
    case 'peers':
    case 'levels':
      return ALL;
  }
}

function bestShareOf(rule: Rule | PointsRule, place: Place): BestShare {
  // What an undefined measure earns is not for answers to reach.
  if (place.ifUndefined === 'full' || place.ifUndefined === 'notApplicable') return ALL;
  const body = bodyOf(rule, place);
  const exceptions = rule.kind === 'levels' ? [] : (rule.exceptions ?? []);
  return exceptions.reduce((best, { when, share: written }) => {
    const range = rangeOfFormula(when, place.criterion.inputs, place.formulas);
    const share = Rational.from(written);
    const holds = range?.kind !== 'truth' || range.yes;
    return holds && share.compare(best.share) > 0 ? { share: clamped(share) } : best;
  }, body);
}

/** The most of its maximum that a criterion with points can earn, whatever is answered. */
export function bestShare(criterion: Criterion, index: number, formulas: FormulaReader): BestShare {
  const { rule, ifUndefined } = criterion;
  if (rule === undefined) return ALL;
  const range = rangeOfMeasure(criterion, formulas);
  return bestShareOf(rule, { criterion, formulas, range, ifUndefined, path: ['criteria', index, 'rule'] });
}
