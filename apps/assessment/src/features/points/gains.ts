import { Rational } from '@tieuchi/criteria/exact';
import type { PointsExplanation } from '@tieuchi/scoring/result';
import type { Dossier, DossierItem } from '@tieuchi/views/dossier';

/** What would earn more points of one criterion. */
export type Gain = {
  item: DossierItem;
  next: NonNullable<PointsExplanation['next']>;
  /** Shown points more than now, to be had at the nearest target. */
  more: number;
};

/** The criteria that a nearer target would earn more, those that earn most first, else in order of print. */
export function gainsOf({ items }: Dossier): Gain[] {
  return items
    .flatMap((item): Gain[] => {
      const { result } = item;
      const next = result?.explanation.points?.next;
      if (!item.asked || next === undefined || result?.pointsShown === undefined) return [];
      const more = Rational.parse(next.pointsShown ?? String(next.points)).minus(
        Rational.parse(result.pointsShown),
      );
      return more.compare(Rational.ZERO) > 0 ? [{ item, next, more: more.toNumber() }] : [];
    })
    .sort((one, other) => other.more - one.more);
}
