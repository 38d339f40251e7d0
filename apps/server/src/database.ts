import { claimFolder, prepareDataFolder } from '@tieuchi/db/data-folder';
import { startEmbeddedServer } from '@tieuchi/db/embedded';
import { acquireServerLock } from '@tieuchi/db/server-lock';
import type { Configuration } from './configuration.ts';
import type { Lifecycle } from './lifecycle.ts';

/** Where an installation keeps its things. */
export interface Place {
  /** Data folder that is really used. */
  readonly folder: string;
  /** Starts the database of the installation, or says where the given one is. */
  open(): Promise<OpenedDatabase>;
}

/** A database server that answers, or is about to be asked. */
export interface OpenedDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string | undefined;
  /** Resolves when the database that this server runs has died. */
  readonly lost: Promise<void>;
}

const never = new Promise<void>(() => undefined);

/**
 * Claims the place of the installation without touching a database: the data folder and its lock, so that a second instance is
 * told at once. With DATABASE_URL several servers may share the database, and nothing is locked.
 */
export function claimPlace(config: Configuration, lifecycle: Lifecycle): Place {
  const { databaseUrl, databaseAppUrl, dataFolder } = config;
  if (databaseUrl) {
    if (config.demo) claimFolder(dataFolder);
    return {
      folder: dataFolder,
      open: async () => ({ ownerUrl: databaseUrl, appUrl: databaseAppUrl, lost: never }),
    };
  }
  const folder = prepareDataFolder(dataFolder);
  if (folder.insteadOf) {
    console.log(
      `Người dùng hệ thống "${folder.user?.name}" không vào được ${folder.insteadOf}; dữ liệu nằm ở ${folder.path}`,
    );
  }
  const lock = acquireServerLock(folder.path);
  lifecycle.onClose(() => lock.release());
  return {
    folder: folder.path,
    async open() {
      const server = await startEmbeddedServer(folder);
      // Longer than PostgreSQL is given to write everything out.
      lifecycle.onClose(() => server.stop(), 60_000);
      if (server.adopted) console.log('Đã nhận lại cơ sở dữ liệu còn chạy từ lần trước.');
      return { ownerUrl: server.ownerUrl, appUrl: undefined, lost: server.lost };
    },
  };
}
