import { existsSync, writeFileSync } from 'node:fs';
import { connectDatabase } from '@tieuchi/db/connect';
import { migrateDatabase } from '@tieuchi/db/migrate';
import { builds, fileOf, readAccounts } from './builds.ts';
import { lastMoment } from './observe/events.ts';
import { observe } from './observe/observe.ts';
import { People } from './people.ts';

/**
 * Writes `expected.json` of the newest build from the database in DATABASE_URL. To be run once, by the build that made the
 * database; what is there stays.
 */
const build = builds[builds.length - 1] ?? builds[0];
const file = fileOf(build, 'expected.json');
if (existsSync(file)) throw new Error(`${file} is there and stays as it is`);
const { appUrl, authSecret } = await migrateDatabase({ ownerUrl: process.env.DATABASE_URL ?? '' });
const { db, close } = connectDatabase({ url: appUrl });
const at = await lastMoment(db);
const people = new People({ db, authSecret, accounts: readAccounts(build), now: () => at });
writeFileSync(file, `${JSON.stringify(await observe({ db, people }), null, 2)}\n`);
await close();
