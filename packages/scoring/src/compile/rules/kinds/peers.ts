import { Rational } from '@tieuchi/criteria/exact';
import type { PeersRule } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../../../errors.ts';
import type { PeerPool } from '../../../model/peers.ts';
import type { Earned } from '../../../model/rules.ts';
import { compilePeers } from '../../peers/compile-peers.ts';
import type { PointsBody, PointsContext } from '../context.ts';
import { gapOf } from '../facts.ts';
import { clamped, settle } from '../share-rule.ts';

/** What nobody to compare with comes to, while somebody may still come (SPEC P20, P22). */
function openTo({ takesPart, frozen }: PeerPool, earned: Earned): Earned {
  const decided = earned.gap === undefined && earned.leftOut !== true;
  return decided && takesPart && !frozen ? { ...earned, gap: 'provisional' } : earned;
}

/** Compared with the peers (SPEC P17–P20): provisional while they may change, undefined where there are none. */
export function compilePeersRule(rule: PeersRule, { measure, scope }: PointsContext): PointsBody {
  if (measure?.kind !== 'number') throw new InvalidDocument('peers need a number', scope.at);
  const max = Rational.fromNumber(rule.max);
  const peers = compilePeers(rule);
  return {
    targets: [],
    peers,
    earn: ({ reading, ifUndefined, pool }): Earned => {
      const value = reading.measure;
      const found = pool === undefined ? {} : { pool };
      const settled = (gap: 'missing' | 'undefined'): Earned => {
        const known = settle(gap, max, ifUndefined);
        return { ...known, known: known.gap !== 'undefined', ...found };
      };
      if (value.kind !== 'number') return settled(gapOf(value));
      const figures = peers.standsAlone ? peers.figuresOf([]) : pool?.figures;
      if (figures === undefined) {
        if (pool !== undefined) return openTo(pool, settled('undefined'));
        return { share: Rational.ZERO, gap: 'provisional', known: false };
      }
      const share = clamped(peers.share(value.value, figures));
      const provisional = !peers.standsAlone && pool?.frozen !== true;
      return { share, known: true, ...(provisional && { gap: 'provisional' }), ...found };
    },
  };
}
