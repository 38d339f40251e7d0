import { openCookie } from '@tieuchi/e2e/api-session';
import { apiOf, nationalDigest, openRoundFor, signInOf } from '@tieuchi/e2e/opened-round';
import {
  makeDataFolder,
  removeDataFolder,
  type StartedServer,
  startServer,
} from '@tieuchi/e2e/started-server';

type Who = 'author' | 'publisher' | 'administrator';

/** A running server with people, a round and the national set. */
export interface SweepWorld {
  readonly server: StartedServer;
  readonly national: string;
  readonly round: string;
  /** Sends a request, by POST where it has a body; resolves with the status, 0 when the connection broke. */
  send(
    path: string,
    request: { as?: Who; body?: string | Uint8Array<ArrayBufferLike>; type?: string },
  ): Promise<number>;
  close(): Promise<void>;
}

const usernames: Record<Who, string> = {
  author: 'tacgia.ninhbinh',
  publisher: 'congbo.ninhbinh',
  administrator: 'quantri.ninhbinh',
};

/** Starts a server on a data folder of its own, with one open round. */
export async function openSweepWorld(): Promise<SweepWorld> {
  const folder = makeDataFolder();
  const server = await startServer({ folder });
  const national = await nationalDigest(await apiOf(server, 'congbo.ninhbinh'));
  const round = await openRoundFor(server, { digest: national, name: 'Đợt đo', units: ['giavien'] });
  const cookies: Record<string, string> = {};
  for (const [who, username] of Object.entries(usernames))
    cookies[who] = await openCookie(server.origin, signInOf(server, username));
  return {
    server,
    national,
    round,
    async send(path, { as, body, type = 'application/octet-stream' }) {
      try {
        const answer = await fetch(server.origin + path, {
          ...(body !== undefined && { method: 'POST', body: new Uint8Array(Buffer.from(body)) }),
          headers: {
            ...(as && { cookie: cookies[as] }),
            ...(body !== undefined && { 'content-type': type }),
          },
        });
        await answer.arrayBuffer();
        return answer.status;
      } catch {
        return 0;
      }
    },
    async close() {
      await server.stop();
      removeDataFolder(folder);
    },
  };
}
