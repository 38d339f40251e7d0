import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { codeOf, OperatorError } from '../operator-error.ts';
import { ensureCluster, superuser } from './cluster/create-cluster.ts';
import type { DataFolder } from './cluster/data-folder.ts';
import { type Guard, guardDatabase } from './cluster/guard.ts';
import {
  findPostmaster,
  logOf,
  type Postmaster,
  type StartOptions,
  startPostmaster,
  stopPostmaster,
} from './cluster/postmaster.ts';
import { isQuiet, keepLogBounded } from './cluster/quiet-log.ts';
import { type EmbeddedSecrets, loadSecrets } from './cluster/secrets.ts';

/** The database that an installation without DATABASE_URL runs for itself. */
export interface EmbeddedServer {
  /** For setting things up only; nothing runs as it. */
  readonly superuserUrl: string;
  /** The role that owns the application's database, an ordinary role; for migrations. */
  readonly ownerUrl: string;
  /** True when a postmaster that a killed server left behind was taken over. */
  readonly adopted: boolean;
  /** Resolves when the database has died while in use. Never rejects. */
  readonly lost: Promise<void>;
  /** Ends all sessions and stops the database cleanly. */
  stop(): Promise<void>;
}

const database = 'tieuchi';
const owner = 'tieuchi_owner';

function urlOf(port: number, user: string, password: string, name: string): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
}

/** Where the owner of the application's database finds it, on the postmaster that listens on this port. */
export function ownerUrlOf(port: number, { ownerPassword }: EmbeddedSecrets): string {
  return urlOf(port, owner, ownerPassword, database);
}

/** Whether a postmaster lets its superuser in, will do so once it has recovered, or neither. */
async function answerOf(url: string): Promise<'ready' | 'recovering' | 'none'> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (error) {
    return codeOf(error) === '57P03' ? 'recovering' : 'none';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The owner role may make the role of the application, and nothing else that is special. */
async function ensureOwnerAndDatabase(superuserUrl: string, ownerPassword: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  // Without a listener a session that breaks would end the process; the next query reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [owner]);
    const verb = roles.rowCount === 0 ? 'create' : 'alter';
    await client.query(
      `${verb} role ${escapeIdentifier(owner)} login createrole nosuperuser nocreatedb noreplication nobypassrls password ${escapeLiteral(ownerPassword)}`,
    );
    const databases = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (databases.rowCount === 0) {
      await client.query(`create database ${escapeIdentifier(database)} owner ${escapeIdentifier(owner)}`);
    }
    await client.query(`revoke all on database ${escapeIdentifier(database)} from public`);
  } finally {
    await client.end();
  }
}

interface Running {
  readonly postmaster: Postmaster;
  readonly adopted: boolean;
}

/** The postmaster that a killed server left running, once it has recovered; undefined when none answers and logs no rows. */
async function findOrphan(folder: DataFolder, password: string): Promise<Postmaster | undefined> {
  for (;;) {
    const orphan = findPostmaster(folder);
    if (!orphan) return undefined;
    const url = urlOf(orphan.port, superuser, password, 'postgres');
    const answer = await answerOf(url);
    if (answer !== 'recovering') return answer === 'ready' && (await isQuiet(url)) ? orphan : undefined;
    // Stopping it now would only make it begin its recovery again.
    await pause(500);
  }
}

/** Takes over the postmaster that a killed server left running when it answers and logs no rows; else starts a new one. */
async function adoptOrStart(folder: DataFolder, options: StartOptions, password: string): Promise<Running> {
  const orphan = await findOrphan(folder, password);
  if (orphan) return { postmaster: orphan, adopted: true };
  await stopPostmaster(folder);
  return { postmaster: await startPostmaster(folder, options), adopted: false };
}

/**
 * Starts PostgreSQL on the cluster of a data folder, made on first use, or adopts the one that a killed server left running.
 * Needs the lock of the folder (acquireServerLock). Throws an OperatorError when it can't; nothing runs on then.
 */
export async function startEmbeddedServer(
  folder: DataFolder,
  options: StartOptions = {},
): Promise<EmbeddedServer> {
  const secrets = loadSecrets(folder.path);
  await ensureCluster(folder, secrets.superuserPassword);
  const { postmaster, adopted } = await adoptOrStart(folder, options, secrets.superuserPassword);
  const superuserUrl = urlOf(postmaster.port, superuser, secrets.superuserPassword, 'postgres');
  let guard: Guard;
  try {
    guard = await guardDatabase(superuserUrl);
  } catch (error) {
    if (error instanceof OperatorError && adopted) throw error;
    await stopPostmaster(folder);
    throw error;
  }
  const leaveLog = keepLogBounded(logOf(folder));
  void guard.lost.then(leaveLog);
  const stop = async () => {
    leaveLog();
    await guard.release();
    await stopPostmaster(folder);
  };
  try {
    await ensureOwnerAndDatabase(superuserUrl, secrets.ownerPassword);
  } catch (error) {
    await stop();
    throw error;
  }
  const ownerUrl = ownerUrlOf(postmaster.port, secrets);
  return { superuserUrl, ownerUrl, adopted, lost: guard.lost, stop };
}
