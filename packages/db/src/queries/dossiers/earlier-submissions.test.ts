import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTinyCountry, type Place, type TinyCountry } from '../../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../../testing/tiny-round.ts';
import { selectEarlierSubmission } from './earlier-submissions.ts';
import { insertSubmission } from './submissions.ts';

let country: TinyCountry;
let first: TinyRound;
let second: TinyRound;
let third: TinyRound;

const at = (days: number) => new Date(country.at.getTime() + days * 86_400_000);

async function submit(round: TinyRound, commune: 'hill' | 'dale', receiptNumber: string): Promise<void> {
  await insertSubmission(country.db, country.person(`${commune} leader`), {
    dossierId: round.dossier(commune),
    sequence: 1,
    roundId: round.id,
    unitId: country.unit(commune),
    provinceId: country.unit('north'),
    digest: round.digest,
    response: '{}',
    responseDigest: 'sha256-r',
    result: {},
    confirmedMissing: [],
    key: crypto.randomUUID(),
    receiptNumber,
    submittedAt: at(0),
  });
}

const found = async (round: TinyRound, commune: Place & ('hill' | 'dale')) =>
  (await selectEarlierSubmission(country.db, country.person(`${commune} officer`), round.dossier(commune)))
    ?.receiptNumber;

beforeAll(async () => {
  country = await createTinyCountry();
  first = await openTinyRound(country, 'north', { year: 2024, at: at(1) });
  second = await openTinyRound(country, 'north', { year: 2025, at: at(2) });
  const foreign = await openTinyRound(country, 'north', { setId: 'north/other', at: at(3) });
  third = await openTinyRound(country, 'north', { at: at(4) });
  const later = await openTinyRound(country, 'north', { year: 2027, at: at(5) });
  await submit(first, 'hill', '2024-hill');
  await submit(first, 'dale', '2024-dale');
  await submit(second, 'hill', '2025-hill');
  await submit(foreign, 'hill', 'other-hill');
  await submit(third, 'hill', '2026-hill');
  await submit(later, 'hill', '2027-hill');
});
afterAll(() => country.close());

describe('what a unit submitted earlier', () => {
  it('is the last of the rounds before under the same set, in whatever version', async () => {
    expect(await found(third, 'hill')).toBe('2025-hill');
    expect(await found(third, 'dale')).toBe('2024-dale');
    expect(await found(second, 'hill')).toBe('2024-hill');
    expect(await found(first, 'hill')).toBeUndefined();
  });

  it('is seen by the unit alone', async () => {
    const seen = await country.whoSees((actor) =>
      selectEarlierSubmission(country.db, actor, third.dossier('hill')),
    );
    expect(seen.toSorted()).toEqual(['hill leader', 'hill officer']);
  });
});
