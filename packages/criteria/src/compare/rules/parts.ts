import type { PartsRule, PointsRule } from '../../generated/types.ts';
import { combined, SAME, UNDECIDED, type Verdict } from '../verdict.ts';
import { type Measured, type MeasuredPair, readFormula } from './side.ts';

/** How the rules of two parts are compared, given what they read. */
export type CompareInner = (base: PointsRule, other: PointsRule, measured: MeasuredPair) => Verdict;

function measuredPart(part: PartsRule['parts'][number], whole: Measured): Measured {
  return {
    measure: part.measure === undefined ? whole.measure : readFormula(part.measure),
    ifUndefined: part.ifUndefined ?? whole.ifUndefined,
  };
}

/**
 * Compares part by part, matched by id; parts that come, go, weigh or combine differently leave the whole undecided, and so
 * does any difference where only the best part counts, since that part may be another one.
 */
export function compareParts(
  rules: { base: PartsRule; other: PartsRule },
  measured: MeasuredPair,
  compare: CompareInner,
): Verdict {
  const { base, other } = rules;
  const onlyBest = base.combine === 'best';
  if (base.parts.length !== other.parts.length || onlyBest !== (other.combine === 'best')) return UNDECIDED;
  const verdicts = base.parts.map((part): Verdict => {
    const own = other.parts.find((candidate) => candidate.id === part.id);
    if (own === undefined || own.rule.max !== part.rule.max) return UNDECIDED;
    const read = { base: measuredPart(part, measured.base), other: measuredPart(own, measured.other) };
    return compare(part.rule, own.rule, read);
  });
  if (onlyBest) return verdicts.every((verdict) => verdict === SAME) ? SAME : UNDECIDED;
  return combined(verdicts);
}
