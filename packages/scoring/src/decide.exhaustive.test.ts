import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, decideResponse, decideResponses } from './decide.ts';
import { freezePeers } from './freeze-peers.ts';
import type { Result } from './model/result.ts';
import { scoreResponse, scoreResponses } from './score.ts';
import { everyRule } from './testing/every-rule-set.ts';
import { levelsSets, pointsSets, type RandomRound, roundsOf } from './testing/random-sets.ts';

/** What a result with explanations says of what is decided. */
function decided({ outcome, criteria }: Result): Decision {
  return {
    outcome: outcome.kind === 'levels' ? levelsOf(outcome) : pointsOf(outcome),
    criteria: criteria.map(({ id, state }) => ({ id, state })),
  };
}

function levelsOf({ kind, level, share }: Result['outcome'] & { kind: 'levels' }): Decision['outcome'] {
  return { kind, level, ...(share !== undefined && { share }) };
}

function pointsOf(outcome: Result['outcome'] & { kind: 'points' }): Decision['outcome'] {
  const { kind, points, exact, maxPoints, share, band, rank, provisional } = outcome;
  return {
    kind,
    points,
    ...(exact !== undefined && { exact }),
    maxPoints,
    ...(share !== undefined && { share }),
    ...(band !== undefined && { band }),
    ...(rank !== undefined && { rank }),
    ...(provisional !== undefined && { provisional }),
  };
}

/** Alone, among the dossiers of the others, among frozen peers, and together, frozen or not. */
function expectTheSame({ set, responses, suspended }: RandomRound): void {
  for (const frozen of [true, false]) {
    const options = { frozen, suspended };
    expect(decideResponses(set, responses, options)).toStrictEqual(
      scoreResponses(set, responses, options).map(decided),
    );
  }
  const [first, ...others] = responses;
  if (first === undefined) return;
  const stored = freezePeers(set, responses, { suspended });
  for (const peers of [undefined, others, stored]) {
    const options = peers === undefined ? { suspended } : { suspended, peers };
    expect(decideResponse(set, first, options)).toStrictEqual(decided(scoreResponse(set, first, options)));
  }
}

describe('deciding says what explaining says', () => {
  it.each([
    ['sets with levels', levelsSets, 500],
    ['sets with points', pointsSets, 500],
    ['a set with every rule', fc.constant(everyRule), 60],
  ])('%s', (_, sets, numRuns) => {
    fc.assert(fc.property(roundsOf(sets), expectTheSame), { seed: 20241231, numRuns });
  });
});
