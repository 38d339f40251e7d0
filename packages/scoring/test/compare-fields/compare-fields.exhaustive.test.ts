import { compareSets } from '@tieuchi/criteria/compare';
import { describe, expect, it } from 'vitest';
import { DECIDES_NOTHING } from './decides-nothing.ts';
import { pairFor } from './field-pairs.ts';
import { OTHER_VALUES } from './field-values.ts';
import { departing, heldAgainst } from './held-against.ts';
import { fieldsOfSchema } from './schema-fields.ts';
import { drawFrom, roundsFor } from './small-responses.ts';

/** `SOAK=500 pnpm vitest run test/compare-fields` tries that many pairs a field, and asks of each that somebody fared differently. */
const { SOAK } = process.env;
const PAIRS = Number(SOAK ?? 2);
const ROUNDS = 5;
const SEED = 20261129;

const fields = fieldsOfSchema((field) => field in DECIDES_NOTHING);

describe('the fields of the schema', () => {
  it('are all looked at: each has other values to be tried, or a reason why it decides nothing', () => {
    const tried = Object.keys(OTHER_VALUES);
    const open = [...fields].filter((field) => !(field in DECIDES_NOTHING) && !(field in OTHER_VALUES));
    expect(open).toEqual([]);
    expect([...tried, ...Object.keys(DECIDES_NOTHING)].filter((field) => !fields.has(field))).toEqual([]);
    expect(tried.filter((field) => field in DECIDES_NOTHING)).toEqual([]);
  });
});

/** What the scorer does not look at by itself. */
const NOT_SCORED = new Set(['CriteriaSet.unitTypes', 'TextInput.from', 'DateInput.from', 'DateInput.per']);

interface Tried {
  readonly pairs: number;
  /** Pairs under which somebody fared differently. */
  readonly different: number;
}

function tryField(field: string): Tried {
  let [pairs, different] = [0, 0];
  for (let number = 0; number < PAIRS; number += 1) {
    const seed = SEED + number * 7919;
    const pair = pairFor(field, seed);
    if (pair === undefined) continue;
    pairs += 1;
    const said = departing(compareSets(pair.base, pair.other));
    const rounds = roundsFor(drawFrom(seed + 1), [pair.base, pair.other], ROUNDS);
    const held = rounds.map((round) => heldAgainst(pair, round, said));
    const [contradiction] = held.flatMap(({ contradictions }) => contradictions);
    if (contradiction !== undefined) expect({ ...pair, contradiction }).toEqual({ ...pair });
    if (held.some(({ isDifferent }) => isDifferent)) different += 1;
  }
  return { pairs, different };
}

describe('two sets that differ in one field, against how small answers fare', () => {
  const tried = new Map<string, Tried>();

  it.each(Object.keys(OTHER_VALUES))(
    '%s: nobody fares differently under what is kept, or against a direction',
    (field) => {
      tried.set(field, tryField(field));
    },
  );

  it('are told apart by the answers', () => {
    const idle = [...tried].filter(([field, { different }]) => different === 0 && !NOT_SCORED.has(field));
    if (SOAK !== undefined) expect(idle.map(([field]) => field)).toEqual([]);
    expect(idle.length).toBeLessThan(tried.size / 2);
  });
});
