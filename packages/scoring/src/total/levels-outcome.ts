import { Rational } from '@tieuchi/criteria/exact';
import type { CompiledLevels } from '../model/compiled.ts';
import type { LevelResult, LevelsOutcomeResult } from '../model/result.ts';
import type { Standing } from '../model/standing.ts';
import { shownText } from '../shown/shown-text.ts';

const SHARE_DECIMALS = 2;
const HUNDRED = Rational.of(100);

/**
 * The levels that a unit reaches (SPEC L3–L5): level k when k−1 is reached and the required share of the criteria
 * that apply at k is met. A registered level that the set does not have is left out.
 */
export function levelsOutcome(
  compiled: CompiledLevels,
  standings: readonly Standing[],
  registered: unknown,
): LevelsOutcomeResult {
  const levels: LevelResult[] = [];
  let level = 0;
  for (const [index, { id }] of compiled.outcome.levels.entries()) {
    const counted = count(standings, index);
    const share = compiled.shares[index] ?? Rational.ONE;
    const required = Number(share.times(Rational.of(counted.applicable)).ceil());
    const reached = level === index && counted.met >= required;
    if (reached) level = index + 1;
    levels.push({ level: index + 1, id, ...counted, required, reached });
  }
  const registeredLevel = levels.find((one) => one.level === registered)?.level;
  const share = levels.length === 1 ? metShare(levels[0], compiled.shares[0] ?? Rational.ONE) : undefined;
  return {
    kind: 'levels',
    level,
    ...(registeredLevel !== undefined && { registeredLevel }),
    ...share,
    levels,
  };
}

/** Of a set that is passed or failed: the percentage of applicable criteria that are met, and as people read it (SPEC L9, X3). */
function metShare(
  level: LevelResult | undefined,
  required: Rational,
): Pick<LevelsOutcomeResult, 'share' | 'shareShown'> | undefined {
  if (level === undefined || level.applicable === 0) return undefined;
  const share = Rational.of(100 * level.met, level.applicable);
  const marks = [Rational.ZERO, HUNDRED, required.times(HUNDRED)];
  return {
    share: Number(share.toDecimal(SHARE_DECIMALS)),
    shareShown: shownText(share, SHARE_DECIMALS, marks),
  };
}

function count(
  standings: readonly Standing[],
  index: number,
): Pick<LevelResult, 'applicable' | 'met' | 'unmet'> {
  let applicable = 0;
  const unmet: string[] = [];
  for (const { compiled, levels } of standings) {
    const standing = levels[index];
    if (standing === undefined || !standing.applicable) continue;
    applicable += 1;
    if (!standing.met) unmet.push(compiled.criterion.code);
  }
  return { applicable, met: applicable - unmet.length, unmet };
}
