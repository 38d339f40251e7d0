import { seedDemo, seedReference } from '@tieuchi/api/seed';
import { verifyAudit } from '@tieuchi/db/audit/verify-audit';
import { type Connection, connectDatabase } from '@tieuchi/db/connect';
import { migrateDatabase } from '@tieuchi/db/migrate';
import { createEmptyDatabase, type EmptyDatabase } from '@tieuchi/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builds, readAccounts, readDatabase, readExpected } from './builds.ts';
import { asShownSince } from './deliberate.ts';
import { lastMoment } from './observe/events.ts';
import { type Observed, observe } from './observe/observe.ts';
import { People } from './people.ts';
import { replayDatabase } from './replay.ts';

describe.each(builds)('the database of %s under this build', (build) => {
  const expected = readExpected(build);
  let database: EmptyDatabase;
  let connection: Connection;
  let observed: Observed;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await replayDatabase(database.ownerUrl, readDatabase(build));
    const { appUrl, authSecret } = await migrateDatabase({ ownerUrl: database.ownerUrl });
    connection = connectDatabase({ url: appUrl, max: 5 });
    const { db } = connection;
    const at = await lastMoment(db);
    const now = () => at;
    await seedReference(db, { at });
    const people = new People({ db, authSecret, accounts: readAccounts(build), now });
    observed = JSON.parse(JSON.stringify(await observe({ db, people })));
  });
  afterAll(async () => {
    await connection?.close();
    await database?.close();
  });

  it('has an audit log that verifies', async () => {
    const { problems, ...counts } = await verifyAudit(connection.db);
    expect(problems).toEqual([]);
    expect(counts.submissions).toBe(Object.keys(expected.submissions).length);
    expect(counts.frozen).toBe(1);
  });

  it('lacks no account', async () => {
    expect(await seedDemo(connection.db)).toEqual([]);
  });

  it.each([
    'sets',
    'drafts',
    'rounds',
    'dossiers',
    'submissions',
    'results',
    'delegations',
    'events',
  ] as const)('shows the same %s', (part) => {
    expect(Object.keys(expected[part])).not.toEqual([]);
    expect(observed[part]).toMatchObject(asShownSince(build, expected)[part]);
  });
});
