import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';
import { codeOf, OperatorError } from '../operator-error.ts';
import { appRoleName, ensureAppRole, grantToAppRole, powersOf } from './app-role.ts';
import { refuseLaterSchema } from './applied-migrations.ts';
import { loadInstallationSecrets, privateSchema } from './installation-secrets.ts';
import { withOwner } from './owner-connection.ts';

/** A database that is up to date. */
export interface Migrated {
  /** For the running server: a role that owns nothing. */
  readonly appUrl: string;
  /** Signs session cookies; the same for every server process on this database. */
  readonly authSecret: string;
}

/** Whose database, and, where the owner may not create roles, as whom the server shall run. */
export interface MigrateOptions {
  readonly ownerUrl: string;
  readonly appUrl?: string | undefined;
}

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** The same place, entered as another role. */
function urlAs(url: string, role: string, password: string): string {
  const result = new URL(url);
  if (result.host) {
    result.username = encodeURIComponent(role);
    result.password = encodeURIComponent(password);
  } else {
    // A URL without a host (a socket folder in ?host=) can't carry a user before the @.
    result.searchParams.set('user', role);
    result.searchParams.set('password', password);
  }
  return result.href;
}

/** The role that a connection to this URL really has. */
async function roleBehind(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ role: string }>('select current_user as role');
    return rows[0]?.role ?? '';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`Không kết nối được cơ sở dữ liệu bằng vai trò của máy chủ: ${reason}`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function prepareAppRole(client: Client, options: MigrateOptions, password: string): Promise<string> {
  let { appUrl } = options;
  if (!appUrl) {
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const role = appRoleName(rows[0]?.name ?? '');
    await ensureAppRole(client, role, password);
    await grantToAppRole(client, role);
    appUrl = urlAs(options.ownerUrl, role, password);
  }
  const role = await roleBehind(appUrl);
  await grantToAppRole(client, role);
  const powers = await powersOf(client, role);
  if (powers.length > 0) {
    throw new OperatorError(
      `Vai trò "${role}" của máy chủ có quyền quá rộng, nên không khởi động: ${powers.join('; ')}.`,
    );
  }
  return appUrl;
}

/** Code and place in the schema: the message of such an error may quote rows. */
function placeOfFailure(error: Error): string {
  const { table, column, constraint }: Partial<Record<string, unknown>> = { ...error };
  const place = [table, column, constraint].filter((name) => typeof name === 'string').join('.');
  return `PostgreSQL ${codeOf(error)}${place && ` (${place})`}`;
}

/**
 * Brings the tables up to date and makes the server's own role, under a lock: any number of processes may call it at once.
 * Throws an OperatorError when the database cannot be reached, is too old, was changed by a later program or refuses the owner
 * something.
 */
export async function migrateDatabase(options: MigrateOptions): Promise<Migrated> {
  return withOwner(options.ownerUrl, async (client) => {
    try {
      await refuseLaterSchema(client, migrationsFolder);
      const { appPassword, authSecret } = await loadInstallationSecrets(client);
      await migrate(drizzle(client), { migrationsFolder, migrationsSchema: privateSchema });
      return { appUrl: await prepareAppRole(client, options, appPassword), authSecret };
    } catch (error) {
      if (error instanceof OperatorError) throw error;
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      if (!(cause instanceof Error) || !/^[0-9A-Z]{5}$/.test(codeOf(cause))) throw error;
      throw new OperatorError(
        codeOf(cause) === '42501'
          ? `Vai trò trong DATABASE_URL thiếu quyền trên cơ sở dữ liệu: ${cause.message}`
          : `Không cập nhật được cấu trúc cơ sở dữ liệu, dữ liệu vẫn như trước: ${placeOfFailure(cause)}`,
        { cause: error },
      );
    }
  });
}
