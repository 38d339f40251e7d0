import type { Rational } from '@tieuchi/criteria/exact';
import type { Value } from '@tieuchi/criteria/formula';
import type { IfUndefined, LevelsRule, Rule } from '@tieuchi/criteria/types';
import type { CompiledPeers, PeerPool } from './peers.ts';
import type { Gap, Reading } from './reading.ts';
import type { AppliedTarget, CompiledLevelsRule } from './targets.ts';

/** Every rule is one of these two; the kinds of point rules are told apart in `points-rule.ts`. */
export type CompiledRule = CompiledLevelsRule | CompiledPointsRule;

/** A rule that gives points. */
export type PointsSource = Exclude<Rule, LevelsRule>;

/** A point rule of any kind with its formulas parsed. */
export interface CompiledPointsRule {
  readonly kind: 'points';
  readonly source: PointsSource['kind'];
  readonly max: Rational;
  readonly earn: (occasion: Occasion) => Earned;
  /** What a higher measure would earn, where that can be named. */
  readonly targets: readonly ShareTarget[];
  /** Names of its parts, by id. */
  readonly names?: ReadonlyMap<string, string>;
  /** For rules that compare units. */
  readonly peers?: CompiledPeers;
}

/** A target that earns at least this share when it is met. */
export interface ShareTarget {
  readonly target: AppliedTarget;
  readonly share: Rational;
}

/** One part or one period of a row that adds up several. */
export interface EarnedPart {
  readonly id: string;
  /** Of the part's own measure, where it has one. */
  readonly value?: Value;
  readonly max: Rational;
  readonly share: Rational;
  readonly gap?: Gap;
  /** Does not apply: neither its points nor its maximum count. */
  readonly leftOut?: true;
}

/** What a rule makes of one dossier, gaps settled by the policies of the set (SPEC P3–P6). */
export interface Earned {
  /** Part of the maximum; 1 of a negative one is the whole deduction. */
  readonly share: Rational;
  readonly gap?: Gap | 'provisional';
  readonly leftOut?: true;
  /** False when nothing of it could be decided for another reason than silence: it is shown as no number. */
  readonly known: boolean;
  /** The exception that decided, as written. */
  readonly exception?: string;
  readonly parts?: readonly EarnedPart[];
  /** The peers that the figure was compared with. */
  readonly pool?: PeerPool;
}

/** What a rule is applied to. */
export interface Occasion {
  readonly reading: Reading;
  readonly ifUndefined: IfUndefined;
  /** Undefined where nobody's figures are known. */
  readonly pool: PeerPool | undefined;
}
