import type { PeerBounds, PeersRule } from '@tieuchi/criteria/types';

/** What a method of comparing computes, in words; a figure that is fixed is written as its number. */
export type MethodText = (
  rule: PeersRule,
  figure: (name: keyof PeerBounds, observed: { vi: string; en: string }) => { vi: string; en: string },
) => { vi: string; en: string };
