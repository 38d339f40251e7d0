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
    const counted = countAt(standings, index);
    const required = requiredAt(compiled, index, counted);
    const reached = level === index && counted.met >= required;
    if (reached) level = index + 1;
    const { applicable, met } = counted;
    levels.push({
      level: index + 1,
      id,
      applicable,
      met,
      unmet: unmetAt(standings, index),
      required,
      reached,
    });
  }
  const registeredLevel = levels.find((one) => one.level === registered)?.level;
  return {
    kind: 'levels',
    level,
    ...(registeredLevel !== undefined && { registeredLevel }),
    ...shownShare(compiled, levels),
    levels,
  };
}

/** The level that a unit reaches, and of a set with one level the percentage that is met; both as `levelsOutcome` tells them. */
export function levelReached(
  compiled: CompiledLevels,
  standings: readonly Standing[],
): Pick<LevelsOutcomeResult, 'level' | 'share'> {
  const levels = compiled.outcome.levels.map((_level, index) => countAt(standings, index));
  const missed = levels.findIndex((counted, index) => counted.met < requiredAt(compiled, index, counted));
  const share = metShare(levels);
  return {
    level: missed < 0 ? levels.length : missed,
    ...(share !== undefined && { share: Number(share.toDecimal(SHARE_DECIMALS)) }),
  };
}

type Counted = Pick<LevelResult, 'applicable' | 'met'>;

function requiredAt({ shares }: CompiledLevels, index: number, { applicable }: Counted): number {
  const share = shares[index] ?? Rational.ONE;
  return Number(share.times(Rational.of(applicable)).ceil());
}

/** Of a set that is passed or failed: the percentage of applicable criteria that are met (SPEC L9). */
function metShare(levels: readonly Counted[]): Rational | undefined {
  const [only] = levels;
  if (only === undefined || levels.length > 1 || only.applicable === 0) return undefined;
  return Rational.of(100 * only.met, only.applicable);
}

/** The same as a number and as people read it (SPEC X3). */
function shownShare(
  { shares: [required = Rational.ONE] }: CompiledLevels,
  levels: readonly Counted[],
): Pick<LevelsOutcomeResult, 'share' | 'shareShown'> | undefined {
  const share = metShare(levels);
  if (share === undefined) return undefined;
  const marks = [Rational.ZERO, HUNDRED, required.times(HUNDRED)];
  return {
    share: Number(share.toDecimal(SHARE_DECIMALS)),
    shareShown: shownText(share, SHARE_DECIMALS, marks),
  };
}

function countAt(standings: readonly Standing[], index: number): Counted {
  let applicable = 0;
  let met = 0;
  for (const { levels } of standings) {
    const standing = levels[index];
    if (standing === undefined || !standing.applicable) continue;
    applicable += 1;
    if (standing.met) met += 1;
  }
  return { applicable, met };
}

/** Codes, in order of print. */
function unmetAt(standings: readonly Standing[], index: number): string[] {
  return standings.flatMap(({ compiled, levels }) => {
    const standing = levels[index];
    return standing?.applicable === true && !standing.met ? [compiled.criterion.code] : [];
  });
}
