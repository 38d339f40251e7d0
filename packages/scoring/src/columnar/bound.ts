import type { CompiledCriterion, CompiledSet } from '../model/compiled.ts';
import type { OpenUnit } from '../model/dossier.ts';
import type { Among } from '../model/peers.ts';
import type { Clusters } from './answers/clusters.ts';
import type { Decided, Ladder } from './levels/decided.ts';
import type { LevelPatterns } from './levels/level-patterns.ts';
import type { LevelWords } from './levels/level-words.ts';
import type { Column, NumberColumn } from './numbers/column.ts';
import type { Measured, PeerProgram } from './shares/peer-program.ts';
import type { ShareProgram } from './shares/share-program.ts';

/** The answers of many units to one set, read once. Plain memory: nothing of it changes. */
export interface Columns {
  readonly compiled: CompiledSet;
  readonly size: number;
  readonly dossiers: readonly OpenUnit[];
  /** In the order of evaluation. */
  readonly criteria: readonly BoundCriterion[];
  /** The same where these criteria are suspended: what reads them reads nothing. */
  readonly under: (suspended: ReadonlySet<string>) => readonly BoundCriterion[];
  readonly words: LevelWords;
  /** How units stand on criteria with levels, decided once: it hangs on nothing but the answers. */
  readonly decided: Map<BoundCriterion, Decided>;
}

/** The answers of all units to one criterion. */
export interface CriterionColumns {
  readonly compiled: CompiledCriterion;
  readonly size: number;
  /** Units to whom it does not apply, or that declared so and may. */
  readonly leftOut: readonly number[];
  /** What units answered to one input, or in one period of it (`periodName`); undefined where that is no plain column. */
  readonly column: (name: string) => Column | undefined;
  /** The targets that units were assigned. */
  readonly targets: () => NumberColumn;
  /** Whom every unit is compared with. */
  readonly clusters: (among: Among) => Clusters;
  readonly classOf: (index: number) => string | undefined;
}

/** A criterion whose answers are read, with what is computed on them. */
export interface BoundCriterion {
  readonly columns: CriterionColumns;
  readonly program: Program;
  /** Units that are decided from their dossiers, since columns would not do it exactly. */
  readonly exactRows: readonly number[];
  /** Ids of all criteria whose measure it hangs on, near and far; undefined where it hangs on more than measures. */
  readonly readBy: ReadonlySet<string> | undefined;
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
