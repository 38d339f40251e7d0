import type { PeersRule } from '@tieuchi/criteria/types';
import type { MakeMethod } from './method.ts';
import { minMax } from './min-max.ts';
import { shareOfMax } from './share-of-max.ts';
import { zScore } from './z-score.ts';

/** Every method of comparing with peers: one file each. */
export const methods: Record<PeersRule['method'], MakeMethod> = { minMax, shareOfMax, zScore };
