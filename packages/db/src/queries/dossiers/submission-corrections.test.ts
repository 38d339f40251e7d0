import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../../testing/tiny-round.ts';
import { insertCorrection, selectCorrectedStandings, selectCorrections } from './submission-corrections.ts';
import { insertSubmission, selectSubmission } from './submissions.ts';

let country: TinyCountry;
let round: TinyRound;
let submissionId: string;

const correct = (by: Actor, points: number, minutes: number) =>
  insertCorrection(country.db, by, {
    submissionId,
    roundId: round.id,
    unitId: country.unit('hill'),
    provinceId: country.unit('north'),
    resultBefore: {},
    digestBefore: 'sha256-0',
    result: { points },
    resultDigest: `sha256-${points}`,
    points,
    reason: `vì ${points}`,
    correctedAt: new Date(country.at.getTime() + minutes * 60_000),
  });

beforeAll(async () => {
  country = await createTinyCountry();
  round = await openTinyRound(country, 'north');
  const dossierId = round.dossier('hill');
  await insertSubmission(country.db, country.person('hill leader'), {
    dossierId,
    sequence: 1,
    roundId: round.id,
    unitId: country.unit('hill'),
    provinceId: country.unit('north'),
    digest: round.digest,
    response: '{}',
    responseDigest: 'sha256-r',
    result: {},
    confirmedMissing: [],
    key: '00000000-0000-4000-8000-000000000001',
    receiptNumber: '2026-hill',
    submittedAt: country.at,
  });
  const row = await selectSubmission(country.db, country.person('hill leader'), dossierId);
  submissionId = row?.id ?? '';
  const publisher = country.person('north publisher');
  await correct(publisher, 1, 1);
  await correct(publisher, 2, 2);
});
afterAll(() => country.close());

describe('corrections of submissions', () => {
  it('are told to the unit and the staff of its province, oldest first', async () => {
    const seen = await country.whoSees((actor) =>
      selectCorrections(country.db, actor, round.dossier('hill')),
    );
    expect(seen.toSorted()).toEqual(
      ['hill leader', 'hill officer', 'north administrator', 'north author', 'north publisher'].toSorted(),
    );
    const rows = await selectCorrections(country.db, country.person('north author'), round.dossier('hill'));
    expect(rows.map(({ reason }) => reason)).toEqual(['vì 1', 'vì 2']);
    expect(
      await selectCorrections(country.db, country.person('north author'), round.dossier('dale')),
    ).toEqual([]);
  });

  it('stand by the latest of each unit, for the staff of the province', async () => {
    const seen = await country.whoSees((actor) => selectCorrectedStandings(country.db, actor, round.id));
    expect(seen.toSorted()).toEqual(['north administrator', 'north author', 'north publisher']);
    const rows = await selectCorrectedStandings(country.db, country.person('north publisher'), round.id);
    expect(rows).toMatchObject([{ unitId: country.unit('hill'), points: 2, reason: 'vì 2' }]);
  });

  it('are made by publishers of the province only', async () => {
    for (const who of [
      'north author',
      'north administrator',
      'south publisher',
      'hill leader',
      'ministry',
    ] as const)
      expect(await correct(country.person(who), 9, 9)).toBe(false);
    const rows = await selectCorrections(country.db, country.person('north author'), round.dossier('hill'));
    expect(rows).toHaveLength(2);
  });
});
