import type { Clusters } from './clusters.ts';
import type { CriterionColumns } from './columns.ts';
import type { Ladder } from './ladder.ts';
import type { LevelPatterns } from './level-patterns.ts';
import type { PeerProgram } from './peer-program.ts';
import type { Measured } from './peer-shares.ts';
import type { ShareProgram } from './share-program.ts';

/** A criterion whose answers are read, with what is computed on them. */
export interface BoundCriterion {
  readonly columns: CriterionColumns;
  readonly program: Program;
  /** Units that are decided from their dossiers, since columns would not do it exactly. */
  readonly exactRows: readonly number[];
}

export type Program =
  | { readonly kind: 'levels'; readonly patterns: LevelPatterns; readonly run: Ladder }
  | { readonly kind: 'share'; readonly share: ShareProgram }
  | {
      readonly kind: 'peers';
      readonly program: PeerProgram;
      readonly clusters: Clusters;
      readonly measured: Measured;
    }
  /** Asked for information. */
  | { readonly kind: 'none' };
