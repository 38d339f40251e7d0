import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessions, users } from '../../tables/accounts.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { openTinyRound } from '../../testing/tiny-round.ts';
import { closeRound } from '../rounds/rounds.ts';
import { selectOperationCounts } from './operations.ts';

let country: TinyCountry;

beforeAll(async () => {
  country = await createTinyCountry();
});
afterAll(() => country.close());

it('counts are for the operator, and count what is open, locked and in use', async () => {
  const { db, at } = country;
  await openTinyRound(country, 'north');
  const { id } = await openTinyRound(country, 'south');
  await closeRound(db, country.person('south publisher'), id, at);
  await db.update(users).set({ lockedAt: at }).where(eq(users.id, 'hill-officer'));
  for (const [token, seconds] of [
    ['ended', 0],
    ['in use', 1],
  ] as const)
    await db
      .insert(sessions)
      .values({ id: token, token, userId: 'ministry', expiresAt: new Date(at.getTime() + seconds * 1000) });
  expect(await country.whoSees((actor) => selectOperationCounts(db, actor, at))).toEqual(['operator']);
  expect(await selectOperationCounts(db, country.person('operator'), at)).toMatchObject({
    activeSessions: 1,
    accounts: 15,
    lockedAccounts: 1,
    publishedVersions: 2,
    openRounds: 1,
    assessments: 3,
    submissions: 0,
    auditEvents: 0,
  });
});
