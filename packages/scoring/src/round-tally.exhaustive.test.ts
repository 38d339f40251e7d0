import type { CriteriaSet } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideResponses } from './decide.ts';
import { RoundTally, type TalliedRound } from './round-tally.ts';
import { scoreResponse, scoreResponses } from './score.ts';
import { chainedPeers } from './testing/chained-peers-set.ts';
import { everyRule } from './testing/every-rule-set.ts';
import { levelsSets, pointsSets, type RandomRound, roundsOf } from './testing/random-sets.ts';

function tallied({ set, responses, suspended }: RandomRound, frozen: boolean): TalliedRound {
  const tally = new RoundTally(set, { frozen, suspended });
  for (let pass = 0; pass < tally.passes; pass += 1) {
    for (const response of responses) tally.take(response);
    tally.endPass();
  }
  return tally.result();
}

const sets: [string, fc.Arbitrary<CriteriaSet>, number][] = [
  ['sets with levels', levelsSets, 100],
  ['sets with points', pointsSets, 300],
  ['a set with every rule', fc.constant(everyRule), 60],
  ['a set whose comparisons hang on others', fc.constant(chainedPeers), 100],
];

describe('dossiers that are taken one at a time', () => {
  it.each(sets)('are decided as all of them at once: %s', (_, arbitrary, numRuns) => {
    const property = fc.property(roundsOf(arbitrary), fc.boolean(), (world, frozen) => {
      const { set, responses, suspended } = world;
      const { decisions } = tallied(world, frozen);
      expect(decisions).toStrictEqual(decideResponses(set, responses, { frozen, suspended }));
    });
    fc.assert(property, { seed: 20261129, numRuns });
  });

  it.each(sets)(
    'give the figures with which each of them is scored the same: %s',
    (_, arbitrary, numRuns) => {
      const property = fc.property(roundsOf(arbitrary), fc.boolean(), (world, frozen) => {
        const { set, responses, suspended } = world;
        const peers: unknown = JSON.parse(JSON.stringify(tallied(world, frozen).peers));
        const together = scoreResponses(set, responses, { frozen, suspended });
        const alone = responses.map((response) =>
          scoreResponse(set, response, { suspended, peers: Object(peers), peersOpen: !frozen }),
        );
        expect(alone).toStrictEqual(together);
      });
      fc.assert(property, { seed: 20261130, numRuns: numRuns / 2 });
    },
  );
});
