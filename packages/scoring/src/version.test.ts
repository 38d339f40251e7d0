import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideResponses } from './decide.ts';
import { chainedPeers } from './testing/chained-peers-set.ts';
import { everyRule } from './testing/every-rule-set.ts';
import { dossiersOf, levelsSets, pointsSets } from './testing/random-sets.ts';
import { SCORER_VERSION } from './version.ts';

/** What each version decides of the same random dossiers under the same random sets; a library that draws others gives all another line. */
const decided: Record<number, string> = {
  1: '5c9ea7107288996e3e13ba52d911d53a2116ac2200a1811b9c33c2cf713d03af',
};

it('is another one where something is decided otherwise', () => {
  const hash = createHash('sha256');
  for (const [index, sets] of [
    levelsSets,
    pointsSets,
    fc.constant(everyRule),
    fc.constant(chainedPeers),
  ].entries()) {
    const worlds = sets.chain((set) => fc.record({ set: fc.constant(set), responses: dossiersOf(set) }));
    for (const { set, responses } of fc.sample(worlds, { seed: 2361 + index, numRuns: 150 }))
      hash.update(
        JSON.stringify([decideResponses(set, responses), decideResponses(set, responses, { frozen: true })]),
      );
  }
  expect(hash.digest('hex')).toBe(decided[SCORER_VERSION]);
});
