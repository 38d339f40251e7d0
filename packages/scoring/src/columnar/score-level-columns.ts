import type { CompiledLevels } from '../model/compiled.ts';
import type { CriterionState } from '../model/result.ts';
import type { CompiledLevelsRule } from '../model/targets.ts';
import { own } from '../read/own.ts';
import type { BoundCriterion, CriterionColumns, Program } from './bound.ts';
import type { ColumnRun } from './column-run.ts';
import type { Ladder } from './levels/ladder.ts';
import type { LevelPattern, LevelPatterns } from './levels/level-patterns.ts';
import { LevelCounter } from './levels/level-scores.ts';
import { intAt } from './numbers/at.ts';

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
  const counter = new LevelCounter(columns.words, columns.size);
  for (const bound of columns.criteria) {
    const { program } = bound;
    if (program.kind === 'levels') counter.add(program.patterns, tallyOf(bound, program, run));
  }
  return {
    kind: 'levels',
    size: columns.size,
    ...counter.finish(),
    registeredLevel: (unit) => {
      const registered = own(columns.dossiers[unit]?.response, 'registeredLevel');
      return outcome.outcome.levels.findIndex((_level, index) => index + 1 === registered) + 1 || undefined;
    },
    criterion: (id) => criterionLevels(id, run),
  };
}

type LevelProgram = Extract<Program, { kind: 'levels' }>;

/** How the patterns of a criterion fall on the units, those included that columns do not decide. */
function tallyOf(
  { exactRows, columns }: BoundCriterion,
  { patterns, run: ladder }: LevelProgram,
  { suspended, exact }: ColumnRun,
): Ladder {
  const { compiled, leftOut, size } = columns;
  const isSuspended = suspended.has(compiled.id);
  if (!isSuspended && exactRows.length === 0 && leftOut.length === 0) return ladder;
  const numbers = new Int32Array(size);
  if (isSuspended) {
    const apart = apartOf(columns, patterns);
    for (let unit = 0; unit < size; unit += 1) numbers[unit] = apart(unit);
  } else {
    ladder(numbers, (number) => number);
    for (const unit of exactRows) {
      const standing = exact.standing(unit, compiled.id);
      if (standing !== undefined) numbers[unit] = patterns.numberOf(standing);
    }
    const apart = leftOut.length === 0 ? undefined : apartOf(columns, patterns);
    for (const unit of leftOut) numbers[unit] = apart?.(unit) ?? 0;
  }
  return (into, worth) => {
    const table = Int32Array.from(patterns.list, (_, number) => worth(number));
    for (let unit = 0; unit < into.length; unit += 1)
      into[unit] = intAt(into, unit) + intAt(table, intAt(numbers, unit));
  };
}

/** The pattern of a unit to which the criterion does not apply, by the targets of its class. */
function apartOf(
  { compiled: { rule }, classOf }: CriterionColumns,
  patterns: LevelPatterns,
): (unit: number) => number {
  const { common, byClass } = rule?.kind === 'levels' ? rule : NO_TARGETS;
  const known = new Map([...byClass].map(([id, targets]) => [id, patterns.apart(targets)]));
  const other = patterns.apart(common);
  return (unit) => (common === undefined ? (known.get(classOf(unit) ?? '') ?? other) : other);
}

const NO_TARGETS: Pick<CompiledLevelsRule, 'common' | 'byClass'> = { byClass: new Map() };

/** Computed again for the criterion that somebody asks for. */
function criterionLevels(id: string, run: ColumnRun): CriterionLevels {
  const { columns, exact } = run;
  const bound = columns.criteria.find((one) => one.columns.compiled.id === id);
  if (bound === undefined) throw new RangeError(`no criterion ${id}`);
  const { program } = bound;
  const numbers = new Int32Array(columns.size);
  if (program.kind === 'levels') tallyOf(bound, program, run)(numbers, (number) => number);
  const patternOf = (unit: number): Pick<LevelPattern, 'state' | 'levels'> | undefined =>
    program.kind === 'levels' ? program.patterns.list[numbers[unit] ?? 0] : exact.standing(unit, id);
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
