import { sql } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { runsInstallation } from '../../reach/accounts.ts';
import { sessions, users } from '../../tables/accounts.ts';
import { auditEvents } from '../../tables/audit.ts';
import { dossiers } from '../../tables/dossiers.ts';
import { rounds } from '../../tables/rounds.ts';
import { publishedVersions } from '../../tables/sets.ts';
import { submissions } from '../../tables/submissions.ts';

/** Counts over the whole installation, nothing of what is counted. */
export interface OperationCounts {
  postgres: string;
  databaseBytes: number;
  activeSessions: number;
  accounts: number;
  lockedAccounts: number;
  publishedVersions: number;
  openRounds: number;
  assessments: number;
  submissions: number;
  auditEvents: number;
}

/** How the installation is doing, for its operator; undefined for anybody else. */
export async function selectOperationCounts(
  db: Database,
  actor: Actor,
  at: Date,
): Promise<OperationCounts | undefined> {
  if (!runsInstallation(actor)) return undefined;
  const { rows } = await db.execute<{ [Name in keyof OperationCounts]: string }>(sql`select
    current_setting('server_version') as "postgres",
    pg_database_size(current_database()) as "databaseBytes",
    (select count(*) from ${sessions} where ${sessions.expiresAt} > ${at.toISOString()}::timestamptz) as "activeSessions",
    (select count(*) from ${users}) as "accounts",
    (select count(*) from ${users} where ${users.lockedAt} is not null) as "lockedAccounts",
    (select count(*) from ${publishedVersions}) as "publishedVersions",
    (select count(*) from ${rounds} where ${rounds.closedAt} is null) as "openRounds",
    (select count(*) from ${dossiers}) as "assessments",
    (select count(*) from ${submissions}) as "submissions",
    (select count(*) from ${auditEvents}) as "auditEvents"`);
  const [row] = rows;
  if (!row) throw new Error('a select without a table returned no row');
  return {
    postgres: row.postgres,
    databaseBytes: Number(row.databaseBytes),
    activeSessions: Number(row.activeSessions),
    accounts: Number(row.accounts),
    lockedAccounts: Number(row.lockedAccounts),
    publishedVersions: Number(row.publishedVersions),
    openRounds: Number(row.openRounds),
    assessments: Number(row.assessments),
    submissions: Number(row.submissions),
    auditEvents: Number(row.auditEvents),
  };
}
