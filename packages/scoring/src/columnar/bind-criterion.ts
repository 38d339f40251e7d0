import { isPerPeriod } from '@tieuchi/criteria/rule-traits';
import type { Criterion } from '@tieuchi/criteria/types';
import { scopeOf } from '../compile/compile-formula.ts';
import type { CompiledPeers } from '../model/peers.ts';
import type { CompiledLevelsRule, LevelPolicy } from '../model/targets.ts';
import type { BoundCriterion, CriterionColumns, Program } from './bound.ts';
import { type Ladder, sameForAll } from './levels/decided.ts';
import { compileLadder } from './levels/ladder.ts';
import { LevelPatterns } from './levels/level-patterns.ts';
import type { LevelWords } from './levels/level-words.ts';
import { intAt } from './numbers/at.ts';
import { type Bounds, withinBounds } from './numbers/bounds.ts';
import { compilePeerProgram, plainProgram } from './shares/peer-program.ts';
import { compilePoints } from './shares/points-program.ts';

/** Makes ready what is computed on the columns of a criterion; the units for which that would not be exact are named. */
export function bindCriterion(
  columns: CriterionColumns,
  words: LevelWords,
  readBy: BoundCriterion['readBy'],
): BoundCriterion {
  const { rule } = columns.compiled;
  if (rule === undefined) return { columns, program: { kind: 'none' }, exactRows: [], readBy };
  // What reads points may be provisional with them, even where its rule does not look at what was read.
  const found =
    readBy === undefined
      ? undefined
      : withinBounds((bounds) =>
          rule.kind === 'levels'
            ? levelsProgram(columns, rule, { words, bounds })
            : pointsProgram(columns, bounds),
        );
  if (found !== undefined)
    return { columns, program: found.program, exactRows: found.bounds.rowsBeyond(), readBy };
  return {
    columns,
    program: uncovered(columns, words),
    exactRows: Array.from({ length: columns.size }, (_, unit) => unit),
    readBy,
  };
}

function withMemory({ size, clusters }: CriterionColumns, { among }: CompiledPeers) {
  const measured = { above: new Float64Array(size), below: new Float64Array(size), isFilled: false };
  return { clusters: clusters(among), measured };
}

/** Everybody is decided from the dossier. */
function uncovered(columns: CriterionColumns, words: LevelWords): Program {
  const { rule, criterion } = columns.compiled;
  if (rule?.kind === 'levels') {
    const patterns = new LevelPatterns(words, policyOf(criterion, rule));
    // Its pattern is asked of nobody.
    return { kind: 'levels', patterns, run: sameForAll(patterns.everywhere('missing', UNMET), columns.size) };
  }
  if (rule?.peers !== undefined) {
    const program = plainProgram(rule.peers, criterion.ifUndefined ?? 'undefined');
    return { kind: 'peers', program, ...withMemory(columns, rule.peers) };
  }
  const share = { error: 0, sharpEnds: false, run: () => undefined };
  return { kind: 'share', share };
}

function pointsProgram(columns: CriterionColumns, bounds: Bounds): Program | undefined {
  const { criterion, measure, rule } = columns.compiled;
  const { rule: source } = criterion;
  if (source === undefined || source.kind === 'levels' || rule?.kind !== 'points') return undefined;
  const context = {
    criterion,
    measure,
    scope: scopeOf(criterion.id, criterion.inputs, isPerPeriod(criterion)),
    lookup: columns.column,
    bounds,
    ifUndefined: criterion.ifUndefined ?? 'undefined',
  };
  if (rule.peers !== undefined) {
    const program = compilePeerProgram(rule.peers, context);
    return program && { kind: 'peers', program, ...withMemory(columns, rule.peers) };
  }
  const share = compilePoints(source, context);
  return share === undefined ? undefined : { kind: 'share', share };
}

function levelsProgram(
  columns: CriterionColumns,
  rule: CompiledLevelsRule,
  { words, bounds }: { words: LevelWords; bounds: Bounds },
): Program | undefined {
  const { criterion, measure } = columns.compiled;
  const patterns = new LevelPatterns(words, policyOf(criterion, rule));
  const { column: lookup, targets: assigned, size } = columns;
  const context = { measure, lookup, assigned, patterns, bounds, size };
  if (rule.common !== undefined) {
    const run = compileLadder(rule.common, context);
    return run === undefined ? undefined : { kind: 'levels', patterns, run };
  }
  const ladders: { run: Ladder; units: Int32Array }[] = [];
  for (const [classId, units] of unitsByClass(columns)) {
    const targets = classId === undefined ? undefined : rule.byClass.get(classId);
    const run = targets === undefined ? withoutTargets(patterns, size) : compileLadder(targets, context);
    if (run === undefined) return undefined;
    ladders.push({ run, units: Int32Array.from(units) });
  }
  return { kind: 'levels', patterns, run: byClass(ladders, size) };
}

function unitsByClass({ size, classOf }: CriterionColumns): Map<string | undefined, number[]> {
  const classes = new Map<string | undefined, number[]>();
  for (let unit = 0; unit < size; unit += 1) {
    const units = classes.get(classOf(unit));
    if (units === undefined) classes.set(classOf(unit), [unit]);
    else units.push(unit);
  }
  return classes;
}

function policyOf(
  { ifUndefined = 'undefined' }: Criterion,
  { notApplicable }: CompiledLevelsRule,
): LevelPolicy {
  return { ifUndefined, notApplicable };
}

const UNMET = { applicable: true, met: false };

/** For units of a class for which the rule names no targets (SPEC S7). */
function withoutTargets(patterns: LevelPatterns, size: number): Ladder {
  return sameForAll(patterns.everywhere('noTarget', UNMET), size);
}

function byClass(ladders: readonly { run: Ladder; units: Int32Array }[], size: number): Ladder {
  const [only, other] = ladders;
  if (only !== undefined && other === undefined) return only.run;
  const codes = new Int32Array(size);
  const numbers: number[] = [];
  const decided = { codes, numbers };
  return () => {
    numbers.length = 0;
    for (const { run, units } of ladders) {
      const own = run();
      const first = numbers.length;
      numbers.push(...own.numbers);
      for (let index = 0; index < units.length; index += 1) {
        const unit = intAt(units, index);
        codes[unit] = first + intAt(own.codes, unit);
      }
    }
    return decided;
  };
}
