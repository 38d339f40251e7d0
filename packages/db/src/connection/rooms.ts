import type { Database } from '../database.ts';
import { type ConnectOptions, connectDatabase } from './connect.ts';

/**
 * Connections of their own for what must not wait for one another: a table that is locked, or more saves at once than there are
 * connections, keeps nobody from reading or signing in.
 */
export interface Rooms {
  readonly saving: Database;
  readonly reading: Database;
  readonly signingIn: Database;
}

/** Rooms with a way to leave them. */
export interface OpenRooms extends Rooms {
  /** Has later connections made at another address; those that stand are left to end by themselves. */
  moveTo(url: string): void;
  /** Waits for running queries and closes all connections. */
  close(): Promise<void>;
}

/** Most connections of each room: 22 a server, so that four servers fit the usual 100 of one PostgreSQL. */
export const roomSizes = { saving: 10, reading: 8, signingIn: 4 } as const;

/** What rooms are opened with. */
export interface RoomOptions extends Pick<ConnectOptions, 'url' | 'Client'> {
  /** How long to wait for a lock, or for a connection, in milliseconds; 5 s, as people are waiting meanwhile. */
  readonly patience?: number;
}

/** Opens all rooms as one role. What waits too long for a lock or a connection fails as passing trouble. */
export function openRooms({ url, Client, patience = 5_000 }: RoomOptions): OpenRooms {
  const open = (room: keyof Rooms, statementTimeout: number) =>
    connectDatabase({
      url,
      Client,
      max: roomSizes[room],
      statementTimeout,
      lockTimeout: patience,
      connectTimeout: patience,
    });
  const saving = open('saving', 60_000);
  const reading = open('reading', 60_000);
  const signingIn = open('signingIn', 15_000);
  const all = [saving, reading, signingIn];
  return {
    saving: saving.db,
    reading: reading.db,
    signingIn: signingIn.db,
    moveTo(place) {
      for (const { pool } of all) pool.options.connectionString = place;
    },
    async close() {
      await Promise.all(all.map((room) => room.close()));
    },
  };
}
