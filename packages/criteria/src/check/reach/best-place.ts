import type { Path } from '../../findings/finding.ts';
import type { Range } from '../../formula/range.ts';
import type { Criterion, PointsRule } from '../../generated/types.ts';
import type { FormulaReader } from '../formula-reader.ts';
import type { BestShare } from './threshold-shares.ts';

/** A rule at its place, with what it reads. */
export interface Place {
  readonly criterion: Criterion;
  readonly formulas: FormulaReader;
  readonly range: Range | undefined;
  readonly ifUndefined: Criterion['ifUndefined'];
  readonly path: Path;
  /** The same of a rule inside: without its exceptions and its policy for gaps, and with them. */
  readonly inner: Readonly<Record<'body' | 'whole', (rule: PointsRule, place: Place) => BestShare>>;
}
