import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAudit } from '@tieuchi/db/audit/verify-audit';
import { connectDatabase } from '@tieuchi/db/connect';
import { prepareDataFolder } from '@tieuchi/db/data-folder';
import { startEmbeddedServer } from '@tieuchi/db/embedded-server';
import { passwordIn, type StartedServer, startServer } from '@tieuchi/e2e/started-server';
import { FaultyProxy } from './faulty-proxy.ts';

/** What the server answered: 0 where the connection broke. */
export interface Answer {
  readonly status: number;
  /** The refusal's code, in whichever shape the route tells it. */
  readonly code: string;
  readonly retryAfter: string | null;
  readonly body: unknown;
}

/** A server run as it is installed with a database elsewhere, every statement of which goes by where it can be made to fail. */
export interface FaultWorld {
  readonly server: StartedServer;
  readonly proxy: FaultyProxy;
  /** A procedure as a demo account (signed in once, without faults): by GET without a body, else by POST. */
  call(username: string, procedure: string, input?: unknown, method?: 'GET' | 'POST'): Promise<Answer>;
  signIn(username: string): Promise<Answer>;
  /** What `audit verify` finds wrong. */
  auditProblems(): Promise<number>;
  close(): Promise<void>;
}

/** Starts both, on a database of their own. */
export async function openFaultWorld(): Promise<FaultWorld> {
  const path = mkdtempSync(join(tmpdir(), 'tieuchi-faults-'));
  // As root the database runs as somebody else, who has to get through.
  chmodSync(path, 0o755);
  const database = await startEmbeddedServer(prepareDataFolder(join(path, 'database')), {
    settings: { fsync: 'off' },
  });
  const direct = new URL(database.ownerUrl);
  const proxy = new FaultyProxy(Number(direct.port));
  const through = new URL(direct);
  through.port = String(await proxy.listen());
  const server = await startServer({
    folder: join(path, 'server'),
    env: { DATABASE_URL: through.href, TIEUCHI_LOG_LEVEL: 'silent' },
  });
  const cookies = new Map<string, string>();
  const signIn = (username: string) =>
    ask(`${server.origin}/api/auth/sign-in/username`, {
      body: { username, password: passwordIn(server.accountsFile, username) },
    });
  return {
    server,
    proxy,
    async call(username, procedure, input, method = 'GET') {
      const cookie = cookies.get(username) ?? (await signIn(username)).cookie;
      cookies.set(username, cookie);
      const url = `${server.origin}/api/trpc/${procedure}`;
      if (method === 'POST') return ask(url, { cookie, body: input });
      return ask(input === undefined ? url : `${url}?input=${encodeURIComponent(JSON.stringify(input))}`, {
        cookie,
      });
    },
    signIn,
    async auditProblems() {
      const connection = connectDatabase({ url: database.ownerUrl, max: 1 });
      try {
        return (await verifyAudit(connection.db)).problems.length;
      } finally {
        await connection.close();
      }
    },
    async close() {
      await server.stop();
      await proxy.close();
      await database.stop();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

async function ask(
  url: string,
  { cookie = '', body }: { cookie?: string; body?: unknown },
): Promise<Answer & { cookie: string }> {
  try {
    const response = await fetch(url, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', ...(cookie !== '' && { cookie }) },
      signal: AbortSignal.timeout(30_000),
    });
    const told: unknown = await response.json();
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    return {
      status: response.status,
      code: codeIn(told),
      retryAfter: response.headers.get('retry-after'),
      body: told,
      cookie: set.join('; '),
    };
  } catch {
    return { status: 0, code: '', retryAfter: null, body: undefined, cookie: '' };
  }
}

/** `{code}` of our own routes, `{error: {data: {domain: {code}}}}` of procedures. */
function codeIn(told: unknown): string {
  const own = fieldOf(told, 'code');
  if (typeof own === 'string') return own;
  const code = fieldOf(fieldOf(fieldOf(fieldOf(told, 'error'), 'data'), 'domain'), 'code');
  return typeof code === 'string' ? code : '';
}

/** A field of what was answered; undefined where there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** What a procedure answered. */
export function dataOf({ body }: Answer): unknown {
  return fieldOf(fieldOf(body, 'result'), 'data');
}
