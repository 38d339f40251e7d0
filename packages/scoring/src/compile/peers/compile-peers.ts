import type { Rational } from '@tieuchi/criteria/exact';
import type { PeersRule } from '@tieuchi/criteria/types';
import type { PeerFigures, PeerValue } from '../../model/peers.ts';
import { methods } from './methods.ts';

/** Whom a unit is compared with. */
export type Among = NonNullable<PeersRule['among']>;

/** A comparison with peers, ready for any pool of values. */
export interface CompiledPeers {
  readonly method: PeersRule['method'];
  readonly among: Among;
  /** Every figure is fixed, so that nobody else matters. */
  readonly standsAlone: boolean;
  /** Figures for these values; undefined where there is nobody to compare with. */
  readonly figuresOf: (values: readonly PeerValue[]) => PeerFigures | undefined;
  readonly share: (value: Rational, figures: PeerFigures) => Rational;
}

/** Compiles a rule over peers. */
export function compilePeers(rule: PeersRule): CompiledPeers {
  const { fixed, observed, observe, share } = methods[rule.method](rule);
  const standsAlone = observed.length === 0;
  return {
    method: rule.method,
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
