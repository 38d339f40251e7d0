import { OperatorError } from '../operator-error.ts';
import type { DataFolder } from './cluster/data-folder.ts';
import { findPostmaster } from './cluster/postmaster.ts';
import { loadSecrets } from './cluster/secrets.ts';
import { ownerUrlOf, startEmbeddedServer } from './embedded-server.ts';
import { acquireServerLock, type ServerLock } from './server-lock.ts';

/** The database of a data folder for a command that comes and goes, beside a running server or without one. */
export interface Visit {
  /** The role that owns the application's database. */
  readonly ownerUrl: string;
  /** Leaves a server that was running as it was; stops what was started for the visit. */
  leave(): Promise<void>;
}

function takeLock(folder: DataFolder): ServerLock | OperatorError {
  try {
    return acquireServerLock(folder.path);
  } catch (error) {
    if (error instanceof OperatorError) return error;
    throw error;
  }
}

/**
 * Reaches the embedded database: the running one while a server holds the folder, else one started for as long as the visit
 * lasts. Throws an OperatorError when a server holds the folder but its database is not up.
 */
export async function visitEmbeddedServer(folder: DataFolder): Promise<Visit> {
  const lock = takeLock(folder);
  if (lock instanceof OperatorError) {
    const postmaster = findPostmaster(folder);
    if (!postmaster) throw lock;
    return { ownerUrl: ownerUrlOf(postmaster.port, loadSecrets(folder.path)), leave: async () => undefined };
  }
  try {
    const server = await startEmbeddedServer(folder);
    return {
      ownerUrl: server.ownerUrl,
      async leave() {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
