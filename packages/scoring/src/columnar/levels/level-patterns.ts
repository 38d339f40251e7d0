import { standApart, standOn } from '../../compile/rules/level-standing.ts';
import { joinDecisions } from '../../compile/rules/levels-rule.ts';
import type { LevelStanding, Standing } from '../../model/standing.ts';
import type { CompiledTarget, Decision, LevelPolicy } from '../../model/targets.ts';
import { MISSING, TRUE, UNDEFINED } from '../numbers/condition.ts';
import type { LevelWords } from './level-words.ts';

/** How a unit may stand on a criterion with levels; units only differ in which of these they have. */
export interface LevelPattern extends Pick<Standing, 'state' | 'levels'> {
  /** Where it applies and where it is met, as words of `LevelWords`. */
  readonly applicable: readonly number[];
  readonly met: readonly number[];
}

/** What a target says that nobody assigned, beside the codes of a condition. */
export const NO_TARGET = 8;

/** The different standings on one criterion, by number. */
export class LevelPatterns {
  readonly list: LevelPattern[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(
    private readonly words: LevelWords,
    private readonly policy: LevelPolicy,
  ) {}

  /** The number of a standing. */
  numberOf({ state, levels }: Pick<Standing, 'state' | 'levels'>): number {
    const key = [state, ...levels.map(({ applicable, met }) => (applicable ? 1 : 0) + (met ? 2 : 0))].join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const applicable = this.words.of(levels.map((level) => level.applicable));
    const met = this.words.of(levels.map((level) => level.met));
    const number = this.list.push({ state, levels, applicable, met }) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The number of the standing that the codes of the targets, lowest level first, come to: decided as for one dossier. */
  ofCodes(targets: readonly CompiledTarget[], codes: readonly number[]): number {
    const decisions = joinDecisions(codes.map(decisionOf));
    return this.numberOf(standOn(targets, decisions, this.policy));
  }

  /** The same at every level. */
  everywhere(state: Standing['state'], standing: LevelStanding): number {
    return this.numberOf({ state, levels: Array.from({ length: this.words.levels }, () => standing) });
  }

  /** Does not apply to the unit for which it has these targets. */
  apart(targets: readonly CompiledTarget[] | undefined): number {
    return this.numberOf(standApart(targets, this.words.levels, this.policy));
  }
}

function decisionOf(code: number): Decision {
  if (code === TRUE) return 'met';
  if (code === NO_TARGET) return 'noTarget';
  if ((code & MISSING) !== 0) return 'missing';
  return (code & UNDEFINED) !== 0 ? 'undefined' : 'unmet';
}
