import type { CompiledLevels } from '../model/compiled.ts';
import type { CriterionState } from '../model/result.ts';
import type { CompiledLevelsRule } from '../model/targets.ts';
import { own } from '../read/own.ts';
import type { BoundCriterion, CriterionColumns, Program } from './bound.ts';
import type { ColumnRun } from './column-run.ts';
import { type Decided, patternOf, sameForAll, withOthers } from './levels/decided.ts';
import type { LevelPattern, LevelPatterns } from './levels/level-patterns.ts';
import { LevelCounter } from './levels/level-scores.ts';

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
    if (program.kind === 'levels') counter.add(program.patterns, decidedOf(bound, program, run));
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
function decidedOf(bound: BoundCriterion, { patterns, run: ladder }: LevelProgram, run: ColumnRun): Decided {
  const { exactRows, columns } = bound;
  const { compiled, leftOut } = columns;
  if (run.suspended.has(compiled.id)) return suspendedOf(columns, patterns);
  const known = run.columns.decided.get(bound);
  if (known !== undefined) return known;
  const decided = ladder();
  const found =
    exactRows.length + leftOut.length === 0
      ? decided
      : withOthers(decided, [...exactOnes(), ...leftOutOnes()]);
  // What hangs on more than measures may be decided otherwise when other criteria are suspended.
  if (bound.readBy !== undefined) run.columns.decided.set(bound, found);
  return found;

  function* exactOnes(): Iterable<[number, number]> {
    for (const unit of exactRows) {
      const standing = run.exact.standing(unit, compiled.id);
      if (standing !== undefined) yield [unit, patterns.numberOf(standing)];
    }
  }

  function leftOutOnes(): [number, number][] {
    if (leftOut.length === 0) return [];
    const apart = apartOf(columns, patterns);
    return leftOut.map((unit) => [unit, apart(unit)]);
  }
}

/** Nobody is judged by it. */
function suspendedOf(columns: CriterionColumns, patterns: LevelPatterns): Decided {
  const { rule } = columns.compiled;
  const { size } = columns;
  const apart = apartOf(columns, patterns);
  const same = sameForAll(apart(0), size)();
  if (rule?.kind !== 'levels' || rule.common !== undefined) return same;
  return withOthers(
    same,
    Array.from({ length: size }, (_, unit): [number, number] => [unit, apart(unit)]),
  );
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
  const decided = program.kind === 'levels' ? decidedOf(bound, program, run) : undefined;
  const standingOf = (unit: number): Pick<LevelPattern, 'state' | 'levels'> | undefined =>
    program.kind === 'levels' && decided !== undefined
      ? patternOf(decided, program.patterns, unit)
      : exact.standing(unit, id);
  return {
    state: (unit) => standingOf(unit)?.state ?? 'missing',
    at: (unit, level) => standingOf(unit)?.levels[level - 1] ?? LEFT_OUT,
    level: (unit) => {
      const { state, levels } = standingOf(unit) ?? { state: 'missing', levels: [] };
      if (levels.length === 0 || state === 'notApplicable') return undefined;
      return levels.findLastIndex(({ applicable, met }) => applicable && met) + 1;
    },
  };
}
