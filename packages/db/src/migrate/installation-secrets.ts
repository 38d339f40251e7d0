import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';

/** Schema of what only the owner role sees: applied migrations and the secrets of the installation. */
export const privateSchema = 'tieuchi_private';

/** Shared by all server processes on one database, and so kept in it. */
export interface InstallationSecrets {
  readonly appPassword: string;
  /** Signs session cookies. */
  readonly authSecret: string;
}

/** Reads the secrets of this installation, made at the first call. Runs as the owner, under the lock of withOwner. */
export async function loadInstallationSecrets(client: Client): Promise<InstallationSecrets> {
  await client.query(`create schema if not exists ${privateSchema}`);
  await client.query(
    `create table if not exists ${privateSchema}.secrets (name text primary key, value text not null)`,
  );
  const load = async (name: string) => {
    await client.query(`insert into ${privateSchema}.secrets values ($1, $2) on conflict do nothing`, [
      name,
      randomBytes(32).toString('base64url'),
    ]);
    const { rows } = await client.query<{ value: string }>(
      `select value from ${privateSchema}.secrets where name = $1`,
      [name],
    );
    const [found] = rows;
    if (!found) throw new Error(`no secret ${name}`);
    return found.value;
  };
  return { appPassword: await load('appPassword'), authSecret: await load('authSecret') };
}
