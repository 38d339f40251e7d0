import type { Measure } from '../../model/formulas.ts';
import type { CompiledTarget } from '../../model/targets.ts';
import type { Bounds } from '../numbers/bounds.ts';
import type { NumberColumn } from '../numbers/column.ts';
import { FALSE, TRUE } from '../numbers/condition.ts';
import type { Lookup } from '../numbers/quotient.ts';
import type { LevelPatterns } from './level-patterns.ts';

/** What the targets of one criterion are compiled against. */
export interface LadderContext {
  readonly measure: Measure | undefined;
  readonly lookup: Lookup;
  readonly assigned: () => NumberColumn;
  readonly patterns: LevelPatterns;
  readonly bounds: Bounds;
  /** How many units there are. */
  readonly size: number;
}

/** The pattern where all targets that are asked say the same. */
export function alike(targets: readonly CompiledTarget[], patterns: LevelPatterns, code: number): number {
  return patterns.ofCodes(
    targets,
    targets.map(({ kind }) => (kind === 'leftOut' ? FALSE : code)),
  );
}

/** The pattern of who meets the target at this place and none above it; none at −1. */
export function metUpTo(targets: readonly CompiledTarget[], patterns: LevelPatterns, place: number): number {
  return patterns.ofCodes(
    targets,
    targets.map((_, index) => (index === place ? TRUE : FALSE)),
  );
}
