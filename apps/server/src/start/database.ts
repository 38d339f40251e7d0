import { claimFolder, prepareDataFolder } from '@tieuchi/db/data-folder';
import { type DatabaseEvent, keepEmbeddedServer } from '@tieuchi/db/embedded';
import { acquireServerLock } from '@tieuchi/db/server-lock';
import { printableError } from '../log/loggable-error.ts';
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
  /** Calls back whenever the database that this server runs has been started again, with where it is now. */
  onReturn(listener: (ownerUrl: string) => void): void;
}

/** Tells the operator what becomes of the database, the same reason once. */
function announcer(): (event: DatabaseEvent) => void {
  let last = '';
  return (event) => {
    if (event.kind === 'lost') {
      last = '';
      console.error('✗ Cơ sở dữ liệu kèm sẵn đã dừng đột ngột; máy chủ đang tự khởi động lại nó.');
    } else if (event.kind === 'returned') {
      console.log('Cơ sở dữ liệu kèm sẵn đã chạy lại.');
    } else {
      const { error } = event;
      const reason = printableError(error);
      if (reason !== last) console.error(`${reason} Máy chủ sẽ tự thử lại.`);
      last = reason;
    }
  };
}

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
      open: async () => ({ ownerUrl: databaseUrl, appUrl: databaseAppUrl, onReturn: () => undefined }),
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
      const listeners: ((ownerUrl: string) => void)[] = [];
      const announce = announcer();
      const server = await keepEmbeddedServer(folder, {
        told(event) {
          announce(event);
          if (event.kind === 'returned') for (const listener of listeners) listener(event.ownerUrl);
        },
      });
      // Longer than PostgreSQL is given to write everything out.
      lifecycle.onClose(() => server.stop(), 60_000);
      if (server.adopted) console.log('Đã nhận lại cơ sở dữ liệu còn chạy từ lần trước.');
      const { ownerUrl } = server;
      return { ownerUrl, appUrl: undefined, onReturn: (listener) => void listeners.push(listener) };
    },
  };
}
