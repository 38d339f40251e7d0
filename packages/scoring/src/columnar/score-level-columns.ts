import type { CompiledLevels } from '../compile/compiled.ts';
import { own } from '../dossier/own.ts';
import type { CriterionState } from '../result.ts';
import type { BoundCriterion } from './bound.ts';
import type { ColumnRun } from './column-run.ts';
import type { LevelPattern } from './level-patterns.ts';
import { type CriterionPatterns, countLevels } from './level-scores.ts';

/** How units stand on one criterion of a set with levels. */
export interface CriterionLevels {
  readonly state: (unit: number) => CriterionState;
  /** Whether the criterion applies at a level (1 for the first), and whether its target there is met. */
  readonly at: (unit: number, level: number) => { readonly applicable: boolean; readonly met: boolean };
  /** The highest level whose target is met, 0 for none; undefined where levels do not decide. */
  readonly level: (unit: number) => number | undefined;
}

/** The results of all units under a set with levels. */
export interface LevelColumnScores {
  readonly kind: 'levels';
  readonly size: number;
  /** The level reached, 0 below the first. */
  readonly level: Uint8Array;
  /** Per level, lowest first, how many criteria apply and how many of them are met. */
  readonly applicable: readonly Uint16Array[];
  readonly met: readonly Uint16Array[];
  /** The level that the unit registered for, where the set has it. */
  readonly registeredLevel: (unit: number) => number | undefined;
  /** Throws RangeError for an id that the set does not have. */
  readonly criterion: (id: string) => CriterionLevels;
}

const LEFT_OUT = { applicable: false, met: false };

/** Scores all units under a set with levels. */
export function scoreLevelColumns(outcome: CompiledLevels, run: ColumnRun): LevelColumnScores {
  const { columns } = run;
  const found = new Map<string, CriterionPatterns>();
  for (const bound of columns.criteria) {
    if (bound.program.kind !== 'levels') continue;
    found.set(bound.columns.compiled.id, patternsOf(bound, run));
  }
  return {
    kind: 'levels',
    size: columns.size,
    ...countLevels(columns.words, [...found.values()], columns.size),
    registeredLevel: (unit) => {
      const registered = own(columns.dossiers[unit]?.response, 'registeredLevel');
      return outcome.outcome.levels.findIndex((_level, index) => index + 1 === registered) + 1 || undefined;
    },
    criterion: (id) => criterionLevels(id, found.get(id), run),
  };
}

function patternsOf(bound: BoundCriterion, { columns, suspended, exact }: ColumnRun): CriterionPatterns {
  const { program, exactRows } = bound;
  const numbers = new Uint16Array(columns.size);
  if (program.kind !== 'levels') throw new RangeError('a criterion with levels');
  const { patterns } = program;
  const { compiled, leftOut } = bound.columns;
  if (suspended.has(compiled.id)) return { patterns, numbers: numbers.fill(patterns.leftOut()) };
  program.run(numbers);
  for (const unit of exactRows) {
    const standing = exact.standing(unit, compiled.id);
    if (standing !== undefined) numbers[unit] = patterns.numberOf(standing);
  }
  for (const unit of leftOut) numbers[unit] = patterns.leftOut();
  return { patterns, numbers };
}

function criterionLevels(
  id: string,
  found: CriterionPatterns | undefined,
  { columns, exact }: ColumnRun,
): CriterionLevels {
  if (!columns.compiled.criteria.some((criterion) => criterion.id === id))
    throw new RangeError(`no criterion ${id}`);
  const patternOf = (unit: number): Pick<LevelPattern, 'state' | 'levels'> | undefined =>
    found === undefined ? exact.standing(unit, id) : found.patterns.list[found.numbers[unit] ?? 0];
  return {
    state: (unit) => patternOf(unit)?.state ?? 'missing',
    at: (unit, level) => patternOf(unit)?.levels[level - 1] ?? LEFT_OUT,
    level: (unit) => {
      const { state, levels } = patternOf(unit) ?? { state: 'missing', levels: [] };
      if (levels.length === 0 || state === 'notApplicable') return undefined;
      return levels.findLastIndex(({ applicable, met }) => applicable && met) + 1;
    },
  };
}
