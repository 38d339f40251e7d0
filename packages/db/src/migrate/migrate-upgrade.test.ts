import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyStages } from '../audit/verify-stages.ts';
import { connectDatabase } from '../connection/connect.ts';
import { createEmptyDatabase, type EmptyDatabase } from '../testing/test-database.ts';
import { privateSchema } from './installation-secrets.ts';
import { migrateDatabase } from './migrate.ts';
import { withOwner } from './owner-connection.ts';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));
let database: EmptyDatabase;
let ownerUrl: string;
let folder: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  ownerUrl = database.ownerUrl;
  folder = mkdtempSync(join(tmpdir(), 'tieuchi-migrations-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

/** Brings the tables to what the first migration made of them. */
async function migrateToFirst(): Promise<void> {
  cpSync(migrations, folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  await withOwner(ownerUrl, (client) =>
    migrate(drizzle(client), { migrationsFolder: folder, migrationsSchema: privateSchema }),
  );
}

const dossiers = `
  insert into unit_types values ('tinh', 'Tỉnh', '2025-07-01'), ('xa', 'Xã', '2025-07-01');
  insert into units (id, code, type, name, province_id, valid_from) values
    ('00000000-0000-4000-8000-000000000001', '37', 'tinh', 'Ninh Bình', '00000000-0000-4000-8000-000000000001', '2025-07-01');
  insert into users (id, name, email, username) values ('u', 'Người nộp', 'u@x', 'u');
  insert into published_versions (digest, set_id, version, name, text, criteria) values ('sha256-0', 's/x', '1.0', 'Bộ', '{}', 1);
  insert into rounds (id, province_id, digest, name, year, reference_date, deadline, opened_by) values
    ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 'sha256-0', 'Đợt', 2026, '2026-01-01', '2026-12-31', 'u');
  insert into assessments (id, round_id, unit_id, province_id, digest) values
    ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002',
     '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000001', 'sha256-0');
  insert into submissions (assessment_id, round_id, unit_id, province_id, digest, response, response_digest, result, level,
     confirmed_missing, key, receipt_number, submitted_by) values
    ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002',
     '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000001', 'sha256-0', '{}', 'sha256-1', '{}', 2,
     '[]', gen_random_uuid(), '2026-37-X', 'u');
  insert into level_registrations (assessment_id, unit_id, province_id, level, registered_by, registered_at) values
    ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001',
     '00000000-0000-4000-8000-000000000001', 2, 'u', '2026-02-02T00:00:00Z'),
    ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001',
     '00000000-0000-4000-8000-000000000001', 1, 'u', '2026-02-01T00:00:00Z');
  update assessments set registered_level = 2, submitted_at = now();
  insert into published_results (round_id, unit_id, province_id, digest, level) values
    ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001',
     '00000000-0000-4000-8000-000000000001', 'sha256-0', 2)`;

it('adds to a database with rounds, submissions and results, and keeps them as they were', async () => {
  await migrateToFirst();
  await withOwner(ownerUrl, (client) => client.query(dossiers));
  await migrateDatabase({ ownerUrl });
  const rows = await withOwner(ownerUrl, async (client) => {
    const query = `
      select rounds.rows_asked, submissions.suspended, submissions.provisional, submissions.level, submissions.points,
        published_results.level as published, published_results.points as published_points
      from rounds join submissions on submissions.round_id = rounds.id
        join published_results on published_results.round_id = rounds.id`;
    return (await client.query(query)).rows;
  });
  expect(rows).toEqual([
    {
      rows_asked: [],
      suspended: [],
      provisional: false,
      level: 2,
      points: null,
      published: 2,
      published_points: null,
    },
  ]);
});

it('takes what was registered and submitted for the stage events of the dossier, in their order', async () => {
  await migrateToFirst();
  await withOwner(ownerUrl, (client) => client.query(dossiers));
  await migrateDatabase({ ownerUrl });
  const [events, stored] = await withOwner(ownerUrl, async (client) => [
    (await client.query('select seq, event, by from stage_events order by seq')).rows,
    (await client.query('select phase, registered_level, submission, stage_events from assessments')).rows,
  ]);
  expect(events).toEqual([
    { seq: 1, event: { seq: 1, kind: 'registered', level: 1 }, by: 'u' },
    { seq: 2, event: { seq: 2, kind: 'registered', level: 2 }, by: 'u' },
    { seq: 3, event: { seq: 3, kind: 'submitted', submission: 1 }, by: 'u' },
  ]);
  expect(stored).toEqual([{ phase: 'submitted', registered_level: 2, submission: 1, stage_events: 3 }]);
  const { db, close } = connectDatabase({ url: ownerUrl, max: 1 });
  expect(await verifyStages(db)).toEqual({ dossiers: 1, wrong: [] });
  await close();
});
