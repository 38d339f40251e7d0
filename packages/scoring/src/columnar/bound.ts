import type { Clusters } from './answers/clusters.ts';
import type { CriterionColumns } from './columns.ts';
import type { Ladder } from './levels/ladder.ts';
import type { LevelPatterns } from './levels/level-patterns.ts';
import type { PeerProgram } from './shares/peer-program.ts';
import type { Measured } from './shares/peer-shares.ts';
import type { ShareProgram } from './shares/share-program.ts';

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
