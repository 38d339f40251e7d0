import type { PeersRule } from '@tieuchi/criteria/types';
import type { CompiledPeers, PeerPool } from '../../model/peers.ts';
import { methods } from './methods.ts';

/** Compiles a rule over peers. */
export function compilePeers(rule: PeersRule): CompiledPeers {
  const { fixed, observed, observe, share } = methods[rule.method](rule);
  const standsAlone = observed.length === 0;
  return {
    rule,
    among: rule.among ?? 'round',
    standsAlone,
    figuresOf: (values) => {
      if (standsAlone) return fixed;
      // The unit itself is among them: one value is nobody to compare with.
      return values.length < 2 ? undefined : { ...observe(values), ...fixed };
    },
    share,
  };
}

/** For a unit without a figure, or of which it cannot be told whom to compare it with: nothing of that changes with others. */
export function nobody(frozen: boolean): PeerPool {
  return { frozen, takesPart: false, values: [], figures: undefined };
}
