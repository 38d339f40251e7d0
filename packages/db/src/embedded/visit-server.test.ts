import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OperatorError } from '../operator-error.ts';
import { type DataFolder, prepareDataFolder } from './cluster/data-folder.ts';
import { findPostmaster } from './cluster/postmaster.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { acquireServerLock } from './server-lock.ts';
import { visitEmbeddedServer } from './visit-server.ts';

let base: string;
let folder: DataFolder;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'tieuchi-visit-'));
  // As root the database runs as somebody else, who has to get through.
  chmodSync(base, 0o755);
  folder = prepareDataFolder(join(base, 'data'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

async function nameOfDatabase(url: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('select current_database() as name')).rows[0]?.name;
  } finally {
    await client.end();
  }
}

describe('visitEmbeddedServer', () => {
  it('starts the database for the visit, and stops it and gives the folder free afterwards', async () => {
    const visit = await visitEmbeddedServer(folder);
    expect(await nameOfDatabase(visit.ownerUrl)).toBe('tieuchi');
    await visit.leave();
    expect(findPostmaster(folder)).toBeUndefined();
    acquireServerLock(folder.path).release();
  });

  it('uses the database of a running server and leaves it running', async () => {
    const lock = acquireServerLock(folder.path);
    const server = await startEmbeddedServer(folder);
    try {
      const visit = await visitEmbeddedServer(folder);
      expect(visit.ownerUrl).toBe(server.ownerUrl);
      await visit.leave();
      expect(await nameOfDatabase(server.ownerUrl)).toBe('tieuchi');
    } finally {
      await server.stop();
      lock.release();
    }
  });

  it('says so when a server holds the folder but its database is not up', async () => {
    const lock = acquireServerLock(folder.path);
    await expect(visitEmbeddedServer(folder)).rejects.toThrow(OperatorError);
    lock.release();
  });
});
