import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type OpenRooms, openRooms } from '../connection/rooms.ts';
import { type DataFolder, prepareDataFolder } from './cluster/data-folder.ts';
import { clusterOf, findPostmaster } from './cluster/postmaster.ts';
import { type DatabaseEvent, type KeptServer, keepEmbeddedServer } from './kept-server.ts';

let base: string;
let folder: DataFolder;
let server: KeptServer;
let rooms: OpenRooms;
let events: DatabaseEvent[];
let meanwhile: (event: DatabaseEvent) => void;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'tieuchi-kept-'));
  // As root the database runs as somebody else, who has to get through.
  chmodSync(base, 0o755);
  folder = prepareDataFolder(join(base, 'data'));
});
beforeEach(async () => {
  events = [];
  meanwhile = () => undefined;
  server = await keepEmbeddedServer(folder, {
    pauses: { first: 10, longest: 40 },
    told(event) {
      events.push(event);
      meanwhile(event);
      if (event.kind === 'returned') rooms.moveTo(event.ownerUrl);
    },
  });
  rooms = openRooms({ url: server.ownerUrl });
});
afterEach(async () => {
  await rooms.close();
  await server.stop();
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const kinds = () => events.map(({ kind }) => kind);
const portOf = (url: string) => Number(new URL(url).port);
const kill = () => process.kill(findPostmaster(folder)?.pid ?? 0, 'SIGKILL');
const answers = () =>
  rooms.reading.execute(sql`select 1`).then(
    () => true,
    () => false,
  );

it('comes back on its port after its postmaster was killed, as often as that happens', async () => {
  for (const times of [1, 2]) {
    kill();
    await expect.poll(() => kinds().filter((kind) => kind === 'returned').length).toBe(times);
    expect(await answers()).toBe(true);
  }
  expect(findPostmaster(folder)?.port).toBe(portOf(server.ownerUrl));
});

it('is tried again with growing pauses while it cannot start', async () => {
  const broken = join(clusterOf(folder), 'postgresql.auto.conf');
  writeFileSync(broken, 'shared_buffers = nonsense');
  kill();
  await expect.poll(() => kinds().filter((kind) => kind === 'notStarted').length).toBe(3);
  expect(await answers()).toBe(false);
  writeFileSync(broken, '');
  await expect.poll(() => kinds().at(-1)).toBe('returned');
  const pauses = events.flatMap((event) => (event.kind === 'notStarted' ? [event.pause] : []));
  expect(pauses.slice(0, 3)).toEqual([20, 40, 40]);
  expect(await answers()).toBe(true);
});

it('comes back on another port when a program has taken its own, and the rooms follow', async () => {
  const port = portOf(server.ownerUrl);
  const thief: Server = createServer((socket) => socket.destroy());
  const stolen = new Promise<void>((resolve) => {
    meanwhile = ({ kind }) => {
      if (kind === 'lost') thief.listen(port, '127.0.0.1', resolve);
    };
  });
  kill();
  await stolen;
  await expect.poll(() => kinds().at(-1)).toBe('returned');
  expect(findPostmaster(folder)?.port).not.toBe(port);
  expect(await answers()).toBe(true);
  thief.close();
});

it('is left alone when stopped while it cannot start', async () => {
  const broken = join(clusterOf(folder), 'postgresql.auto.conf');
  writeFileSync(broken, 'shared_buffers = nonsense');
  kill();
  await expect.poll(kinds).toContain('notStarted');
  await server.stop();
  writeFileSync(broken, '');
  const told = events.length;
  expect(findPostmaster(folder)).toBeUndefined();
  expect(events).toHaveLength(told);
});
